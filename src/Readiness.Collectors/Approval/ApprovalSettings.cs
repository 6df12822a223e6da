using Readiness.Core.Settings;

namespace Readiness.Collectors.Approval;

/// <summary>A person, or a group of which any one is enough, who must approve the failover before it goes on.</summary>
[Settings("approval")]
public sealed partial record ApprovalSettings
{
    /// <summary>How long it takes from the question to the answer.</summary>
    public required AnswerTimeSettings AnswersWithin { get; init; }

    /// <summary>The components by which the question reaches the person and the answer comes back, any of which is enough: a pager, a chat, a mail server. What all of them rest on stands under <c>needs</c>.</summary>
    public required IReadOnlyList<ComponentReference> ReachedBy { get; init; }
}
