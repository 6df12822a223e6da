using Readiness.Collectors.Etcd;
using Readiness.Collectors.Tests.Quorums;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Etcd;

/// <summary>A real member that lets in only who shows a certificate.</summary>
public sealed class GuardedEtcdTests : IAsyncLifetime
{
    private const string Address = "127.21.0.1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-etcd-");
    private readonly TestAuthority _authority = new(TimeProvider.System.GetUtcNow());
    private readonly int _port = RealServer.FreePort(Address);
    private (string Certificate, string Key) _files;
    private RealServer? _member;

    private EtcdSettings Settings => new() { Endpoints = [$"https://{Address}:{_port}"], Ca = _authority.PemFile, Cert = _files.Certificate, Key = _files.Key };

    public async ValueTask InitializeAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        _files = _authority.IssueFiles(Path.Combine(_folder.FullName, "member"), Address, now.AddDays(-1), now.AddDays(1));
        var peer = $"http://{Address}:{RealServer.FreePort(Address)}";
        _member = new RealServer(RealServer.Unpacked("etcd-server", EtcdCluster.New, "usr/bin/etcd", "tests/servers/etcd.sh"),
        [
            "--name=only", $"--data-dir={Path.Combine(_folder.FullName, "data")}", $"--listen-peer-urls={peer}", $"--initial-advertise-peer-urls={peer}", $"--initial-cluster=only={peer}",
            $"--listen-client-urls=https://{Address}:{_port}", $"--advertise-client-urls=https://{Address}:{_port}", "--client-cert-auth", $"--trusted-ca-file={_authority.PemFile}",
            $"--cert-file={_files.Certificate}", $"--key-file={_files.Key}", "--log-level=error",
        ]);
        await RealServer.UntilAsync("the member is healthy", async () => (await EtcdScene.CollectAsync(Settings)).Endpoints.Items[0].Healthy.ValueOr(false));
    }

    public async ValueTask DisposeAsync()
    {
        if (_member is not null) await _member.DisposeAsync();
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Collect_CertificateShown_IsLetIn() => Assert.Equal(["only@primary+"], VotersText.Of(EtcdScene.Derive(await EtcdScene.CollectAsync(Settings))));

    [Fact]
    public async Task Collect_NoCertificateShown_ReachesNothing() =>
        Assert.Equal(NotCollectedReason.Unreachable, (await EtcdScene.CollectAsync(Settings with { Cert = null, Key = null })).Endpoints.Items[0].Reachable.Why.Reason);

    [Fact]
    public async Task Collect_AuthorityNotTrusted_SaysThatTlsCouldNotBeAgreed() =>
        Assert.Contains("TLS could not be agreed", (await EtcdScene.CollectAsync(Settings with { Ca = null })).Endpoints.Items[0].Reachable.Why.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Collect_KeyFileMissing_NamesIt() =>
        Assert.Contains("/nowhere/client.key", (await EtcdScene.CollectAsync(Settings with { Key = "/nowhere/client.key" })).Members.Why.Detail, StringComparison.Ordinal);
}
