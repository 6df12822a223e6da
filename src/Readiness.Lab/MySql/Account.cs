namespace Readiness.Lab.MySql;

/// <summary>The one account of a database server; it has REPLICATION CLIENT and may read performance_schema.</summary>
internal sealed record Account(string User, string Password);
