using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>Reads suite files. README.md of this project has the format.</summary>
internal static class SuiteReader
{
    /// <summary>All JSON files below a folder, in a stable order.</summary>
    public static IEnumerable<string> Find(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The tests of a file: none when it is JSON of another kind, null when it cannot be read.</summary>
    public static IReadOnlyList<SuiteTest>? Read(string path, out string? error)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            error = null;
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tests", out var tests) || tests.ValueKind != JsonValueKind.Array) return [];
            return [.. tests.EnumerateArray().Select(test => Test(test.Clone()))];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            error = $"not a suite file: {problem.Message}";
            return null;
        }
    }

    private static SuiteTest Test(JsonElement test)
    {
        var expected = test.GetProperty("expect");
        var bindings = Optional(test, "bindings", out var bound) ? bound.EnumerateObject().ToDictionary(b => b.Name, b => b.Value) : [];
        var declarations = Optional(test, "type_env", out var environment) ? environment.EnumerateArray().ToList() : [];
        var variables = declarations.Where(d => d.TryGetProperty("type", out _)).Select(Variable).ToList();
        var declared = variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        return new SuiteTest(test.GetProperty("id").GetString()!, test.GetProperty("expr").GetString()!)
        {
            Container = Optional(test, "container", out var container) ? container.GetString()! : "",
            IsChecked = !IsSet(test, "disable_check"),
            IsTypeOnly = IsSet(test, "check_only"),
            IsOpen = IsSet(test, "disputed") || IsSet(test, "advisory"),
            Variables = [.. variables, .. bindings.Keys.Where(name => !declared.Contains(name)).Select(name => new VariableDeclaration(name, CelType.Dyn, ""))],
            Functions = [.. declarations.Where(d => d.TryGetProperty("overloads", out _)).Select(Function)],
            Bindings = bindings,
            UnknownPatterns = Texts(test, "unknown_patterns"),
            Types = [.. Text(test, "celgo_type"), .. Text(expected, "type")],
            Value = Optional(expected, "value", out var value) ? value : null,
            ExpectsError = Optional(expected, "error", out _),
            Unknown = Optional(expected, "unknown", out _) ? Texts(expected, "unknown") : null,
            Explains = Texts(expected, "explains"),
        };
    }

    private static VariableDeclaration Variable(JsonElement declaration) =>
        new(declaration.GetProperty("name").GetString()!, TypeText.Parse(declaration.GetProperty("type").GetString()!), "");

    private static CelFunction Function(JsonElement declaration) =>
        new(
            declaration.GetProperty("name").GetString()!,
            "Declared by a test.",
            [.. declaration.GetProperty("overloads").EnumerateArray().Select(Overload)],
            []);

    private static CelOverload Overload(JsonElement overload) =>
        new(
            overload.GetProperty("id").GetString()!,
            IsSet(overload, "member"),
            [.. Texts(overload, "params").Select(TypeText.Parse)],
            TypeText.Parse(overload.GetProperty("result").GetString()!),
            _ => CelValue.Error("a function that a test declares has no implementation"));

    private static bool Optional(JsonElement parent, string name, [NotNullWhen(true)] out JsonElement value) =>
        parent.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A flag, or a reason in its place.</summary>
    private static bool IsSet(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.String;

    private static IReadOnlyList<string> Texts(JsonElement parent, string name) =>
        Optional(parent, name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    private static IEnumerable<string> Text(JsonElement parent, string name) => Optional(parent, name, out var value) ? [value.GetString()!] : [];
}
