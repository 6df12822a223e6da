using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Derives the facts of one sort of step from the collected facts of one kind: what a failover monitor means as a signal, what a cron job means as a data path.</summary>
/// <remarks>Pure: it asks nothing. A fact that it would need and that was not collected makes the derived leaf not collected, with that reason.</remarks>
/// <typeparam name="TStepFacts"><see cref="Facts.Steps.SignalFacts"/> and its siblings.</typeparam>
public interface IStepDeriver<TStepFacts>
    where TStepFacts : IFactRecord
{
    /// <summary>The facts that it derives from, so that no others are collected for it; null when it may read any.</summary>
    IReadOnlyList<FactsRead>? Reads => null;

    /// <summary>The components whose facts it reads beside those that the step names and those that these name in their settings, so that a run narrowed to the step asks them too.</summary>
    IEnumerable<string> RestsOn(Step step, Plan plan) => [];

    /// <summary>Of a switch: the kinds of component whose change it understands; empty for any, and for other steps.</summary>
    IReadOnlyList<string> Changes => [];

    /// <summary>Whether a switch by this kind names nothing that is changed, since the component itself sends users elsewhere.</summary>
    bool SteersByItself => false;

    TStepFacts Derive(StepContext context);
}

/// <summary>What a deriver sees.</summary>
/// <param name="Step">The step; cast it to its own sort.</param>
/// <param name="Component">The component that answers for the step.</param>
/// <param name="Facts">The facts of that component.</param>
public sealed record StepContext(Step Step, Component Component, IFactRecord Facts, Plan Plan, SiteTree Sites, CollectedFacts Collected, DateTimeOffset Now);

/// <summary>Marks a deriver; the source generator registers it.</summary>
/// <param name="subject"><c>signal</c>, <c>quorum</c>, <c>switch</c>, <c>start</c> or <c>path</c>.</param>
/// <param name="kind">The kind of the component that answers for the step.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StepDeriverAttribute(string subject, string kind) : Attribute
{
    public string Subject { get; } = subject;

    public string Kind { get; } = kind;
}

/// <summary>A registered deriver.</summary>
/// <param name="Questioner">The deriver when it also poses questions; else null.</param>
public sealed record StepDeriver(string Subject, string Kind, Func<StepContext, IFactRecord> Derive, IQuestioner? Questioner)
{
    /// <summary>The facts that it derives from; null when it may read any.</summary>
    public IReadOnlyList<FactsRead>? Reads { get; init; }

    /// <summary>The components that it reads for a step without anything naming them.</summary>
    public Func<Step, Plan, IEnumerable<string>> RestsOn { get; init; } = (_, _) => [];

    /// <summary>Of a switch: the kinds of component whose change it understands; empty for any.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Whether a switch by this kind names nothing that is changed.</summary>
    public bool SteersByItself { get; init; }
}
