using System.Diagnostics;
using System.Globalization;

namespace Readiness.Benchmarks.Cel;

/// <summary>cel-js in a process of its own, that works only when it is its turn.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    public Peer(string script) =>
        _process = Process.Start(new ProcessStartInfo("node", [script, "turns"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <param name="expression">Its name in expressions.json.</param>
    /// <param name="work"><c>evaluate</c> or <c>compile</c>.</param>
    public Func<double> Turn(string expression, string work)
    {
        // As warm as ours.
        Ask(expression, work, 1000);
        return () => Ask(expression, work, Benchmarks.Turn.Milliseconds);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Ask(string expression, string work, int milliseconds)
    {
        _process.StandardInput.WriteLine($"{expression} {work} {milliseconds}");
        _process.StandardInput.Flush();
        return double.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("cel.mjs ended"), CultureInfo.InvariantCulture);
    }
}
