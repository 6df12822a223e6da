using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>A component with everything that was asked of it.</summary>
internal sealed record AgendaEntry(Component Component, bool IsImplied)
{
    private readonly List<Question> _questions = [];
    private bool _isDue = true;

    public IReadOnlyList<Question> Questions => _questions;

    public void Ask(Question question)
    {
        if (_questions.Contains(question)) return;
        _questions.Add(question);
        _isDue = true;
    }

    public bool TakeDue()
    {
        var wasDue = _isDue;
        _isDue = false;
        return wasDue;
    }
}
