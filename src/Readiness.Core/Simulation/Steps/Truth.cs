using Readiness.Core.Facts;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Reads facts as answers.</summary>
internal static class Truth
{
    /// <summary>What is absent is a no: the system said that there is none.</summary>
    public static Answer Of(Fact<bool> fact) => fact switch
    {
        { IsPresent: true, Value: var holds } => Answers.Of(holds),
        { IsAbsent: true } => Answer.No,
        _ => Answer.Unknown,
    };

    /// <summary>Yes when an item fits; of a list that could not be read to its end a no is unknown.</summary>
    public static Answer Any<T>(FactList<T> list, Func<T, Answer> fits)
    {
        var found = Answers.Any(list.Items.Select(fits));
        return found == Answer.No && (list.IsNotCollected || list.Incomplete is not null) ? Answer.Unknown : found;
    }
}
