namespace Readiness.Iam.Evaluation;

/// <summary>Gathers what is missing while a statement is matched; taken back when the statement turns out decided.</summary>
internal sealed class MissingInputs
{
    private readonly List<MissingInput> _items = [];

    public int Mark() => _items.Count;

    public void ReturnTo(int mark) => _items.RemoveRange(mark, _items.Count - mark);

    public IReadOnlyList<MissingInput> Since(int mark) => mark == _items.Count ? [] : _items.GetRange(mark, _items.Count - mark);

    public void AddKey(string key, string reason) => Add(new MissingInput(MissingKind.ContextKey, key, reason));

    public void AddPattern(string pattern, string detail) => Add(new MissingInput(MissingKind.Pattern, pattern, detail));

    public void Add(MissingInput input)
    {
        if (!_items.Contains(input))
        {
            _items.Add(input);
        }
    }
}
