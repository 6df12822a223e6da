namespace Readiness.Expressions;

/// <summary>A record as expressions read it.</summary>
public interface IStructValue
{
    StructType Type { get; }

    /// <summary>The value of a field: present, <see cref="CelValue.Absent"/>, or an unknown.</summary>
    /// <param name="slot">The index of the field in <see cref="StructType.Fields"/>.</param>
    CelValue Get(int slot);

    /// <summary>Where the field's value came from; opaque to the language, handed back by explanations.</summary>
    object? Origin(int slot) => null;
}
