using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Diagnostics;

/// <summary>What the generators refuse, and what to do about it.</summary>
internal static class Rejections
{
    public static readonly DiagnosticDescriptor NotCompletable = Error(
        "RDY001", "The type cannot be completed", "'{0}' must be a sealed partial record of its own, not nested, not generic, and without a primary constructor; declare its properties with init");

    public static readonly DiagnosticDescriptor UnsupportedFact = Error(
        "RDY002", "A fact of an unsupported type", "'{0}.{1}' is of type '{2}', which facts cannot have; use {3}");

    public static readonly DiagnosticDescriptor NoSummary = Error(
        "RDY003",
        "Nothing to publish",
        "'{0}' has no summary, and its summary is the published documentation; write one in a '/// <summary>' (it is read only when the project has GenerateDocumentationFile on)");

    public static readonly DiagnosticDescriptor NoCollectorContract = Error(
        "RDY004", "A collector that cannot collect", "'{0}' is marked as a collector but does not implement exactly one ICollector<TSettings, TFacts>; implement it, or remove the attribute");

    public static readonly DiagnosticDescriptor SameKind = Error(
        "RDY005", "Two collectors of one kind", "'{0}' and '{1}' both collect the kind '{2}'; give one of them another kind, or remove it");

    public static readonly DiagnosticDescriptor NoDeriverContract = Error(
        "RDY006", "A deriver that cannot derive", "'{0}' is marked as a step deriver but does not implement exactly one IStepDeriver<TStepFacts>; implement it, or remove the attribute");

    public static readonly DiagnosticDescriptor SameStep = Error(
        "RDY007", "Two derivers of one step", "'{0}' and '{1}' both derive the {2} of the kind '{3}'; remove one of them");

    public static readonly DiagnosticDescriptor UnknownSubject = Error(
        "RDY008", "A step that does not exist", "'{0}' derives '{1}'; a step is one of signal, quorum, switch, start, path");

    public static readonly DiagnosticDescriptor UnsupportedConstructor = Error(
        "RDY009", "A constructor that the registration cannot call", "'{0}' needs an accessible constructor {1}");

    public static readonly DiagnosticDescriptor UnsupportedSetting = Error(
        "RDY010",
        "A setting of an unsupported type",
        "'{0}.{1}' is of type '{2}', which settings cannot have; use string, bool, int, TimeSpan, Secret, ComponentReference, an enumeration, a record marked [Settings], a nullable form of these, or IReadOnlyList of these");

    public static readonly DiagnosticDescriptor UnreadableDefault = Error(
        "RDY011", "A default that cannot be published", "The default of '{0}.{1}' must be a constant, a TimeSpan.From… of a constant, or [] for a list; or leave it out");

    public static readonly DiagnosticDescriptor NoReporterContract = Error(
        "RDY012", "A reporter that cannot report", "'{0}' is marked as a reporter but does not implement {1}; implement it, or remove the attribute");

    public static readonly DiagnosticDescriptor SameFormat = Error(
        "RDY013", "Two reporters of one format", "'{0}' and '{1}' both write the format '{2}'; give one of them another name, or remove it");

    public static readonly DiagnosticDescriptor SameName = Error(
        "RDY014", "Two properties of one name", "'{0}.{1}' and '{0}.{2}' are both called '{3}' outside C#; rename one of them");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Readiness", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
