namespace Readiness.Lab.MySql;

/// <param name="State">The five characters of SQLSTATE.</param>
internal sealed record MySqlError(int Code, string State, string Message) : Reply
{
    public static MySqlError AccessDenied(string user) => new(1045, "28000", $"Access denied for user '{user}'@'localhost' (using password: YES)");

    public static MySqlError NoPrivilege() =>
        new(1227, "42000", "Access denied; you need (at least one of) the SUPER, REPLICATION CLIENT privilege(s) for this operation");

    public static MySqlError TooManyConnections() => new(1040, "08004", "Too many connections");

    public static MySqlError TooManyQueries(string user) =>
        new(1226, "42000", $"User '{user}' has exceeded the 'max_questions' resource (current value: 1)");

    public static MySqlError Internal() => new(1105, "HY000", "Unknown error");

    public static MySqlError Syntax(string near) =>
        new(1064, "42000", $"You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '{near}' at line 1");

    public static MySqlError UnknownVariable(string name) => new(1193, "HY000", $"Unknown system variable '{name}'");

    public static MySqlError UnknownColumn(string name) => new(1054, "42S22", $"Unknown column '{name}' in 'field list'");

    public static MySqlError NoSuchTable(string name) => new(1146, "42S02", $"Table '{name}' doesn't exist");
}
