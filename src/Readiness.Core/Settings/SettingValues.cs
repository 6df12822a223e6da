namespace Readiness.Core.Settings;

/// <summary>The values of a mapping, already checked against its schema, ready to be bound to the record without reflection.</summary>
/// <remarks>Values are <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="TimeSpan"/>, <see cref="Secret"/>, <see cref="ComponentReference"/>,
/// <see cref="SettingValues"/> for a nested record, or <see cref="IReadOnlyList{T}"/> of object with these.</remarks>
public sealed class SettingValues(IReadOnlyDictionary<string, object> values)
{
    /// <summary>The value of a key that was given.</summary>
    public bool TryGet<T>(string key, out T value)
    {
        if (values.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The items of a list key; empty when it was not given.</summary>
    public IReadOnlyList<T> List<T>(string key) =>
        values.TryGetValue(key, out var found) && found is IReadOnlyList<object> items ? [.. items.Cast<T>()] : [];
}
