using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Linting;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Fixing;

/// <summary>A changed document that the provider would refuse to store is no fix, whatever it would allow.</summary>
internal static class ProviderAcceptance
{
    public static bool Accepts(PolicyEdit edit, AccessRequest request)
    {
        var changed = edit.Policy.Document!;
        // A document can have been read as another kind than the place in which it decides: a trust policy takes fewer elements than a bucket's.
        var document = changed.Kind == edit.Slot.Layer ? changed : PolicyDocument.Parse(changed.Text, edit.Slot.Layer, changed.Language);
        return document.IsValid && (document.Language != PolicyLanguage.Aws || Fits(edit, document, request));
    }

    private static bool Fits(PolicyEdit edit, PolicyDocument document, AccessRequest request)
    {
        var attachment = AttachmentOf(edit, request);
        var (limit, _) = PolicySize.LimitOf(edit.Slot.Layer, attachment);
        var size = attachment is PolicyAttachment.InlineUser or PolicyAttachment.InlineRole or PolicyAttachment.InlineGroup
            ? edit.Stack.Identity.Where(p => p.Id is null && p.Owner == edit.Policy.Owner && p.Document is not null).Sum(p => PolicySize.Of(p.Document!))
            : PolicySize.Of(document);
        return limit == 0 || size <= limit;
    }

    private static PolicyAttachment? AttachmentOf(PolicyEdit edit, AccessRequest request) => edit.Slot.Layer switch
    {
        not PolicyKind.Identity => null,
        _ when edit.Policy.Id is not null => PolicyAttachment.Managed,
        _ when edit.Policy.Owner is not null => PolicyAttachment.InlineGroup,
        _ => request.Principal.Kind == PrincipalKind.User ? PolicyAttachment.InlineUser : PolicyAttachment.InlineRole,
    };
}
