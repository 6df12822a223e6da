namespace Readiness.Core.Settings;

/// <summary>Bounds the values of a number or a duration, so that one that can never be right is refused where it stands.</summary>
/// <param name="least">The least that is accepted, as plans write it: <c>1</c>, <c>1s</c>.</param>
/// <param name="most">The most that is accepted; null for no bound.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute(string least, string? most = null) : Attribute
{
    public string Least { get; } = least;

    public string? Most { get; } = most;
}
