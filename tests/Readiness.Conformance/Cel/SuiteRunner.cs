using System.Diagnostics.CodeAnalysis;
using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>Compiles and evaluates one test and compares with what it expects.</summary>
internal static class SuiteRunner
{
    [SuppressMessage("Design", "CA1031", Justification = "A test that makes the library throw is one failed test, not the end of the run.")]
    public static TestResult Run(SuiteTest test)
    {
        try
        {
            return new TestResult(test.Id, Problem(test), test.IsOpen);
        }
        catch (Exception exception)
        {
            return new TestResult(test.Id, $"threw {exception.GetType().Name}: {exception.Message}", test.IsOpen);
        }
    }

    private static string? Problem(SuiteTest test)
    {
        var compilation = Environment(test).Compile(test.Text);
        if (compilation.Program is not { } program)
        {
            return test.ExpectsError ? null : $"does not compile: {compilation.Diagnostics[0].Message}";
        }

        foreach (var type in test.IsChecked ? test.Types : [])
        {
            if (program.ResultType.ToString() != type) return $"has type {program.ResultType}, expected {type}";
        }

        if (test.IsTypeOnly) return null;
        var variables = Variables(test);
        return Difference(test, program.Evaluate(variables)) ?? MissingExplanation(test, program, variables);
    }

    private static CelEnvironment Environment(SuiteTest test)
    {
        var environment = CelEnvironment.Standard.WithContainer(test.Container).WithOptions(new CompileOptions { Check = test.IsChecked });
        foreach (var variable in test.Variables) environment = environment.WithVariable(variable.Name, variable.Type, variable.Doc);
        foreach (var function in test.Functions) environment = environment.WithFunction(function);
        return environment;
    }

    private static CelValue[] Variables(SuiteTest test)
    {
        var unknowns = new UnknownPaths(test.UnknownPatterns);
        return [.. test.Variables.Select(variable => Variable(test, variable.Name, unknowns))];
    }

    private static CelValue Variable(SuiteTest test, string name, UnknownPaths unknowns)
    {
        if (unknowns.Contains(name)) return CelValue.Unknown(UnknownPaths.Fact(name));
        return test.Bindings.TryGetValue(name, out var tagged)
            ? TaggedValue.Read(tagged, name, unknowns)
            : CelValue.Error($"the test gives no value to {name}");
    }

    private static string? Difference(SuiteTest test, CelValue actual)
    {
        if (test.ExpectsError) return actual.IsError ? null : $"is {actual}, expected an error";
        if (test.Unknown is { } expected) return Difference(expected, actual);
        if (test.Value is not { } tagged) return null;
        var value = TaggedValue.Read(tagged);
        return ValueMatcher.Matches(value, actual) ? null : $"is {Describe(actual)}, expected {Describe(value)}";
    }

    private static string? Difference(IReadOnlyList<string> expected, CelValue actual)
    {
        if (!actual.IsUnknown) return $"is {actual}, expected an unknown for {string.Join(", ", expected)}";
        var stray = actual.AsUnknown.Facts.FirstOrDefault(fact => !expected.Any(path => IsRelated(path, fact.Path)));
        return stray is null ? null : $"blames {stray.Path}, expected {string.Join(", ", expected)}";
    }

    /// <summary>Equal, or one lies below the other.</summary>
    private static bool IsRelated(string expected, string actual) =>
        expected == actual
        || expected.StartsWith(actual + "/", StringComparison.Ordinal)
        || actual.StartsWith(expected + "/", StringComparison.Ordinal);

    private static string? MissingExplanation(SuiteTest test, CelProgram program, CelValue[] variables)
    {
        if (test.Explains.Count == 0) return null;
        var explanation = program.Explain(variables).Text;
        var missing = test.Explains.FirstOrDefault(part => !explanation.Contains(part, StringComparison.Ordinal));
        return missing is null ? null : $"is explained as '{explanation}', expected '{missing}' in it";
    }

    private static string Describe(in CelValue value) => $"{value} ({value.Kind})";
}
