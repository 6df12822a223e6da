using Readiness.Core.Facts;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Asks the simulator over IAM's query protocol, one action and one resource at a time: mixed ARNs give false denials.</summary>
internal sealed class SignedRoleSimulator(AwsClient client) : IRoleSimulator
{
    public async Task<Fact<Simulation>> SimulateAsync(string roleArn, MayDo question, CancellationToken cancellationToken)
    {
        var context = MayDoRequest.ContextOf(roleArn, question);
        var keys = AskKeysAsync(roleArn, cancellationToken);
        var outcome = await client.AskAsync(Read(roleArn, question, context), cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return Fact<Simulation>.Missing(outcome.Why);
        var looked = await keys.ConfigureAwait(false);
        var simulation = SimulationReader.Read(outcome, question, [.. looked.Items.Where(key => context.Find(key).State == ContextState.Unknown)]);
        return looked.IsNotCollected ? simulation.Map(one => one with { KeysNotKnown = looked.Why.Detail }) : simulation;
    }

    /// <summary>The keys that the role's policies look at; the answer itself leaves out those of a Deny that did not match. Asked once per role.</summary>
    private Task<FactList<string>> AskKeysAsync(string roleArn, CancellationToken cancellationToken) => client.AskOnceAsync(
        $"context keys {roleArn}",
        async token =>
        {
            var outcome = await client.AskAsync(AwsRead.Query(AwsService.Iam, "GetContextKeysForPrincipalPolicy", ("PolicySourceArn", roleArn)), token).ConfigureAwait(false);
            return outcome.IsAnswered
                ? FactList<string>.Present([.. outcome.Result.All("ContextKeyNames", "member").Select(key => key.Value)], outcome.From)
                : FactList<string>.Missing(outcome.Why);
        },
        cancellationToken);

    private static AwsRead Read(string roleArn, MayDo question, RequestContext context) => AwsRead.Query(
        AwsService.Iam,
        "SimulatePrincipalPolicy",
        [
            ("PolicySourceArn", roleArn),
            ("ActionNames.member.1", question.Action),
            ("ResourceArns.member.1", question.Resource == "*" || RequestKnowledge.TakesResources(question.Action) == false ? null : question.Resource),
            .. Entries(context),
        ]);

    private static IEnumerable<(string Name, string? Value)> Entries(RequestContext context)
    {
        var number = 0;
        foreach (var key in context.Keys.Order(StringComparer.OrdinalIgnoreCase))
        {
            if (context.Find(key) is not { State: ContextState.Known } value) continue;
            var entry = $"ContextEntries.member.{++number}";
            yield return ($"{entry}.ContextKeyName", key);
            yield return ($"{entry}.ContextKeyType", value.IsMultivalued ? "stringList" : "string");
            for (var i = 0; i < value.Values.Count; i++) yield return ($"{entry}.ContextKeyValues.member.{i + 1}", value.Values[i]);
        }
    }
}
