using Readiness.Cli.Output;
using Readiness.Cli.Tests.Commands;

namespace Readiness.Cli.Tests.Snapshots;

/// <summary>Secrets stand in every place where one can be, and come out nowhere.</summary>
public sealed class CanaryTests
{
    private const string FileCanary = "canary-in-a-file-7f3a";
    private const string BearerCanary = "canary-bearer-91c2";

    /// <summary>All of them: one that is added later is looked through, too.</summary>
    private static readonly IReadOnlyList<string> Formats = ReportWriting.Formats;

    [Fact]
    public async Task Check_SecretsInEveryPlace_AreInNoOutput()
    {
        await using var estate = await EstateRuns.StartAsync();
        await File.WriteAllTextAsync(estate.File("secret"), FileCanary + "\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(estate.Plan, WithSecrets(estate), TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>(estate.Lab.Environment, StringComparer.Ordinal) { ["BEARER"] = BearerCanary };

        var live = await Run.OfAsync(
            ["check", estate.Plan, "--verbose", "--keep-snapshot", estate.File("s.json"), .. Formats.SelectMany(format => (string[])["-o", $"{format}={estate.File(format)}"])], environment, TimeProvider.System);
        var replayed = await Run.OfAsync("check", "--verbose", "--snapshot", estate.File("s.json"));

        string[] outputs = [live.Out, live.Error, replayed.Out, replayed.Error, await estate.ReadAsync("s.json"), .. await Task.WhenAll(Formats.Select(estate.ReadAsync))];
        Assert.Contains("${env:BEARER}", outputs[4], StringComparison.Ordinal);
        Assert.All(outputs[5..], output => Assert.NotEmpty(output));
        Assert.Contains(estate.Lab.Calls, call => call.Service == "mysql");
        foreach (var secret in Secrets(estate))
            Assert.All(outputs, output => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Secrets(EstateRuns estate) =>
    [
        FileCanary, BearerCanary,
        estate.Lab.Environment["ORDERS_PASSWORD"], estate.Lab.Environment["AWS_SECRET_ACCESS_KEY"], estate.Lab.Environment["AWS_SESSION_TOKEN"],
    ];

    private static string WithSecrets(EstateRuns estate)
    {
        // The standby's database is asked with a password from a file: a wrong one, which servers like to repeat in their errors.
        var text = estate.Lab.PlanText;
        var standby = text.IndexOf("orders-dr: {", StringComparison.Ordinal);
        var password = text.IndexOf("${env:ORDERS_PASSWORD}", standby, StringComparison.Ordinal);
        text = string.Concat(text.AsSpan(0, password), $"${{file:{estate.File("secret")}}}", text.AsSpan(password + "${env:ORDERS_PASSWORD}".Length));
        return text.Replace("kind: prometheus,", "kind: prometheus, bearer-token: \"${env:BEARER}\",", StringComparison.Ordinal);
    }
}
