namespace Readiness.Expressions;

/// <summary>A record as expressions read it.</summary>
public interface IStructValue
{
    StructType Type { get; }

    /// <summary>The value of a field: present, <see cref="CelValue.Absent"/>, or an unknown.</summary>
    /// <param name="slot">The index of the field in <see cref="StructType.Fields"/>.</param>
    CelValue Get(int slot);

    /// <summary>The text of a field, as <see cref="Get"/> gives it but without a value around it; null when it is no present string.</summary>
    string? Text(int slot)
    {
        var value = Get(slot);
        return value.Kind == CelKind.String ? value.AsString : null;
    }

    /// <summary>
    /// The number in a field, as <see cref="Get"/> gives it but without a value around it: an int, the nanoseconds of a
    /// duration, 0 or 1 for a bool. False when the field holds no present value of that kind.
    /// </summary>
    bool TryNumber(int slot, CelKind kind, out long number)
    {
        var value = Get(slot);
        number = value.Bits;
        return value.Kind == kind;
    }

    /// <summary>Where the field's value came from; opaque to the language, handed back by explanations.</summary>
    object? Origin(int slot) => null;
}
