namespace Readiness.Core.Settings;

/// <summary>A reference to a secret. The secret itself is read at the moment of use and never stored or printed.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Name">The variable's name, or the file's path.</param>
public sealed record Secret(SecretSource Source, string Name)
{
    /// <summary>As plans write it; safe to print.</summary>
    public override string ToString() => Source == SecretSource.Environment ? $"${{env:{Name}}}" : $"${{file:{Name}}}";
}
