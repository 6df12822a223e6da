namespace Readiness.Collectors.Lsyncd.Lua;

internal enum LuaTokenKind
{
    Name,
    Text,
    Number,
    Sign,
    End,
}

/// <summary>A token of Lua; of a text without its quotes.</summary>
internal readonly record struct LuaToken(LuaTokenKind Kind, string Value, int Line)
{
    public bool IsSign(char sign) => Kind == LuaTokenKind.Sign && Value[0] == sign;
}
