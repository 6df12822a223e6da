using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readiness.Reporters.Console;

/// <summary>One styled segment that is written as it is, without being wrapped.</summary>
internal sealed class ControlledText(string text, Style style) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(text.Length, text.Length);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(text, style)];
}
