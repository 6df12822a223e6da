using System.Collections;

namespace Readiness.Lab.Estate;

/// <summary>Every call that the lab received, in order. Safe to read while calls arrive: enumerating shows the calls up to that moment.</summary>
public sealed class LabCalls : IReadOnlyCollection<LabCall>
{
    private readonly Lock _lock = new();
    private readonly List<LabCall> _calls = [];

    public int Count
    {
        get
        {
            lock (_lock)
                return _calls.Count;
        }
    }

    /// <summary>Forgets all calls; the next one has number 1 again.</summary>
    public void Clear()
    {
        lock (_lock)
            _calls.Clear();
    }

    public IEnumerator<LabCall> GetEnumerator()
    {
        lock (_lock)
            return ((IEnumerable<LabCall>)_calls.ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal LabCall Add(string service, string operation, string resource)
    {
        lock (_lock)
        {
            var call = new LabCall(_calls.Count + 1, service, operation, resource);
            _calls.Add(call);
            return call;
        }
    }
}
