using BenchmarkDotNet.Attributes;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>Parsing, checking and planning. The baseline cuts the text into words and signs by hand: what reading it costs at least.</summary>
public class CelCompileBenchmarks
{
    private readonly CelEnvironment _environment = CelEnvironment.Standard
        .WithVariable("replica", Replica.Shape)
        .WithVariable("monitors", CelType.List(Watcher.Shape))
        .WithVariable("region", CelType.String)
        .WithVariable("service", Service.Shape)
        .WithVariable("zone", CelType.String);

    private string _text = "";

    [Params("duration", "all", "regex")]
    public string Expression { get; set; } = "duration";

    [GlobalSetup]
    public void Read() => _text = Expression switch
    {
        "duration" => Expressions.Duration,
        "all" => Expressions.All,
        _ => Expressions.Regex,
    };

    [Benchmark(Baseline = true)]
    public List<string> WordsByHand()
    {
        var words = new List<string>();
        for (var at = 0; at < _text.Length;)
        {
            var start = at++;
            if (_text[start] == ' ') continue;
            while (char.IsAsciiLetterOrDigit(_text[start]) && at < _text.Length && char.IsAsciiLetterOrDigit(_text[at])) at++;
            words.Add(_text[start..at]);
        }

        return words;
    }

    [Benchmark]
    public Compilation Compile() => _environment.Compile(_text);
}
