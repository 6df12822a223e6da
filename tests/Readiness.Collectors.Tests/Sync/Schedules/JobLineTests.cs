using Readiness.Collectors.Sync.Schedules;

namespace Readiness.Collectors.Tests.Sync.Schedules;

public sealed class JobLineTests
{
    private const string Two = "# copies\nMAILTO=ops@example.com\n\n*/30 * * * * rsync -a /srv/a b:\n@daily backup --all\n";

    [Fact]
    public void Find_VariablesAndComments_ArePassedOver()
    {
        var job = JobLine.Find("# 0 1 * * * old\nPATH = /usr/bin\n*/30\t* * * *  rsync -a x=1 b:\n", null, out _);

        Assert.Equal(new JobLine("*/30 * * * *", "rsync -a x=1 b:"), job);
    }

    [Theory]
    [InlineData("rsync", "*/30 * * * *")]
    [InlineData("backup", "@daily")]
    public void Find_SeveralJobsAndAPick_TakesTheOneThatHoldsIt(string pick, string schedule) =>
        Assert.Equal(schedule, JobLine.Find(Two, pick, out _)?.Schedule);

    [Theory]
    [InlineData(null, "2 jobs")]
    [InlineData("mirror", "'mirror'")]
    public void Find_NoSingleJob_SaysWhy(string? pick, string expected)
    {
        Assert.Null(JobLine.Find(Two, pick, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rsync -a a b", false)]
    [InlineData("rsync -a a b || true", true)]
    [InlineData("rsync -a a b | logger", true)]
    [InlineData("rsync -a a b || mail-ops", false)]
    [InlineData("set -o pipefail; rsync -a a b | logger", false)]
    public void HidesFailure_Command_TellsWhetherCronSeesTheExitStatus(string command, bool hides) =>
        Assert.Equal(hides, new JobLine("@daily", command).HidesFailure);
}
