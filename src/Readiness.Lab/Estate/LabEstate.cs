using System.Net.Sockets;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Faults;
using Readiness.Lab.Files;

namespace Readiness.Lab.Estate;

/// <summary>
/// The incident's estate on this machine's loopback addresses, before or after the change: real servers on free ports
/// and real files in a temporary folder, all gone when it is disposed.
/// </summary>
public sealed class LabEstate : IAsyncDisposable
{
    private readonly IamAccount _account;
    private readonly Traffic _traffic;
    private readonly Stack<IAsyncDisposable> _servers;
    private readonly LabFolder _folder;

    private LabEstate(IamAccount account, Traffic traffic, Stack<IAsyncDisposable> servers, LabFolder folder, LabPlan plan, Dictionary<string, string> environment)
    {
        _account = account;
        _traffic = traffic;
        _servers = servers;
        _folder = folder;
        PlanText = plan.Text;
        Environment = environment;
    }

    /// <summary>The failover plan in YAML, with the ports and paths of this estate.</summary>
    public string PlanText { get; }

    /// <summary>
    /// The variables that a checker of this estate needs: <c>AWS_ENDPOINT_URL</c>, temporary AWS credentials and region,
    /// and the passwords that the plan refers to. The process's own environment is left alone.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Every call received so far, in order.</summary>
    public LabCalls Calls => _traffic.Calls;

    /// <summary>What goes wrong from now on; the first fault that matches a call meets it.</summary>
    public IReadOnlyList<LabFault> Faults
    {
        get => _traffic.Faults;
        set => _traffic.Faults = value;
    }

    /// <summary>Starts everything; it is ready when this returns.</summary>
    /// <exception cref="SocketException">The machine has no 127.0.0.0/8 on its loopback, as Linux has.</exception>
    public static async Task<LabEstate> StartAsync(LabOptions options, CancellationToken cancel)
    {
        var start = new LabStart(options);
        try
        {
            var (plan, environment) = await start.RunAsync(cancel);
            return new LabEstate(start.Account, start.Traffic, start.Servers, start.Folder, plan, environment);
        }
        catch
        {
            await StopAsync(start.Servers, start.Folder);
            throw;
        }
    }

    /// <summary>Writes an inline policy of a role, as <c>aws iam put-role-policy</c> would: the next simulation sees it.</summary>
    /// <param name="role">The role's name, or its ARN.</param>
    /// <param name="name">The policy's name.</param>
    /// <param name="json">The policy document.</param>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    /// <exception cref="FormatException">The document is malformed, or uses a condition operator that the lab does not know.</exception>
    public void PutRolePolicy(string role, string name, string json) =>
        _account.PutRolePolicy(role[(role.LastIndexOf('/') + 1)..], name, json);

    public ValueTask DisposeAsync() => StopAsync(_servers, _folder);

    private static async ValueTask StopAsync(Stack<IAsyncDisposable> servers, LabFolder folder)
    {
        while (servers.TryPop(out var server))
            await server.DisposeAsync();
        folder.Dispose();
    }
}
