using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The change of a record in Route 53.</summary>
internal static class RecordChange
{
    public const string Action = "route53:ChangeResourceRecordSets";

    /// <summary>What the change of a step needs; null when it changes no such record.</summary>
    public static ChangeNeeds? NeedsOf(SwitchStep step, Plan plan) =>
        step.Change is { } change && plan.FindComponent(change)?.Settings is AwsRoute53RecordSettings record
            ? new ChangeNeeds([QuestionOf(record)], new AwsIamRoleSettings { Arn = "", Region = record.Region, Profile = record.Profile, AssumeRole = record.AssumeRole })
            : null;

    /// <summary>As the role will be asked for it: the zone, and by its condition keys this record alone.</summary>
    public static MayDo QuestionOf(AwsRoute53RecordSettings record) => new(Action, HostedZone.Arn(record), new RequestKeys(
        ("route53:ChangeResourceRecordSetsNormalizedRecordNames", [DnsName.Normalized(record.Name)]),
        ("route53:ChangeResourceRecordSetsRecordTypes", [record.Type.ToUpperInvariant()]),
        ("route53:ChangeResourceRecordSetsActions", ["UPSERT"])));
}
