namespace Readiness.Expressions.Types;

/// <summary>What the type variables stand for so far; steps can be taken back.</summary>
internal sealed class Substitution
{
    /// <summary>The first variables, shared by all expressions; few need more.</summary>
    private static readonly TypeVariable[] Variables = [.. Enumerable.Range(0, 64).Select(i => new TypeVariable(i))];

    private List<(CelType Variable, CelType? Before)>? _trail;
    private CelType?[] _bound = [];
    private Dictionary<string, CelType>? _declared;
    private int _fresh;

    public int Mark => _trail?.Count ?? 0;

    public CelType? Find(CelType type)
    {
        if (type is TypeVariable variable) return variable.Index < _bound.Length ? _bound[variable.Index] : null;
        return type.Kind == CelTypeKind.Parameter ? _declared?.GetValueOrDefault(type.Name) : null;
    }

    public void Bind(CelType variable, CelType type)
    {
        (_trail ??= []).Add((variable, Find(variable)));
        Set(variable, type);
    }

    public void RollBack(int mark)
    {
        if (_trail is null || _trail.Count == mark) return;
        for (var i = _trail.Count - 1; i >= mark; i--) Set(_trail[i].Variable, _trail[i].Before);
        _trail.RemoveRange(mark, _trail.Count - mark);
    }

    /// <summary>A variable that is not yet anything; unlike any other.</summary>
    public CelType Fresh()
    {
        var index = _fresh++;
        return index < Variables.Length ? Variables[index] : new TypeVariable(index);
    }

    /// <summary>The type with its variables replaced; free ones become dyn on request.</summary>
    public CelType Resolve(CelType type, bool freeToDyn)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            var bound = Find(type);
            if (bound is not null) return Resolve(bound, freeToDyn);
            return freeToDyn ? CelType.Dyn : type;
        }

        var parameters = type.ParameterArray;
        CelType[]? replaced = null;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = Resolve(parameters[i], freeToDyn);
            if (ReferenceEquals(parameter, parameters[i])) continue;
            replaced ??= [.. parameters];
            replaced[i] = parameter;
        }

        return replaced is null ? type : new BuiltInType(type.Kind, type.Name, replaced);
    }

    private void Set(CelType variable, CelType? type)
    {
        if (variable is TypeVariable { Index: var index })
        {
            if (index >= _bound.Length) Array.Resize(ref _bound, Math.Max(8, 2 * index));
            _bound[index] = type;
            return;
        }

        _declared ??= new Dictionary<string, CelType>(StringComparer.Ordinal);
        if (type is null) _declared.Remove(variable.Name);
        else _declared[variable.Name] = type;
    }
}
