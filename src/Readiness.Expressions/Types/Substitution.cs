namespace Readiness.Expressions.Types;

/// <summary>What the type variables stand for so far; steps can be taken back.</summary>
internal sealed class Substitution
{
    private readonly Dictionary<string, CelType> _bound = new(StringComparer.Ordinal);
    private readonly List<(string Name, CelType? Before)> _trail = [];
    private int _fresh;

    public int Mark => _trail.Count;

    public CelType? Find(CelType type) => type.Kind == CelTypeKind.Parameter ? _bound.GetValueOrDefault(type.Name) : null;

    public void Bind(CelType variable, CelType type)
    {
        _trail.Add((variable.Name, _bound.GetValueOrDefault(variable.Name)));
        _bound[variable.Name] = type;
    }

    public void RollBack(int mark)
    {
        for (var i = _trail.Count - 1; i >= mark; i--)
        {
            var (name, before) = _trail[i];
            if (before is null) _bound.Remove(name);
            else _bound[name] = before;
        }

        _trail.RemoveRange(mark, _trail.Count - mark);
    }

    /// <summary>A variable that is not yet anything; its name cannot be written in a declaration.</summary>
    public CelType Fresh() => CelType.Parameter($"%{_fresh++}");

    /// <summary>The type with its variables replaced; free ones become dyn on request.</summary>
    public CelType Resolve(CelType type, bool freeToDyn)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            var bound = Find(type);
            if (bound is not null) return Resolve(bound, freeToDyn);
            return freeToDyn ? CelType.Dyn : type;
        }

        if (type.Parameters.Count == 0) return type;
        CelType[]? replaced = null;
        for (var i = 0; i < type.Parameters.Count; i++)
        {
            var parameter = Resolve(type.Parameters[i], freeToDyn);
            if (ReferenceEquals(parameter, type.Parameters[i])) continue;
            replaced ??= [.. type.Parameters];
            replaced[i] = parameter;
        }

        return replaced is null ? type : new BuiltInType(type.Kind, type.Name, replaced);
    }
}
