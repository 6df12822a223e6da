namespace Readiness.Collectors.ConsulTemplate.Hcl;

/// <summary>Reads the HCL that Consul Template is configured in: blocks, attributes, lists and objects. Interpolation is not evaluated.</summary>
internal sealed class HclReader
{
    private const int Deepest = 32;

    private readonly HclTokens _tokens;
    private HclToken _token;
    private HclError? _error;

    private HclReader(string text)
    {
        _tokens = new HclTokens(text);
        _token = _tokens.Next();
    }

    /// <summary>The file as a block without a name; null, with the first mistake, when it cannot be read.</summary>
    public static HclBlock? Read(string text, out HclError? error)
    {
        var reader = new HclReader(text);
        var root = new HclBlock("");
        reader.ReadBody(root, 0);
        error = reader._error;
        return error is null ? root : null;
    }

    private void ReadBody(HclBlock block, int depth)
    {
        if (depth > Deepest) Fail("this is nested too deep");
        while (_error is null && _token.Kind != HclTokenKind.End && !IsSymbol("}")) ReadEntry(block, depth);
        if (_error is null && depth == 0 && IsSymbol("}")) Fail("this brace closes nothing");
    }

    private void ReadEntry(HclBlock block, int depth)
    {
        if (IsSymbol(","))
        {
            Advance();
            return;
        }

        if (_token.Kind is not (HclTokenKind.Word or HclTokenKind.Text))
        {
            Fail(_token.Kind == HclTokenKind.Bad ? _token.Text : $"'{_token.Text}' is not the name of an attribute or block");
            return;
        }

        var name = _token.Text;
        Advance();
        if (IsSymbol("=") || IsSymbol(":"))
        {
            Advance();
            ReadValue(block, name, depth);
            return;
        }

        while (_token.Kind == HclTokenKind.Text) Advance();
        ReadBlock(block, name, depth);
    }

    private void ReadBlock(HclBlock parent, string name, int depth)
    {
        if (!IsSymbol("{"))
        {
            Fail($"'{name}' has neither a value nor a block");
            return;
        }

        Advance();
        var child = new HclBlock(name);
        parent.Blocks.Add(child);
        ReadBody(child, depth + 1);
        if (_error is null && !IsSymbol("}")) Fail($"the block '{name}' is not closed");
        Advance();
    }

    private void ReadValue(HclBlock block, string name, int depth)
    {
        if (_token.Kind is HclTokenKind.Word or HclTokenKind.Text)
        {
            block.Attributes[name] = _token.Text;
            Advance();
        }
        else if (IsSymbol("{"))
        {
            ReadBlock(block, name, depth);
        }
        else if (IsSymbol("["))
        {
            ReadList(block, name, depth);
        }
        else
        {
            Fail(_token.Kind == HclTokenKind.Bad ? _token.Text : $"'{name}' has no value");
        }
    }

    private void ReadList(HclBlock block, string name, int depth)
    {
        if (depth > Deepest) Fail("this is nested too deep");
        Advance();
        while (_error is null && !IsSymbol("]"))
        {
            if (_token.Kind == HclTokenKind.End) Fail($"the list '{name}' is not closed");
            else if (_token.Kind == HclTokenKind.Bad) Fail(_token.Text);
            else if (IsSymbol("{")) ReadBlock(block, name, depth);
            else if (IsSymbol("[")) ReadList(block, name, depth + 1);
            else Advance();
        }

        Advance();
    }

    private bool IsSymbol(string symbol) => _token.Kind == HclTokenKind.Symbol && _token.Text == symbol;

    private void Advance() => _token = _tokens.Next();

    private void Fail(string message) => _error ??= new HclError(_token.Line, message);
}
