using Readiness.Iam.Matching;

namespace Readiness.Iam.Conditions;

internal sealed class StringLikeComparison : IValueComparison
{
    public bool TakesWildcards => true;

    public bool TakesVariables => true;

    public string Expects => "a text";

    public bool Matches(string requestValue, string policyValue) => Wildcards.Match(policyValue, requestValue);
}
