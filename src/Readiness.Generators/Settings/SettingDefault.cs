namespace Readiness.Generators.Settings;

/// <summary>The value of a setting that was left out.</summary>
/// <param name="Text">As plans would write it.</param>
/// <param name="CSharp">As an expression.</param>
internal sealed record SettingDefault(string Text, string CSharp);
