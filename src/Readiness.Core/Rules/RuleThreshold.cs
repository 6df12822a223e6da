using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>A number of a rule that plans may override under <c>thresholds</c>.</summary>
/// <param name="Name">Kebab-case, as plans write it.</param>
/// <param name="Variable">camelCase, as expressions call it.</param>
/// <param name="IsDuration">Whether it is a duration, written with a unit, or a plain number.</param>
/// <param name="Default">The rule's own value, in seconds when a duration.</param>
public sealed record RuleThreshold(string Name, string Variable, bool IsDuration, double Default)
{
    /// <summary>The rule's own value as plans would write it.</summary>
    public string DefaultText => IsDuration
        ? Yaml.DurationText.Write(TimeSpan.FromSeconds(Default))
        : Default.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public CelType Type => IsDuration ? CelType.Duration : CelType.Double;

    /// <summary>The value in force under a plan's overrides.</summary>
    public CelValue ValueUnder(IReadOnlyDictionary<string, double> overrides)
    {
        var number = overrides.TryGetValue(Name, out var overridden) ? overridden : Default;
        return IsDuration ? CelValue.FromDuration(TimeSpan.FromSeconds(number)) : CelValue.FromDouble(number);
    }
}
