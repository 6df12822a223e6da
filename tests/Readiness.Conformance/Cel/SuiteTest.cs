using System.Text.Json;
using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>One test as its file says it.</summary>
internal sealed record SuiteTest(string Id, string Text)
{
    public string Container { get; init; } = "";

    /// <summary>Types are checked before evaluation.</summary>
    public bool IsChecked { get; init; } = true;

    /// <summary>Only the type is compared.</summary>
    public bool IsTypeOnly { get; init; }

    /// <summary>Disputed or advisory.</summary>
    public bool IsOpen { get; init; }

    public IReadOnlyList<VariableDeclaration> Variables { get; init; } = [];

    public IReadOnlyList<CelFunction> Functions { get; init; } = [];

    /// <summary>Tagged values by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Bindings { get; init; } = new Dictionary<string, JsonElement>();

    public IReadOnlyList<string> UnknownPatterns { get; init; } = [];

    /// <summary>What the checker must deduce; empty when the test does not say.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>A tagged value, when a value is expected.</summary>
    public JsonElement? Value { get; init; }

    public bool ExpectsError { get; init; }

    /// <summary>Paths of which at least one must be reported; null when no unknown is expected.</summary>
    public IReadOnlyList<string>? Unknown { get; init; }

    /// <summary>Texts that the explanation of the result must contain.</summary>
    public IReadOnlyList<string> Explains { get; init; } = [];
}
