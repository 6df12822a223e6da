namespace Readiness.Expressions;

/// <summary>A declared record: what a fact of one kind looks like.</summary>
/// <remarks>The fields are asked for on first use, so that records may contain themselves. Equality is by reference.</remarks>
public sealed class StructType : CelType
{
    private readonly Lazy<FieldTable> _fields;

    /// <param name="name">The name in messages and documentation: <c>mysql.replica</c>.</param>
    /// <param name="doc">One or more sentences for the reader of the documentation.</param>
    /// <param name="fields">The fields in the order of their slots.</param>
    public StructType(string name, string doc, Func<IReadOnlyList<FieldDeclaration>> fields)
        : base(CelTypeKind.Struct, name)
    {
        Doc = doc;
        _fields = new Lazy<FieldTable>(() => new FieldTable(fields()));
    }

    public string Doc { get; }

    public IReadOnlyList<FieldDeclaration> Fields => _fields.Value.Fields;

    /// <summary>The slot of a field, -1 when there is no such field.</summary>
    public int SlotOf(string field) => _fields.Value.Slots.TryGetValue(field, out var slot) ? slot : -1;

    public override bool Equals(CelType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed class FieldTable
    {
        public FieldTable(IReadOnlyList<FieldDeclaration> fields)
        {
            Fields = fields;
            for (var slot = 0; slot < fields.Count; slot++) Slots.Add(fields[slot].Name, slot);
        }

        public IReadOnlyList<FieldDeclaration> Fields { get; }

        public Dictionary<string, int> Slots { get; } = new(StringComparer.Ordinal);
    }
}
