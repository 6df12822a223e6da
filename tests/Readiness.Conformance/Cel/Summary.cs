using System.Text.Json;

namespace Readiness.Conformance.Cel;

/// <summary>The counts of a run.</summary>
internal sealed class Summary
{
    private readonly List<string> _failures = [];
    private int _passed;
    private int _skipped;

    public IReadOnlyList<string> Failures => _failures;

    public int Total => _passed + _skipped + _failures.Count;

    public void Add(TestResult result)
    {
        if (result.IsOpen) _skipped++;
        else if (result.Problem is null) _passed++;
        else _failures.Add(result.Id);
    }

    /// <summary>One line: <c>{"passed":…,"failed":…,"skipped":…,"failures":[…]}</c>.</summary>
    public void Write(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("passed", _passed);
            writer.WriteNumber("failed", _failures.Count);
            writer.WriteNumber("skipped", _skipped);
            writer.WriteStartArray("failures");
            foreach (var failure in _failures) writer.WriteStringValue(failure);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
