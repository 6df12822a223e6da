using Readiness.Collectors.Lsyncd.Lua;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>lsyncd's configuration, as far as it can be read without running it: the tables given to <c>settings</c> and <c>sync</c>.</summary>
internal sealed class LsyncdConfig(LuaTable settings, IReadOnlyList<LuaTable> syncs, NotCollected? incomplete, Provenance? from)
{
    private static readonly string[] Program = ["for", "while", "repeat", "if", "function", "require", "dofile", "loadfile", "loadstring", "load"];

    public LuaTable Settings { get; } = settings;

    public IReadOnlyList<LuaTable> Syncs { get; } = syncs;

    /// <summary>Why there may be other syncs than these; null when there are not.</summary>
    public NotCollected? Incomplete { get; } = incomplete;

    public Provenance? From { get; } = from;

    public static LsyncdConfig? Read(string text, string path, Provenance? from, out NotCollected? why)
    {
        var tokens = LuaTokens.Read(text, out var line);
        why = tokens is null ? new NotCollected(NotCollectedReason.Malformed, $"{path}:{line}: a text or a comment has no end") : null;
        if (tokens is null) return null;
        var reader = new LuaTableReader(tokens);
        var settings = new LuaTable();
        var syncs = new List<LuaTable>();
        NotCollected? incomplete = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind != LuaTokenKind.Name) continue;
            if (Program.Contains(token.Value))
                incomplete ??= new NotCollected(NotCollectedReason.Unsupported, $"{path}:{token.Line}: the configuration is a program ({token.Value}), and only its tables are read");
            if (token.Value is not ("settings" or "sync") || OpeningAfter(tokens, at) is not { } opening) continue;
            at = opening;
            if (reader.Read(ref at) is not { } table)
            {
                why = new NotCollected(NotCollectedReason.Malformed, $"{path}:{token.Line}: the table of {token.Value} cannot be read to its end");
                return null;
            }

            at--;
            if (token.Value == "sync") syncs.Add(table);
            else settings = table;
        }

        return new LsyncdConfig(settings, syncs, incomplete, from);
    }

    /// <summary>What a table says; absent when it does not say it.</summary>
    public Fact<T> Leaf<T>(LuaTable table, string name) => table.Find(name) switch
    {
        null => Fact<T>.Absent(From),
        T value => Fact<T>.Present(value, From),
        LuaExpression expression => Fact<T>.Missing(NotCollectedReason.Unsupported, $"{name} is an expression ({expression.Text}), which only Lua can work out"),
        var other => Fact<T>.Missing(NotCollectedReason.Malformed, $"{name} is written as a {other.GetType().Name.ToLowerInvariant()}"),
    };

    /// <summary>What a table says, else lsyncd's own default.</summary>
    public Fact<T> Leaf<T>(LuaTable table, string name, T otherwise) => Leaf<T>(table, name) is { IsAbsent: false } said ? said : Fact<T>.Present(otherwise, From);

    // settings { …, settings = { … and settings( { ….
    private static int? OpeningAfter(IReadOnlyList<LuaToken> tokens, int at)
    {
        at++;
        if (tokens[at].IsSign('=') || tokens[at].IsSign('(')) at++;
        return tokens[at].IsSign('{') ? at : null;
    }
}
