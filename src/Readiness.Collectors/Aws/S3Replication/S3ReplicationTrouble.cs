using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>What keeps S3 from copying, in a few words.</summary>
internal static class S3ReplicationTrouble
{
    /// <summary>The first thing that is wrong; absent when nothing is; not collected when it cannot be told.</summary>
    public static Fact<string> Read(AwsS3ReplicationFacts facts, AwsS3ReplicationSettings settings)
    {
        if (facts.Exists is { IsPresent: true, Value: false }) return Fact<string>.Present($"there is no bucket {settings.Bucket}", facts.Exists.From);
        if (facts.Configured is { IsPresent: true, Value: false }) return Fact<string>.Present($"the bucket {settings.Bucket} has no replication", facts.Configured.From);
        if (Unversioned(facts.Versioning, settings.Bucket) is { } source) return source;
        if (Unversioned(facts.DestinationVersioning, settings.Destination ?? "with the copy") is { } destination) return destination;
        if (facts.Rules.IsPresent && !facts.Rules.Items.Any(rule => rule.Enabled.ValueOr(true))) return Fact<string>.Present(OfRules(facts.Rules.Items, settings), facts.Rules.From);
        foreach (var rule in facts.Rules.Items)
            if (rule.OperationsFailed is { IsPresent: true, Value: > 0 and var failed })
                return Fact<string>.Present($"{failed} objects failed to be copied within the last hour by the rule {rule.Id}, and S3 does not try them again", rule.OperationsFailed.From);
        return Unseen(facts) is { } why ? Fact<string>.Missing(why) : Fact<string>.Absent(facts.Rules.From);
    }

    private static Fact<string>? Unversioned(Fact<string> versioning, string bucket) => versioning switch
    {
        { IsAbsent: true } => Fact<string>.Present($"the bucket {bucket} keeps no versions, so nothing is replicated", versioning.From),
        { IsPresent: true, Value: not "Enabled" } => Fact<string>.Present($"versioning of the bucket {bucket} is {versioning.Value.ToLowerInvariant()}, so nothing is replicated", versioning.From),
        _ => null,
    };

    private static string OfRules(IReadOnlyList<S3ReplicationRule> rules, AwsS3ReplicationSettings settings) => rules.Count == 0
        ? $"no rule copies from {settings.Bucket} to {settings.Destination ?? "anywhere"}"
        : $"{(rules.Count == 1 ? $"the rule {rules[0].Id} is" : $"all {rules.Count} rules are")} switched off";

    private static NotCollected? Unseen(AwsS3ReplicationFacts facts)
    {
        if (facts.Configured.IsNotCollected) return facts.Configured.Why;
        if (facts.Rules.IsNotCollected) return facts.Rules.Why;
        if (facts.Versioning.IsNotCollected) return facts.Versioning.Why;
        if (facts.DestinationVersioning.IsNotCollected) return facts.DestinationVersioning.Why;
        foreach (var rule in facts.Rules.Items)
        {
            if (rule.Enabled.IsNotCollected) return rule.Enabled.Why;
            if (rule.Enabled.Value && rule.OperationsFailed.IsNotCollected) return rule.OperationsFailed.Why;
        }

        return null;
    }
}
