using System.Globalization;
using System.Text.RegularExpressions;

namespace Readiness.Lab.MySql;

/// <summary>Answers <c>SELECT</c>s of variables, functions and literals, and of columns of the replication table.</summary>
internal sealed class SelectList(Database database, Account account, TimeProvider time)
{
    private static readonly string[] OnOff = ["OFF", "ON"];

    /// <param name="list">What follows the word SELECT.</param>
    public Reply Run(string list, uint connection)
    {
        var from = Regex.Match(list, "^(?<list>.*?) FROM (?<table>[\\w.`]+)", RegexOptions.IgnoreCase);
        if (from.Success)
            return OfTable(from.Groups["list"].Value, from.Groups["table"].Value.Replace("`", "", StringComparison.Ordinal));
        var cells = new List<(Column, object?)>();
        foreach (var item in list.Split(',', StringSplitOptions.TrimEntries))
        {
            var alias = Regex.Match(item, "^(?<item>.*?) AS [`'\"]?(?<name>\\w+)[`'\"]?$", RegexOptions.IgnoreCase);
            var expression = alias.Success ? alias.Groups["item"].Value : item;
            var (value, type, error) = Evaluate(expression, connection);
            if (error is not null)
                return error;
            cells.Add((new Column(alias.Success ? alias.Groups["name"].Value : item, type), value));
        }

        return ResultSet.OneRow(cells);
    }

    private Reply OfTable(string list, string name)
    {
        if (!name.Equals(ConnectionStatus.Table, StringComparison.OrdinalIgnoreCase))
            return MySqlError.NoSuchTable(name);
        var table = ConnectionStatus.Read(database, time.GetUtcNow());
        if (list == "*")
            return table;
        var names = list.Split(',', StringSplitOptions.TrimEntries);
        var places = names.Select(wanted => table.Columns.ToList().FindIndex(column => column.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        return places.IndexOf(-1) is var missing and >= 0
            ? MySqlError.UnknownColumn(names[missing])
            : new ResultSet([.. places.Select(place => table.Columns[place])], [.. table.Rows.Select(row => places.Select(place => row[place]).ToList())]);
    }

    private (object? Value, byte Type, MySqlError? Error) Evaluate(string expression, uint connection)
    {
        if (expression.StartsWith("@@", StringComparison.Ordinal))
            return Variable(Regex.Replace(expression[2..], "^(global|session)\\.", "", RegexOptions.IgnoreCase));
        if (long.TryParse(expression, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return (number, ColumnType.Integer, null);
        if (expression is ['\'', .. var text, '\''])
            return (text, ColumnType.Text, null);
        return Regex.Replace(expression.ToUpperInvariant(), "\\(\\d?\\)$", "") switch
        {
            "VERSION" => (Database.Version, ColumnType.Text, null),
            "CONNECTION_ID" => ((long)connection, ColumnType.Integer, null),
            "NOW" or "UTC_TIMESTAMP" or "CURRENT_TIMESTAMP" =>
                (time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture), ColumnType.DateTime, null),
            "UNIX_TIMESTAMP" => (time.GetUtcNow().ToUnixTimeSeconds(), ColumnType.Integer, null),
            "USER" or "CURRENT_USER" => ($"{account.User}@localhost", ColumnType.Text, null),
            "DATABASE" or "NULL" => (null, ColumnType.Text, null),
            _ => (null, ColumnType.Text, MySqlError.Syntax(expression)),
        };
    }

    /// <summary>Switches read as 0 and 1 here, and as OFF and ON in SHOW VARIABLES.</summary>
    private (object? Value, byte Type, MySqlError? Error) Variable(string name)
    {
        if (!database.Variables.TryGetValue(name, out var value))
            return (null, ColumnType.Text, MySqlError.UnknownVariable(name));
        var isWord = name.Equals("gtid_mode", StringComparison.OrdinalIgnoreCase)
            || name.Equals("enforce_gtid_consistency", StringComparison.OrdinalIgnoreCase)
            || name.Equals("event_scheduler", StringComparison.OrdinalIgnoreCase);
        return value switch
        {
            long number => (number, ColumnType.Integer, null),
            string and ("ON" or "OFF") when !isWord => ((long)Array.IndexOf(OnOff, (string)value), ColumnType.Integer, null),
            _ => (value, ColumnType.Text, null),
        };
    }
}
