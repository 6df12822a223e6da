using Readiness.Core.Collecting;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>Under which role do programs on the instance run?</summary>
public sealed record RoleOfInstance : Question;
