namespace Readiness.Iam.Conditions;

/// <summary>Compares one value of a request with one value of a policy.</summary>
internal interface IValueComparison
{
    /// <summary>Whether <c>*</c> and <c>?</c> of the policy's value are wildcards.</summary>
    bool TakesWildcards => false;

    /// <summary>Whether the policy's value may hold <c>${…}</c>.</summary>
    bool TakesVariables => false;

    /// <summary>What a policy's value must look like, for messages: "a number".</summary>
    string Expects { get; }

    /// <summary>Whether the policy's value, variables aside, can match anything.</summary>
    bool Accepts(string policyValue) => true;

    /// <summary>False as well when one of the values is not of the comparison's type.</summary>
    bool Matches(string requestValue, string policyValue);
}
