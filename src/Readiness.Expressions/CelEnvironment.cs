using System.Collections.Immutable;
using System.Globalization;
using Readiness.Expressions.Checking;
using Readiness.Expressions.Costing;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Functions;
using Readiness.Expressions.Linting;
using Readiness.Expressions.Planning;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions;

/// <summary>What expressions can name: variables, functions, a container, and the options for compiling. Immutable.</summary>
public sealed class CelEnvironment
{
    private readonly Lazy<Declarations> _declarations;

    private CelEnvironment(ImmutableArray<VariableDeclaration> variables, ImmutableArray<CelFunction> functions, string container, CompileOptions options, Lazy<Declarations>? declarations = null)
    {
        Variables = variables;
        Functions = functions;
        Container = container;
        Options = options;
        _declarations = declarations ?? new Lazy<Declarations>(() => new Declarations(variables, functions, container));
    }

    /// <summary>The standard library and every extension; no variables.</summary>
    public static CelEnvironment Standard { get; } = new([], [], "", CompileOptions.Default);

    /// <summary>In the order in which <see cref="CelProgram.Evaluate"/> expects their values.</summary>
    public IReadOnlyList<VariableDeclaration> Variables { get; }

    /// <summary>What the host added to the standard library.</summary>
    public IReadOnlyList<CelFunction> Functions { get; }

    /// <summary>Every function of the library, operators included, with its documentation.</summary>
    public static IReadOnlyList<CelFunction> Library => StandardLibrary.All;

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

    /// <summary>The same names with other options; what is known of the names is shared.</summary>
    public CelEnvironment WithOptions(CompileOptions options) => new(VariableArray, FunctionArray, Container, options, _declarations);

    /// <summary>Parses, checks and plans a text. A user's mistake is a diagnostic, never an exception.</summary>
    public Compilation Compile(string text)
    {
        var diagnostics = new DiagnosticBag(Options.MaxErrors);
        var root = Parser.Parse(text, Options, diagnostics);
        if (diagnostics.ErrorCount == 0 && Options.Check) Check(text, root, diagnostics);
        if (diagnostics.ErrorCount > 0) return new Compilation(null, diagnostics.ToList());
        var planner = new Planner(_declarations.Value, diagnostics);
        var plan = planner.Plan(root, null);
        var program = new CelProgram(text, root, plan, planner.SlotCount, _declarations.Value);
        return new Compilation(program, diagnostics.ToList());
    }

    private void Check(string text, Expr root, DiagnosticBag diagnostics)
    {
        new Checker(_declarations.Value, Options, diagnostics).Check(root);
        if (diagnostics.ErrorCount > 0) return;
        Lints.Run(text, root, Options, diagnostics);
        NestingLimit.Check(root, Options.MaxUnboundedWalks, diagnostics);
        if (diagnostics.ErrorCount > 0) return;
        if (Options is { WarnCost: long.MaxValue, MaxCost: long.MaxValue }) return;
        var cost = CostEstimator.Of(root).Maximum;
        const string Hint = "declare the greatest sizes of the lists, or walk over fewer lists within lists";
        if (cost > Options.MaxCost) diagnostics.Error(root.Span, string.Create(CultureInfo.InvariantCulture, $"the expression can cost {cost:N0}; at most {Options.MaxCost:N0} are allowed"), Hint);
        else if (cost > Options.WarnCost) diagnostics.Warn(root.Span, string.Create(CultureInfo.InvariantCulture, $"the expression can cost {cost:N0}, more than {Options.WarnCost:N0}"), Hint);
    }
}
