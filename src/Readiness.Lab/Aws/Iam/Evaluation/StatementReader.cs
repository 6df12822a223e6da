using System.Text.Json;

namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>Reads the statements of a policy document, with their positions in its text.</summary>
internal sealed class StatementReader(string text)
{
    private int _offset;

    /// <exception cref="FormatException">An element is missing or of the wrong kind.</exception>
    public IReadOnlyList<Statement> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("Statement", out var statements))
            throw new FormatException("The policy document has no Statement.");
        return statements.ValueKind == JsonValueKind.Array
            ? [.. statements.EnumerateArray().Select(ReadStatement)]
            : [ReadStatement(statements)];
    }

    private Statement ReadStatement(JsonElement statement)
    {
        if (statement.ValueKind != JsonValueKind.Object)
            throw new FormatException("A Statement is an object or a list of objects.");
        var raw = statement.GetRawText();
        var start = text.IndexOf(raw, _offset, StringComparison.Ordinal);
        _offset = start + raw.Length;
        var effect = statement.TryGetProperty("Effect", out var value) ? value.GetString() : null;
        if (effect is not ("Allow" or "Deny"))
            throw new FormatException("The Effect of a statement is Allow or Deny.");
        return new Statement(
            effect == "Allow",
            Patterns(statement, "Action", required: true),
            Patterns(statement, "Resource", required: false),
            Principals(statement),
            [.. Conditions(statement)],
            PositionAt(start),
            PositionAt(_offset - 1));
    }

    private static PatternList Patterns(JsonElement statement, string name, bool required)
    {
        if (statement.TryGetProperty(name, out var patterns))
            return new PatternList(Texts(patterns), Excludes: false);
        if (statement.TryGetProperty("Not" + name, out var excluded))
            return new PatternList(Texts(excluded), Excludes: true);
        return required ? throw new FormatException($"A statement has no {name}.") : new PatternList([], Excludes: false);
    }

    private static List<string> Principals(JsonElement statement)
    {
        if (!statement.TryGetProperty("Principal", out var principal))
            return [];
        return principal.ValueKind == JsonValueKind.Object
            ? [.. principal.EnumerateObject().SelectMany(kind => Texts(kind.Value))]
            : Texts(principal);
    }

    private static IEnumerable<Condition> Conditions(JsonElement statement)
    {
        if (!statement.TryGetProperty("Condition", out var block))
            yield break;
        foreach (var entry in block.EnumerateObject())
        {
            var (set, name) = entry.Name.Split(':') is [var prefix, var rest] ? (prefix, rest) : ("", entry.Name);
            var ifExists = name.EndsWith("IfExists", StringComparison.Ordinal);
            name = ifExists ? name[..^"IfExists".Length] : name;
            var known = ConditionOperator.Find(name);
            if (known is null || set is not ("" or "ForAllValues" or "ForAnyValue"))
                throw new FormatException($"The lab does not know the condition operator {entry.Name}.");
            foreach (var key in entry.Value.EnumerateObject())
                yield return new Condition(set, known, ifExists, key.Name, Texts(key.Value));
        }
    }

    private static List<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        _ => throw new FormatException("A value in a policy document is a text or a list of texts."),
    };

    private Position PositionAt(int offset)
    {
        var before = text.AsSpan(0, offset);
        return new Position(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
