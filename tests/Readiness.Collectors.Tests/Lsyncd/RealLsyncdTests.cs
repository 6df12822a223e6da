using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Lsyncd;

/// <summary>What the collector and the deriver make of a real lsyncd in the states that matter.</summary>
public sealed class RealLsyncdTests
{
    [Fact]
    public async Task Derive_CopyInStep_RunsAndIsYoung()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "copy");
        await lsyncd.UntilAsync((_, path) => path.Running.ValueOr(false), "the copy at the start has ended");
        await lsyncd.WriteAsync("after", "written later");

        var path = await lsyncd.UntilAsync((facts, path) => facts.RunTime.IsPresent && path.Running.ValueOr(false) && path.Age.ValueOr(TimeSpan.MaxValue) <= TimeSpan.FromSeconds(2), "a transfer has ended well");

        Assert.Equal("written later", await File.ReadAllTextAsync(lsyncd.PathOf("copy/after"), TestContext.Current.CancellationToken));
        Assert.True(path.AgeBelievable.Value);
        Assert.Equal(("primary", "standby", "primary"), (path.Site.Value, path.CopySite.Value, path.SourceSite.Value));
        // A transfer of one file takes less than a second, which the log may round: at most 2 s each time.
        Assert.InRange(path.ExpectedAge.Value, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8));
        Assert.InRange(path.WorstAge.Value, path.ExpectedAge.Value + TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(16));
        Assert.Equal((path.ExpectedAge.Value.TotalSeconds, path.WorstAge.Value.TotalSeconds), (TermSums.Of(path.Terms).Expected, TermSums.Of(path.Terms).Worst));
    }

    [Fact]
    public async Task Derive_NothingHappensForADay_IsStillInStep()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "copy");
        await lsyncd.UntilAsync((facts, path) => path.Running.ValueOr(false) && facts.WatchedDirectories.ValueOr(0) == 1, "the copy at the start has ended");

        var path = await lsyncd.DeriveAsync(later: TimeSpan.FromDays(1));

        Assert.True(path.Running.Value);
        Assert.Equal(TimeSpan.FromSeconds(1), path.Age.Value);
    }

    [Fact]
    public async Task Derive_TargetThatIsNotThere_IsBlockedWithTheReason()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "nowhere/below/copy");

        var path = await lsyncd.UntilAsync((facts, path) => facts.LastFailure.IsPresent && path.Trouble.IsPresent, "the copy at the start has failed");

        Assert.False(path.Running.Value);
        Assert.Contains("has not ended", path.Trouble.Value, StringComparison.Ordinal);
        Assert.Contains("Retrying startup", path.Trouble.Value, StringComparison.Ordinal);
        // It was never whole, so it may be of any age.
        Assert.True(path.Age.IsNotCollected);
    }

    [Fact]
    public async Task Derive_TargetThatIsNotThereWithoutInsist_HasEnded()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: false, "nowhere/below/copy");
        await lsyncd.EndedAsync();

        var facts = await lsyncd.CollectAsync();
        var path = lsyncd.Derive(facts);

        Assert.False(facts.Insist.Value);
        Assert.False(facts.Alive.Value);
        Assert.Contains("no lsyncd runs", path.Trouble.Value, StringComparison.Ordinal);
        Assert.Contains("insist", path.Trouble.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_TargetThatVanishesAndComesBack_FailsAndRecovers()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "mount/copy");
        await lsyncd.UntilAsync((facts, _) => facts.LastFailure.IsPresent, "the folder above the copy is missing at first");
        Directory.CreateDirectory(lsyncd.PathOf("mount"));
        await lsyncd.UntilAsync((_, path) => path.Running.ValueOr(false), "the copy at the start has ended");

        Directory.Move(lsyncd.PathOf("mount"), lsyncd.PathOf("unmounted"));
        await lsyncd.WriteAsync("lost", "not copied");
        var failing = await lsyncd.UntilAsync((_, path) => path.Running is { IsPresent: true, Value: false }, "the transfer has failed");
        var later = await lsyncd.DeriveAsync(later: TimeSpan.FromHours(1));
        Directory.Move(lsyncd.PathOf("unmounted"), lsyncd.PathOf("mount"));
        await lsyncd.UntilAsync((_, path) => path.Running.ValueOr(false), "the transfer was tried again");

        Assert.Contains("its last transfer failed: Retrying a list after exitcode = 11", failing.Trouble.Value, StringComparison.Ordinal);
        Assert.True(later.Age.Value > TimeSpan.FromHours(1));
        Assert.Equal("not copied", await File.ReadAllTextAsync(lsyncd.PathOf("mount/copy/lost"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Derive_KilledProcess_IsBrokenAndAges()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "copy");
        await lsyncd.UntilAsync((_, path) => path.Running.ValueOr(false), "the copy at the start has ended");
        await lsyncd.KillAsync();

        var path = await lsyncd.DeriveAsync(later: TimeSpan.FromHours(2));

        Assert.Equal("no lsyncd runs with this configuration", path.Trouble.Value);
        Assert.InRange(path.Age.Value, TimeSpan.FromHours(2), TimeSpan.FromHours(2) + TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Derive_HaltedProcess_IsNotAlive()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "copy");
        await lsyncd.UntilAsync((_, path) => path.Running.ValueOr(false), "the copy at the start has ended");
        await lsyncd.HaltAsync();

        var path = await lsyncd.UntilAsync((facts, _) => facts.Alive is { IsPresent: true, Value: false }, "the process is halted");

        Assert.False(path.Running.Value);
    }

    [Fact]
    public async Task Derive_OneOfTwoTargetsMissing_IsBrokenByThatOne()
    {
        await using var lsyncd = await RealLsyncd.StartAsync(insist: true, "copy", "nowhere/below/copy");

        var path = await lsyncd.UntilAsync(
            (facts, path) => facts.LastFailure.IsPresent && facts.Syncs.Items.Count == 2 && facts.Syncs.Items[0].Starting is { IsPresent: true, Value: false } && facts.Syncs.Items[1].Starting.ValueOr(false),
            "one copy has ended and the other has not");

        Assert.Contains($"to {lsyncd.PathOf("nowhere/below/copy")} has not ended", path.Trouble.Value, StringComparison.Ordinal);
    }
}
