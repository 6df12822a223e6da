using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.MySql;

/// <summary>A real source and a real replica of it, in the sites <c>primary</c> and <c>standby</c>. The source's certificate is for its address, the replica's for another name.</summary>
public sealed class MariaDbPair : IAsyncLifetime
{
    /// <summary>May see replication and nothing else.</summary>
    public const string Watcher = "readiness";

    /// <summary>May see nothing.</summary>
    public const string Nobody = "nobody";

    /// <summary>As the watcher, and let in over TLS alone.</summary>
    public const string Guarded = "guarded";

    /// <summary>Of all of them.</summary>
    public const string Password = "canary-pw";

    private const string Accounts =
        $"CREATE USER {Watcher}@'%' IDENTIFIED BY '{Password}';\nGRANT SLAVE MONITOR ON *.* TO {Watcher}@'%';\nCREATE USER {Guarded}@'%' IDENTIFIED BY '{Password}' REQUIRE SSL;\nGRANT SLAVE MONITOR ON *.* TO {Guarded}@'%';\nCREATE USER {Nobody}@'%' IDENTIFIED BY '{Password}';\nCREATE USER repl@'%' IDENTIFIED BY 'r';\nGRANT REPLICATION SLAVE ON *.* TO repl@'%';";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-mariadb-");

    private readonly TestAuthority _authority = new(TimeProvider.System.GetUtcNow());

    /// <summary>The authority that signed both certificates.</summary>
    public string AuthorityFile => _authority.PemFile;

    internal MariaDbServer Source { get; private set; } = null!;

    internal MariaDbServer Replica { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // The server's own user must get through, when it is not this one.
        await MariaDbServer.RunAsync("chmod", ["0733", _folder.FullName]);
        var (source, replica) = (Path.Combine(_folder.FullName, "source"), Path.Combine(_folder.FullName, "replica"));
        await MariaDbServer.PrepareAsync(source);
        await MariaDbServer.RunAsync("cp", ["-a", source, replica]);
        Source = new MariaDbServer("127.10.0.41", 1, source);
        Replica = new MariaDbServer("127.20.0.41", 2, replica);
        await Task.WhenAll(Source.StartAsync(Accounts, Tls(source, Source.Address)), Replica.StartAsync(Accounts, Tls(replica, "db.example.com")));
        await Source.RunAsync("CREATE DATABASE app; CREATE TABLE app.t (id INT PRIMARY KEY AUTO_INCREMENT); INSERT INTO app.t VALUES ()");
        await Replica.RunAsync($"CHANGE MASTER TO MASTER_HOST='{Source.Address}', MASTER_PORT={Source.Port}, MASTER_USER='repl', MASTER_PASSWORD='r', MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1; START SLAVE; SET GLOBAL read_only=1");
    }

    public async ValueTask DisposeAsync()
    {
        if (Replica is not null) await Replica.DisposeAsync();
        if (Source is not null) await Source.DisposeAsync();
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Tls(string folder, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (certificate, key) = _authority.IssueFiles($"{folder}-tls", name, now.AddDays(-1), now.AddDays(1));
        return [$"--ssl-cert={certificate}", $"--ssl-key={key}"];
    }
}

/// <summary>Lets all tests against the real pair share one.</summary>
[CollectionDefinition(Name)]
public sealed class MariaDbServers : ICollectionFixture<MariaDbPair>
{
    public const string Name = "MariaDB servers";
}
