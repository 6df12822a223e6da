namespace Readiness.Core.Collecting;

/// <summary>Something that happened while collecting, for whoever watches.</summary>
/// <param name="IsFinished">False when the component was started.</param>
/// <param name="Finished">How many components of this round are done.</param>
/// <param name="Total">How many components this round has.</param>
public sealed record CollectionEvent(string Component, string Kind, bool IsFinished, int Finished, int Total);
