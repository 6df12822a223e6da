using Readiness.Lab.Faults;

namespace Readiness.Lab.Estate;

/// <summary>The one gate through which every call of every service comes in: it is written down, and a fault may meet it.</summary>
internal sealed class Traffic
{
    private volatile IReadOnlyList<LabFault> _faults;

    public Traffic(IReadOnlyList<LabFault> faults) => _faults = faults;

    public LabCalls Calls { get; } = new();

    public IReadOnlyList<LabFault> Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>The first fault that matches the call, or null when all is well.</summary>
    public LabFaultKind? Receive(string service, string operation, string resource)
    {
        var call = Calls.Add(service, operation, resource);
        return _faults.FirstOrDefault(fault => fault.Matches(call))?.Kind;
    }
}
