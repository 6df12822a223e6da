namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Condition keys of a request with their values; equal when all keys and values are.</summary>
public sealed class RequestKeys : IEquatable<RequestKeys>
{
    private readonly string _text;

    /// <param name="lists">Keys with the values that the request carries; which of them are lists, AWS's catalogue tells.</param>
    public RequestKeys(params IEnumerable<(string Key, IReadOnlyList<string> Values)> lists)
    {
        Lists = [.. lists.OrderBy(entry => entry.Key, StringComparer.Ordinal)];
        _text = string.Join('\n', Lists.Select(entry => $"{entry.Key}={string.Join(',', entry.Values)}"));
    }

    public static RequestKeys None { get; } = new();

    /// <summary>By key.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<string> Values)> Lists { get; }

    public bool Equals(RequestKeys? other) => other is not null && other._text == _text;

    public override bool Equals(object? obj) => Equals(obj as RequestKeys);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    public override string ToString() => _text;
}
