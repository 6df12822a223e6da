using Readiness.Cli.Tests.Commands;
using Readiness.Lab.Estate;

namespace Readiness.Cli.Tests.Snapshots;

/// <summary>Runs the command line on the lab's estate, with its plan as a file in a folder of the test's own.</summary>
internal sealed class EstateRuns : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-snapshots-");
    private LabEstate? _lab;

    private EstateRuns(LabEstate lab) => _lab = lab;

    public string Plan => File("plan.yaml");

    public LabEstate Lab => _lab ?? throw new InvalidOperationException("The lab was stopped.");

    public static async Task<EstateRuns> StartAsync(bool after = false)
    {
        var runs = new EstateRuns(await LabEstate.StartAsync(new LabOptions { After = after }, TestContext.Current.CancellationToken));
        await System.IO.File.WriteAllTextAsync(runs.Plan, runs.Lab.PlanText, TestContext.Current.CancellationToken);
        return runs;
    }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public async Task<string> ReadAsync(string name) => await System.IO.File.ReadAllTextAsync(File(name), TestContext.Current.CancellationToken);

    public Task<Run> LiveAsync(params string[] arguments) => Run.OfAsync(arguments, Lab.Environment, TimeProvider.System);

    public async Task StopLabAsync()
    {
        await Lab.DisposeAsync();
        _lab = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_lab is not null) await _lab.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
