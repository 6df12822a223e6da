namespace Readiness.Core.Settings;

/// <summary>Names another component of the plan; the reader of the plan has made sure that it is there.</summary>
public sealed record ComponentReference(string Name)
{
    public override string ToString() => Name;
}
