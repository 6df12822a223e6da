using Readiness.Core.Facts;
using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>One thing to evaluate rules on.</summary>
/// <param name="Facts">What expressions see; null when nothing could derive it, with <paramref name="WhyNone"/>.</param>
/// <param name="Component">The component behind it; null for sites and the plan.</param>
/// <param name="Step">The step it is; null for others.</param>
public sealed record Subject(SubjectIdentity Identity, IFactRecord? Facts, ComponentFacts? Component, Step? Step, NotCollected? WhyNone = null);
