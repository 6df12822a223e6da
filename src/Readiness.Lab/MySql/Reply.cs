namespace Readiness.Lab.MySql;

/// <summary>What a statement yields.</summary>
internal abstract record Reply;

internal sealed record Done : Reply;
