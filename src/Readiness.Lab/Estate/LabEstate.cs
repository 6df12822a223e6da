using System.Net.Sockets;
using Readiness.Lab.Aws.Ec2;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Aws.Organizations;
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

    private readonly Instances _instances;

    private LabEstate(IamAccount account, Instances instances, Traffic traffic, Stack<IAsyncDisposable> servers, LabFolder folder, LabPlan plan, Dictionary<string, string> environment)
    {
        _account = account;
        _instances = instances;
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
            return new LabEstate(start.Account, start.Instances, start.Traffic, start.Servers, start.Folder, plan, environment);
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

    /// <summary>Sets a role's permissions boundary, as <c>aws iam create-policy</c> and <c>put-role-permissions-boundary</c> would; a second time as <c>create-policy-version</c>.</summary>
    /// <param name="role">The role's name, or its ARN.</param>
    /// <param name="name">The managed policy's name.</param>
    /// <param name="json">The policy document.</param>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    /// <exception cref="FormatException">The document is malformed, or uses a condition operator that the lab does not know.</exception>
    public void PutRoleBoundary(string role, string name, string json) =>
        _account.PutRoleBoundary(role[(role.LastIndexOf('/') + 1)..], name, json);

    /// <summary>Puts a service control policy above the account, as <c>aws organizations create-policy</c> and <c>attach-policy</c> would; a second time as <c>update-policy</c>. The first one makes the account a member of an organization.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="json">The policy document.</param>
    /// <exception cref="FormatException">The document is malformed, or uses a condition operator that the lab does not know.</exception>
    public void PutServiceControlPolicy(string name, string json)
    {
        _account.Organization ??= new Organization();
        _account.Organization.Put(OrganizationPolicy.ServiceControl, Organization.Unit, name, json);
    }

    /// <summary>Puts a resource control policy above the account, as <c>aws organizations create-policy</c> and <c>attach-policy</c> would; a second time as <c>update-policy</c>. The first one makes the account a member of an organization.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="json">The policy document.</param>
    /// <exception cref="FormatException">The document is malformed, or uses a condition operator that the lab does not know.</exception>
    public void PutResourceControlPolicy(string name, string json)
    {
        _account.Organization ??= new Organization();
        _account.Organization.Put(OrganizationPolicy.ResourceControl, Organization.Unit, name, json);
    }

    /// <summary>Creates a role, as <c>aws iam create-role</c> would; a second time its trust policy is replaced, as by <c>update-assume-role-policy</c>.</summary>
    /// <param name="role">The role's name, with its path before it where it has one: <c>/dr/switch</c>.</param>
    /// <param name="trust">The document that says who may assume it.</param>
    /// <exception cref="FormatException">The document is malformed, or uses a condition operator that the lab does not know.</exception>
    public void PutRole(string role, string trust)
    {
        var end = role.LastIndexOf('/') + 1;
        _account.PutRole(end == 0 ? "/" : role[..end], role[end..], trust);
    }

    /// <summary>Makes the simulator decide an action of a role so from now on, as AWS's does while it has not heard of a change.</summary>
    /// <param name="role">The role's name.</param>
    /// <param name="action">The action: <c>route53:ChangeResourceRecordSets</c>.</param>
    /// <param name="allowed">What it says.</param>
    public void PinSimulation(string role, string action, bool allowed) => _account.PinSimulation(role, action, allowed);

    /// <summary>Gives an instance a profile or takes it away, as <c>aws ec2 associate-iam-instance-profile</c> and <c>disassociate-iam-instance-profile</c> would.</summary>
    /// <param name="instance">The instance's id.</param>
    /// <param name="profile">The profile's name; null for none.</param>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public void SetInstanceProfile(string instance, string? profile) => _instances.Change(instance, one => one with { Profile = profile });

    /// <summary>Makes an instance profile, as <c>aws iam create-instance-profile</c> and <c>add-role-to-instance-profile</c> would.</summary>
    /// <param name="name">The profile's name.</param>
    /// <param name="role">The name of the role in it; null leaves it empty.</param>
    public void PutInstanceProfile(string name, string? role) => _account.Add(new InstanceProfile(name, "AIPALAB" + name.ToUpperInvariant(), role));

    /// <summary>Changes how an instance hands out credentials, as <c>aws ec2 modify-instance-metadata-options</c> would.</summary>
    /// <param name="instance">The instance's id.</param>
    /// <param name="enabled">Whether its metadata service answers.</param>
    /// <param name="hopLimit">How many hops the answers survive.</param>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public void SetInstanceMetadata(string instance, bool enabled, int hopLimit) =>
        _instances.Change(instance, one => one with { MetadataEndpoint = enabled ? "enabled" : "disabled", MetadataHopLimit = hopLimit });

    /// <summary>Stops an instance or starts it.</summary>
    /// <param name="instance">The instance's id.</param>
    /// <param name="running">Whether it runs from now on.</param>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public void SetInstanceRunning(string instance, bool running) => _instances.Change(instance, one => one with { State = running ? "running" : "stopped" });

    public ValueTask DisposeAsync() => StopAsync(_servers, _folder);

    private static async ValueTask StopAsync(Stack<IAsyncDisposable> servers, LabFolder folder)
    {
        while (servers.TryPop(out var server))
            await server.DisposeAsync();
        folder.Dispose();
    }
}
