using System.Globalization;

namespace Readiness.Collectors.Transport;

/// <summary>Durations as messages show them.</summary>
internal static class Durations
{
    /// <summary><c>250ms</c>, <c>10s</c>, <c>1.5s</c>.</summary>
    public static string Text(TimeSpan duration) => duration < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0}ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#}s");
}
