using Readiness.Lab.Aws;
using Readiness.Lab.Aws.Ec2;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Aws.Organizations;
using Readiness.Lab.Aws.Route53;
using Readiness.Lab.Aws.Signatures;
using Readiness.Lab.Aws.Sts;
using Readiness.Lab.Dns;
using Readiness.Lab.Files;
using Readiness.Lab.Http;
using Readiness.Lab.Standby;

namespace Readiness.Lab.Estate;

/// <summary>Brings the estate up piece by piece; what is up so far can be stopped if a later piece fails.</summary>
internal sealed class LabStart(LabOptions options)
{
    private const int MinutesBetweenSyncsBefore = 30;
    private const int MinutesBetweenSyncsAfter = 1;

    public IamAccount Account { get; } = LabRoles.Account(options.After);

    public Instances Instances { get; } = new();

    public Traffic Traffic { get; } = new(options.Faults);

    public LabFolder Folder { get; } = new();

    public Stack<IAsyncDisposable> Servers { get; } = new();

    public async Task<(LabPlan Plan, Dictionary<string, string> Environment)> RunAsync(CancellationToken cancel)
    {
        var certificate = options.StandbyTls ? StandbyCertificate.Create(LabZones.RecordName, options.Time.GetUtcNow()) : null;
        var standby = Up(new HttpServer(LabSites.StandbyApplication, new StandbyService(LabZones.RecordName, options.After), Traffic, options.Time, certificate?.Leaf));
        var dns = Up(new DnsServer(LabSites.OfficeNameServer, new NameServer(LabZones.Example()), Traffic));
        var (aws, key) = StartAws(standby.EndPoint.Port);
        var databases = LabDatabases.Start(Up, Traffic, options.Time);
        var pingdomToken = Guid.NewGuid().ToString("N");
        var plan = new LabPlan
        {
            After = options.After,
            Monitoring = LabMonitoring.Start(Up, options, Traffic),
            Opinions = options.After ? LabSecondOpinions.Start(Up, options, Traffic, pingdomToken) : null,
            NameServer = dns.EndPoint,
            Databases = databases,
            Standby = standby,
            StandbyAuthority = certificate is null ? null : await Folder.WriteAsync("standby-ca.pem", certificate.AuthorityPem, cancel),
            Files = await WriteFilesAsync(cancel),
        };
        return (plan, LabEnvironment.Of(aws.Url, key, databases, pingdomToken));
    }

    private (HttpServer Server, AccessKey Key) StartAws(int standbyPort)
    {
        var keys = new AccessKeys();
        Instances.Put(new Instance(LabRoles.DnsWriterInstance, LabSites.StandbyApplication.ToString(), LabRoles.DnsWriterProfile));
        var services = new IAwsService[]
        {
            new StsService(Account, keys, options.Time),
            new Ec2Service(Instances),
            new OrganizationsService(Account),
            new IamService(IamOperations.All(Account, options.Time)),
            new Route53Service([LabZones.Example(), LabZones.Other()], LabZones.HealthChecks(standbyPort, options.After), options.Time),
        };
        var endpoint = new AwsEndpoint(services, new SignatureCheck(keys, options.Time), Account);
        var checker = Account.Role(LabRoles.Checker)!;
        var key = keys.Issue(new Caller(checker.Name, checker.Id, "drill"), options.Time.GetUtcNow().AddHours(12));
        return (Up(new HttpServer(LabSites.Aws, endpoint, Traffic, options.Time)), key);
    }

    private async Task<LabFiles> WriteFilesAsync(CancellationToken cancel)
    {
        var now = options.Time.GetUtcNow();
        var minutes = options.After ? MinutesBetweenSyncsAfter : MinutesBetweenSyncsBefore;
        var syncLog = await Folder.WriteAsync("assets-sync.log", SyncFiles.Log(minutes, now), cancel);
        var template = await Folder.WriteAsync("dns.ctmpl", ConsulTemplateFiles.Template, cancel);
        var change = Folder.Path("dns-change.json");
        return new LabFiles(
            Crontab: await Folder.WriteAsync("assets.cron", SyncFiles.Crontab(minutes, syncLog, now), cancel),
            SyncLog: syncLog,
            TemplateConfig: await Folder.WriteAsync("dns.hcl", ConsulTemplateFiles.Config(template, change), cancel),
            TemplateLog: await Folder.WriteAsync("consul-template.log", ConsulTemplateFiles.Log(template, change, options.After, now), cancel));
    }

    private T Up<T>(T server)
        where T : IAsyncDisposable
    {
        Servers.Push(server);
        return server;
    }
}
