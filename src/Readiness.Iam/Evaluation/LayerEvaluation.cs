using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>Runs the statements of one layer against a request.</summary>
internal static class LayerEvaluation
{
    private static readonly PrincipalMatch Anything = new(Truth.Unknown, Truth.Unknown, Truth.Unknown);

    public static LayerResult Evaluate(PolicyKind kind, string? level, IReadOnlyList<Policy> policies, RequestScope scope)
    {
        var result = new LayerResult(kind, level, policies);
        for (var i = 0; i < policies.Count; i++)
        {
            var policy = policies[i];
            if (policy.Document is { IsValid: true } document)
            {
                foreach (var statement in document.Statements)
                {
                    Apply(statement, i, result, scope);
                }
            }
            else
            {
                ApplyUnread(policy, result);
            }
        }

        return result;
    }

    private static void ApplyUnread(Policy policy, LayerResult result)
    {
        var because = policy.Document is { } document ? $"the document is not valid ({document.Problems[0]})" : policy.NotReadBecause ?? "it was not read";
        var missing = new MissingInput(MissingKind.Document, policy.Name, because);
        result.Deny = result.Deny.Or(Truth.Unknown);
        result.DenyMissing = [.. result.DenyMissing, missing];
        result.AllowMissing = [.. result.AllowMissing, missing];
        result.Allow = Merge(result.Allow, Anything);
    }

    private static void Apply(Statement statement, int policy, LayerResult result, RequestScope scope)
    {
        var mark = scope.Missing.Mark();
        var match = statement.Match(scope);
        var truth = match.Any;
        if (truth == Truth.False)
        {
            scope.Missing.ReturnTo(mark);
            return;
        }

        var missing = match.IsOpen ? WhatIsMissing(statement, policy, result, scope, mark) : [];
        scope.Missing.ReturnTo(mark);
        if (statement.Effect == StatementEffect.Deny)
        {
            result.DeniedBy = result.Deny < truth ? Refer(statement, policy, result) : result.DeniedBy;
            result.Deny = result.Deny.Or(truth);
            result.DenyMissing = missing.Count == 0 ? result.DenyMissing : [.. result.DenyMissing, .. missing];
            return;
        }

        result.AllowedBy = IsBetter(match, result.Allow) ? Refer(statement, policy, result) : result.AllowedBy;
        result.Allow = Merge(result.Allow, match);
        result.AllowMissing = missing.Count == 0 ? result.AllowMissing : [.. result.AllowMissing, .. missing];
    }

    private static IReadOnlyList<MissingInput> WhatIsMissing(Statement statement, int policy, LayerResult result, RequestScope scope, int mark)
    {
        var missing = scope.Missing.Since(mark);
        return missing.Count > 0
            ? missing
            : [new MissingInput(MissingKind.Request, scope.Principal.Text, $"whether {Refer(statement, policy, result)} means this caller cannot be told")];
    }

    private static bool IsBetter(PrincipalMatch match, PrincipalMatch before) =>
        match.Direct > before.Direct || (match.Role > before.Role && before.Direct != Truth.True) || (match.Account > before.Account && before.Direct.Or(before.Role) != Truth.True);

    private static PrincipalMatch Merge(PrincipalMatch left, PrincipalMatch right) =>
        new(left.Account.Or(right.Account), left.Role.Or(right.Role), left.Direct.Or(right.Direct));

    private static StatementReference Refer(Statement statement, int policy, LayerResult result) =>
        new(result.Kind, result.Level, result.Policies[policy].Name, statement.Index, statement.Sid, statement.Position) { PolicyIndex = policy };
}
