using Readiness.Collectors.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Transport;

public sealed class CollectorServicesTests : IDisposable
{
    private readonly CollectorServices _services = new(TimeProvider.System, name => name == "PASSWORD" ? "canary" : null);

    public void Dispose() => _services.Dispose();

    [Fact]
    public void TryReadSecret_SetVariable_GivesItsText()
    {
        Assert.True(_services.TryReadSecret(new Secret(SecretSource.Environment, "PASSWORD"), out var text, out _));
        Assert.Equal("canary", text);
    }

    [Fact]
    public void TryReadSecret_UnsetVariable_SaysWhichOne()
    {
        Assert.False(_services.TryReadSecret(new Secret(SecretSource.Environment, "ABSENT"), out _, out var why));
        Assert.Equal(NotCollectedReason.AccessDenied, why.Reason);
        Assert.Contains("ABSENT", why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TryReadSecret_File_LeavesOutTheFinalLineEnd()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "pass word \r\n");

            Assert.True(_services.TryReadSecret(new Secret(SecretSource.File, path), out var text, out _));
            Assert.Equal("pass word ", text);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void TryReadSecret_HugeFile_IsRefused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, new string('x', 70_000));

            Assert.False(_services.TryReadSecret(new Secret(SecretSource.File, path), out _, out var why));
            Assert.Contains(path, why.Detail, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task OnceAsync_AskedByMany_CallsOnce()
    {
        var calls = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            _services.Shared.OnceAsync("key", _ => Task.FromResult(Interlocked.Increment(ref calls)), TestContext.Current.CancellationToken)));

        Assert.Equal(1, calls);
        Assert.All(answers, answer => Assert.Equal(1, answer));
    }

    [Fact]
    public async Task OnceAsync_FirstCallerGivesUp_TheOthersStillGetTheAnswer()
    {
        var answer = new TaskCompletionSource<string>();
        using var impatient = new CancellationTokenSource();
        var first = _services.Shared.OnceAsync("key", _ => answer.Task, impatient.Token);
        var second = _services.Shared.OnceAsync("key", _ => answer.Task, TestContext.Current.CancellationToken);

        await impatient.CancelAsync();
        answer.SetResult("here");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("here", await second);
    }
}
