namespace Readiness.Collectors.Transport;

/// <summary>Stands for the real services, which the generator knows by this name.</summary>
public sealed class CollectorServices(string name)
{
    public string Name { get; } = name;
}
