using Readiness.Core.Facts;

namespace Readiness.Collectors.Switches;

/// <summary>What an actor itself reports about the changes that it makes.</summary>
public interface IActorFacts
{
    /// <summary>When it last logged an error; absent when its log has none.</summary>
    Fact<DateTimeOffset> LastErrorAt { get; }

    /// <summary>The text of that error; absent when its log has none.</summary>
    Fact<string> LastError { get; }
}
