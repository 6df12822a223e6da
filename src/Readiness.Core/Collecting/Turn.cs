namespace Readiness.Core.Collecting;

/// <summary>A component's turn in a round.</summary>
internal sealed record Turn(AgendaEntry Entry, Round Round)
{
    public void Start() => Round.Report(Entry, isFinished: false);

    public void Finish() => Round.Report(Entry, isFinished: true);
}
