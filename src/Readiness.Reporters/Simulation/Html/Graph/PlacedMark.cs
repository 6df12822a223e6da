using Readiness.Core.Simulation;
using Readiness.Reporters.Simulation.Drawing;
using Readiness.Reporters.Simulation.Text;

namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>The sign of a step at the component that answers for it.</summary>
/// <param name="State">The class that gives its colour: ok, broken, unknown, unreached, or plain when nothing was walked.</param>
internal sealed record PlacedMark(Box Box, string Text, string State)
{
    public const double Height = 18;
    public const double TextSize = 10.5;

    private const double Gap = 5;
    private const double Padding = 6;

    /// <summary>From the left, in as many rows as they need.</summary>
    /// <param name="within">The upper edge of the first row and the width.</param>
    public static IReadOnlyList<PlacedMark> Place(IEnumerable<DrawnStep> steps, Box within)
    {
        var marks = new List<PlacedMark>();
        var (left, top) = (within.Left, within.Top);
        foreach (var step in steps)
        {
            var text = FittedText.Cut(TextOf(step), TextSize, within.Width - (2 * Padding));
            var width = FittedText.WidthOf(text, TextSize) + (2 * Padding);
            if (left > within.Left && left + width > within.Right) (left, top) = (within.Left, top + Height + Gap);
            marks.Add(new PlacedMark(new Box(left, top, width, Height), text, StateOf(step)));
            left += width + Gap;
        }

        return marks;
    }

    public static string StateOf(DrawnStep step) => step switch
    {
        { Works: Answer.No } => "broken",
        { IsReached: false } => "unreached",
        { Works: Answer.Unknown } => "unknown",
        { Works: Answer.Yes } => "ok",
        _ => "plain",
    };

    private static string TextOf(DrawnStep step)
    {
        var word = Words.Of(step.Step.Phase);
        return StateOf(step) switch
        {
            "broken" => $"× {word}",
            "unknown" => $"? {word}",
            "ok" => $"+ {word}",
            _ => word,
        };
    }
}
