using System.Globalization;

namespace Readiness.Collectors.Lsyncd.Lua;

/// <summary>A table as a configuration writes it. Values are <see cref="string"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="LuaTable"/> or <see cref="LuaExpression"/>.</summary>
internal sealed class LuaTable
{
    private readonly Dictionary<string, object> _named = new(StringComparer.Ordinal);
    private readonly List<object> _items = [];

    /// <summary>What has no name, in its order.</summary>
    public IReadOnlyList<object> Items => _items;

    public IEnumerable<string> Names => _named.Keys;

    public void Add(string? name, object value)
    {
        if (name is null) _items.Add(value);
        else _named[name] = value;
    }

    /// <summary>Null when the table does not have it.</summary>
    public object? Find(string name) => _named.GetValueOrDefault(name);
}

/// <summary>A value that only Lua can work out.</summary>
/// <param name="Text">Its tokens, as far as a message shows them.</param>
internal sealed record LuaExpression(string Text);

/// <summary>Reads the tables of a configuration.</summary>
internal sealed class LuaTableReader(IReadOnlyList<LuaToken> tokens)
{
    private const int MaxDepth = 16;

    /// <summary>The table that opens at a token; <paramref name="at"/> is afterwards behind it.</summary>
    /// <returns>Null when it has no end, or nests too deep.</returns>
    public LuaTable? Read(ref int at, int depth = 0)
    {
        if (depth > MaxDepth) return null;
        var table = new LuaTable();
        at++;
        while (!tokens[at].IsSign('}'))
        {
            if (tokens[at].Kind == LuaTokenKind.End) return null;
            if (tokens[at].IsSign(',') || tokens[at].IsSign(';'))
            {
                at++;
                continue;
            }

            var name = NameAt(ref at);
            if (ValueAt(ref at, depth) is not { } value) return null;
            table.Add(name, value);
        }

        at++;
        return table;
    }

    private string? NameAt(ref int at)
    {
        if (tokens[at].Kind == LuaTokenKind.Name && tokens[at + 1].IsSign('=') && !tokens[at + 2].IsSign('='))
        {
            at += 2;
            return tokens[at - 2].Value;
        }

        if (!tokens[at].IsSign('[') || at + 3 >= tokens.Count || !tokens[at + 2].IsSign(']') || !tokens[at + 3].IsSign('=')) return null;
        at += 4;
        return tokens[at - 3].Value;
    }

    private object? ValueAt(ref int at, int depth)
    {
        var start = at;
        object? value = null;
        if (tokens[at].IsSign('{'))
        {
            if (Read(ref at, depth + 1) is not { } table) return null;
            value = table;
        }
        else
        {
            value = tokens[at] switch
            {
                { Kind: LuaTokenKind.Text } text => text.Value,
                { Kind: LuaTokenKind.Number } number when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
                { Kind: LuaTokenKind.Name, Value: "true" } => true,
                { Kind: LuaTokenKind.Name, Value: "false" } => false,
                _ => null,
            };
            at++;
        }

        if (value is not null && IsEnd(tokens[at])) return value;
        at = start;
        return Skip(ref at) ? new LuaExpression(string.Join(' ', tokens.Skip(start).Take(Math.Min(at - start, 8)).Select(token => token.Value))) : null;
    }

    // To where the value ends: functions and calls hold commas of their own.
    private bool Skip(ref int at)
    {
        for (var open = 0; ; at++)
        {
            var token = tokens[at];
            if (token.Kind == LuaTokenKind.End) return false;
            if (open == 0 && IsEnd(token)) return true;
            if (token.IsSign('(') || token.IsSign('{') || token.IsSign('[') || token is { Kind: LuaTokenKind.Name, Value: "function" or "do" or "if" or "repeat" }) open++;
            if (token.IsSign(')') || token.IsSign('}') || token.IsSign(']') || token is { Kind: LuaTokenKind.Name, Value: "end" or "until" }) open--;
            if (open < 0) return false;
        }
    }

    private static bool IsEnd(LuaToken token) => token.IsSign(',') || token.IsSign(';') || token.IsSign('}');
}
