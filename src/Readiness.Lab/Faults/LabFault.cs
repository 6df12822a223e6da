using Readiness.Lab.Estate;

namespace Readiness.Lab.Faults;

/// <summary>Something that goes wrong with the calls that it matches.</summary>
/// <param name="Service">The service as in <see cref="LabCall.Service"/>, or <c>*</c> for every service.</param>
/// <param name="Operation">The operation as in <see cref="LabCall.Operation"/>, or <c>*</c> for every operation.</param>
/// <param name="Kind">What goes wrong.</param>
public sealed record LabFault(string Service, string Operation, LabFaultKind Kind)
{
    /// <summary>The resource as in <see cref="LabCall.Resource"/>; <c>*</c>, the default, for every resource.</summary>
    public string Resource { get; init; } = "*";

    /// <summary>The call's number from 1 in the order of arrival; null, the default, for every call.</summary>
    public int? Number { get; init; }

    /// <summary>A fault for the call with one number, whatever it asks.</summary>
    /// <param name="number">The call's number, from 1.</param>
    /// <param name="kind">What goes wrong.</param>
    public static LabFault ForCall(int number, LabFaultKind kind) => new("*", "*", kind) { Number = number };

    internal bool Matches(LabCall call) =>
        Covers(Service, call.Service)
        && Covers(Operation, call.Operation)
        && Covers(Resource, call.Resource)
        && (Number is null || Number == call.Number);

    private static bool Covers(string pattern, string text) =>
        pattern == "*" || string.Equals(pattern, text, StringComparison.OrdinalIgnoreCase);
}
