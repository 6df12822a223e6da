namespace Readiness.Core.Facts;

/// <summary>One leaf of collected state: present, absent, or not collected with a reason.</summary>
/// <remarks>The default value is <em>not collected</em> (<see cref="NotCollectedReason.NotRequested"/>), so that nothing unset reads as known.</remarks>
/// <typeparam name="T"><see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="TimeSpan"/>,
/// <see cref="DateTimeOffset"/>, an enumeration, or another fact record.</typeparam>
public readonly record struct Fact<T>
{
    private readonly T? _value;
    private readonly NotCollected? _why;

    private Fact(FactState state, T? value, NotCollected? why, Provenance? from) =>
        (State, _value, _why, From) = (state, value, why, from);

    public FactState State { get; }

    /// <summary>Where the answer, or the absence, came from.</summary>
    public Provenance? From { get; }

    public bool IsPresent => State == FactState.Present;

    public bool IsAbsent => State == FactState.Absent;

    public bool IsNotCollected => State == FactState.NotCollected;

    /// <summary>The value; reading it in another state is a bug of the caller.</summary>
    public T Value => IsPresent ? _value! : throw new InvalidOperationException($"The fact is {State}, it has no value.");

    /// <summary>Why it was not collected; reading it in another state is a bug of the caller.</summary>
    public NotCollected Why => IsNotCollected
        ? _why ?? NotCollected.NotRequested
        : throw new InvalidOperationException($"The fact is {State}, there is no reason to tell.");

    /// <summary>The value when present, else <paramref name="otherwise"/>.</summary>
    public T? ValueOr(T? otherwise) => IsPresent ? _value : otherwise;

    public static Fact<T> Present(T value, Provenance? from = null) => new(FactState.Present, value, null, from);

    public static Fact<T> Absent(Provenance? from = null) => new(FactState.Absent, default, null, from);

    public static Fact<T> Missing(NotCollected why) => new(FactState.NotCollected, default, why, null);

    public static Fact<T> Missing(NotCollectedReason reason, string detail) => Missing(new NotCollected(reason, detail));

    /// <summary>The same state with the value transformed.</summary>
    public Fact<TOther> Map<TOther>(Func<T, TOther> transform) => State switch
    {
        FactState.Present => Fact<TOther>.Present(transform(_value!), From),
        FactState.Absent => Fact<TOther>.Absent(From),
        _ => Fact<TOther>.Missing(Why),
    };

    public override string ToString() => State switch
    {
        FactState.Present => _value?.ToString() ?? "",
        FactState.Absent => "absent",
        _ => $"not collected ({Why})",
    };
}
