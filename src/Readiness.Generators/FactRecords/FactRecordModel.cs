using Readiness.Generators.Model;

namespace Readiness.Generators.FactRecords;

/// <summary>A fact record as the emitters need it.</summary>
/// <param name="Name">The type's name in rules: <c>prometheus.target</c>.</param>
internal sealed record FactRecordModel(TypeHome Home, string Name, string Doc, EquatableArray<FactProperty> Properties)
{
    /// <summary>Whether all of it can be missing for one reason, as the facts of a whole kind can.</summary>
    public bool IsKind => Properties.All(property => property.HasStates);

    /// <summary>The enumerations it uses, each once.</summary>
    public IEnumerable<ValueType> Enumerations =>
        Properties.Select(property => property.Type).Where(type => type.Sort == ValueSort.Choice).Distinct();
}
