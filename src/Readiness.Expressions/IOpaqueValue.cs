namespace Readiness.Expressions;

/// <summary>A value of an abstract type that functions understand and the language does not: an address, a network.</summary>
public interface IOpaqueValue
{
    CelType Type { get; }

    bool SameAs(IOpaqueValue other);

    /// <summary>The value as an expression would write it: <c>ip('10.0.0.1')</c>.</summary>
    string ToText();
}
