using Readiness.Lab.Faults;

namespace Readiness.Lab.Estate;

/// <summary>Which estate to start.</summary>
public sealed record LabOptions
{
    /// <summary>False: the estate of the failed drill. True: the estate after it was changed.</summary>
    public bool After { get; init; }

    /// <summary>
    /// The lab's clock: dates in answers and files. Requests to AWS must be signed within 15 minutes of it,
    /// so a client that signs by the machine's clock needs the default, <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What goes wrong from the start; <see cref="LabEstate.Faults"/> changes it later.</summary>
    public IReadOnlyList<LabFault> Faults { get; init; } = [];

    /// <summary>Whether the standby's service speaks TLS, with a certificate for its production name from the lab's own authority.</summary>
    public bool StandbyTls { get; init; }
}
