using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Evaluation;

/// <summary>Runs one deriver, which reads what strangers answered, so that its bug costs its own step and nothing else.</summary>
internal static class GuardedDeriver
{
    /// <summary>The facts of the step; null, with the reason, when the deriver failed.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary around a deriver.")]
    public static IFactRecord? Derive(StepDeriver deriver, StepContext context, out NotCollected? whyNone)
    {
        whyNone = null;
        try
        {
            return deriver.Derive(context);
        }
        catch (Exception exception)
        {
            whyNone = new NotCollected(NotCollectedReason.Failed, $"what the facts mean for {context.Step.Subject} {context.Step.Name} could not be derived: {BugText.Of(exception, Redactor.WithoutSecrets)}");
            return null;
        }
    }
}
