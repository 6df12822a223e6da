using Readiness.Iam.Matching;

namespace Readiness.Iam.Conditions;

/// <summary>Six fields one by one; ArnEquals and ArnLike are the same operator under two names.</summary>
internal sealed class ArnComparison : IValueComparison
{
    public bool TakesWildcards => true;

    public bool TakesVariables => true;

    public string Expects => "an ARN of six fields";

    public bool Accepts(string policyValue) => policyValue == "*" || policyValue.AsSpan().Count(':') >= ArnFields.Count - 1;

    public bool Matches(string requestValue, string policyValue) => policyValue is [Wildcards.AnyRun] || ArnFields.Match(policyValue, requestValue);
}
