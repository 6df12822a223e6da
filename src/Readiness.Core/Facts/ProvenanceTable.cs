namespace Readiness.Core.Facts;

/// <summary>Numbers the provenances of a snapshot, so that a thousand leaves of one answer share one entry.</summary>
public sealed class ProvenanceTable
{
    private readonly List<Provenance> _entries = [];
    private readonly Dictionary<Provenance, int> _numbers = [];

    /// <summary>In the order of first use.</summary>
    public IReadOnlyList<Provenance> Entries => _entries;

    /// <summary>The number of <paramref name="provenance"/>, given on first use.</summary>
    public int NumberOf(Provenance provenance)
    {
        if (!_numbers.TryGetValue(provenance, out var number))
        {
            number = _entries.Count;
            _entries.Add(provenance);
            _numbers.Add(provenance, number);
        }

        return number;
    }

    /// <summary>Adds an entry under the next number even if it is there already, as a table that is read back needs.</summary>
    internal void Append(Provenance provenance)
    {
        _numbers.TryAdd(provenance, _entries.Count);
        _entries.Add(provenance);
    }

    /// <exception cref="FormatException">There is no such entry.</exception>
    public Provenance this[int number] => number >= 0 && number < _entries.Count
        ? _entries[number]
        : throw new FormatException($"There is no provenance {number}.");
}
