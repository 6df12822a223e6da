using Readiness.Core.Collecting;

namespace Readiness.Cli.Output;

/// <summary>One line at a terminal that says how far collecting is; it is wiped before the report.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<CollectionEvent>
{
    private const string WipeLine = "\r\u001b[2K";
    private readonly Lock _lock = new();

    public void Report(CollectionEvent value)
    {
        lock (_lock) error.Write($"{WipeLine}asking {value.Finished} of {value.Total}: {value.Component}");
    }

    public void Clear()
    {
        lock (_lock) error.Write(WipeLine);
    }
}
