namespace Readiness.Iam.Knowledge;

/// <summary>An action as AWS documents it.</summary>
/// <param name="Name">Without the service, in AWS's case.</param>
/// <param name="Lower"><c>service:name</c> in lower case, as patterns are matched against it.</param>
/// <param name="ResourceTypes">Empty: the action takes only <c>Resource: "*"</c>.</param>
internal sealed record ServiceAction(string Name, string Lower, IReadOnlyList<string> ResourceTypes);
