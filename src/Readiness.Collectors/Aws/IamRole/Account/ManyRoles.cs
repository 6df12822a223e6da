using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.IamRole.Account;

/// <summary>Says that the plan speaks of so many roles of the account that reading all of its roles at once takes fewer calls.</summary>
/// <remarks>
/// One role takes two calls, two more for its inline and attached policies, one for each inline policy and two for each managed one that it does not share;
/// the whole account takes a call for about a hundred roles and policies, and a permission that reaches far beyond the plan.
/// So it is only tried for several roles, is never required, and what it does not tell is read role by role.
/// </remarks>
internal sealed record ManyRoles : Question
{
    /// <summary>From how many roles on.</summary>
    public const int Least = 5;

    public static bool Are(Plan plan, AwsIamRoleSettings settings) =>
        AwsArn.TryParse(settings.Arn, out var arn) && Names(plan, arn.Account).Take(Least).Count() == Least;

    private static IEnumerable<string> Names(Plan plan, string account) => plan.Components
        .SelectMany(component => component.Settings switch
        {
            AwsIamRoleSettings role => [role.Arn],
            IActorSettings actor => actor.Assumes.Append(actor.Role).OfType<string>(),
            _ => [],
        })
        .Select(text => AwsArn.TryParse(text, out var arn) && arn.Account == account ? arn.RoleName : null)
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
