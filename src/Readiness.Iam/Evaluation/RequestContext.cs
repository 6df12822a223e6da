using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Evaluation;

/// <summary>The condition keys of a request, in any case; immutable.</summary>
public sealed class RequestContext
{
    private readonly Dictionary<string, ContextValue> _values;
    private readonly ContextValue _unlisted;

    private RequestContext(Dictionary<string, ContextValue> values, ContextValue unlisted)
    {
        _values = values;
        _unlisted = unlisted;
    }

    /// <summary>A key that is not listed is absent from the request: for requests known to the last key.</summary>
    public static RequestContext Complete { get; } = new([], ContextValue.Absent);

    /// <summary>A key that is not listed may be anything: for requests that somebody else will make.</summary>
    public static RequestContext Partial { get; } = new([], ContextValue.Unstated);

    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>A key whose type is a single value.</summary>
    public RequestContext With(string key, string value) => Set(key, new ContextValue(ContextState.Known, [value], false, ""));

    /// <summary>A key whose type is a list; an empty list counts as absent.</summary>
    public RequestContext WithList(string key, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Set(key, values.Count == 0 ? ContextValue.Absent with { IsMultivalued = true } : new ContextValue(ContextState.Known, [.. values], true, ""));
    }

    /// <summary>A key of the type that it is known to have: a list where AWS says so or several values are given, a single value otherwise.</summary>
    public RequestContext WithValues(string key, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 1 && !ServiceKnowledge.IsMultivalued(key) ? With(key, values[0]) : WithList(key, values);
    }

    /// <summary>A key that the request certainly does not carry.</summary>
    public RequestContext WithAbsent(string key) => Set(key, ContextValue.Absent);

    /// <param name="key">A key that may have any value or none.</param>
    /// <param name="reason">Why it is not known, as the end of "aws:SourceIp: …".</param>
    public RequestContext WithUnknown(string key, string reason) => Set(key, new ContextValue(ContextState.Unknown, [], false, reason));

    public ContextValue Find(string key) => _values.TryGetValue(key, out var value) ? value : _unlisted;

    private RequestContext Set(string key, ContextValue value)
    {
        var values = new Dictionary<string, ContextValue>(_values, StringComparer.OrdinalIgnoreCase) { [key] = value };
        return new RequestContext(values, _unlisted);
    }
}
