using Readiness.Expressions.Functions;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

/// <summary>Looks names up: locals first, then the container from the inside out, the longest name first.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, VariableBinding> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelFunction> _hostFunctions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly string _container;

    public Declarations(IReadOnlyList<VariableDeclaration> variables, IReadOnlyList<CelFunction> functions, string container)
    {
        _container = container;
        for (var i = 0; i < variables.Count; i++)
        {
            _variables[variables[i].Name] = new VariableBinding(i, variables[i]);
            AddNamespace(variables[i].Name);
        }

        foreach (var function in functions)
        {
            _hostFunctions[function.Name] = FindFunction(function.Name) is { } known
                ? known with { Overloads = [.. known.Overloads, .. function.Overloads] }
                : function;
            AddNamespace(function.Name);
        }
    }

    public IEnumerable<string> VariableNames => _variables.Keys;

    public IEnumerable<string> FunctionNames =>
        StandardLibrary.ByName.Keys.Concat(_hostFunctions.Keys).Where(n => !Operators.IsOperator(n)).Distinct();

    /// <summary>The function of exactly this name.</summary>
    public CelFunction? FindFunction(string name) =>
        (_hostFunctions.Count == 0 ? null : _hostFunctions.GetValueOrDefault(name)) ?? StandardLibrary.ByName.GetValueOrDefault(name);

    /// <summary>The function that a call in this container means.</summary>
    public CelFunction? ResolveFunction(string name, bool isAbsolute)
    {
        if (isAbsolute || _container.Length == 0) return FindFunction(name);
        foreach (var candidate in Candidates(name))
        {
            if (FindFunction(candidate) is { } function) return function;
        }

        return null;
    }

    /// <summary>The function that <c>target.function(…)</c> means when the target is a namespace.</summary>
    public CelFunction? ResolveNamespaced(Expr target, string function, LocalScope? scope) =>
        MayBeNamespace(target) && QualifiedName.Of(target) is { } root && LocalOf(root, scope) is null
            ? ResolveFunction($"{root.Text}.{function}", root.IsAbsolute)
            : null;

    /// <summary>What a name, or a chain of selections that is one dotted name, stands for; null when it is none.</summary>
    public Binding? Resolve(Expr expr, LocalScope? scope)
    {
        if (expr is NameExpr { IsAbsolute: false } simple && LocalScope.Find(scope, simple.Name) is { } local) return local.Binding;
        if (expr is NameExpr name && (name.IsAbsolute || _container.Length == 0)) return Find(name.Name);
        if (expr is not NameExpr && !MayBeDotted(expr)) return null;
        if (QualifiedName.Of(expr) is not { } full || LocalOf(full, scope) is not null) return null;
        if (full.IsAbsolute || _container.Length == 0) return Find(full.Text);
        foreach (var candidate in Candidates(full.Text))
        {
            if (Find(candidate) is { } binding) return binding;
        }

        return null;
    }

    private Binding? Find(string name) =>
        _variables.TryGetValue(name, out var variable) ? variable
        : TypeIdentifiers.Find(name) is { } type ? new TypeBinding(type)
        : null;

    private bool MayBeDotted(Expr expr) =>
        _container.Length > 0 || (QualifiedName.RootOf(expr) is { } root && ((_namespaces.Count > 0 && _namespaces.Contains(root.Name)) || TypeIdentifiers.IsNamespace(root.Name)));

    private bool MayBeNamespace(Expr target) =>
        QualifiedName.RootOf(target) is { } root && (_container.Length > 0 || _namespaces.Contains(root.Name) || StandardLibrary.Namespaces.Contains(root.Name));

    private static LocalScope? LocalOf(QualifiedName name, LocalScope? scope) =>
        name.IsAbsolute ? null : LocalScope.Find(scope, name.Root);

    private void AddNamespace(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0) _namespaces.Add(name[..dot]);
    }

    private IEnumerable<string> Candidates(string name)
    {
        for (var container = _container; container.Length > 0;)
        {
            yield return $"{container}.{name}";
            var dot = container.LastIndexOf('.');
            container = dot < 0 ? "" : container[..dot];
        }

        yield return name;
    }
}
