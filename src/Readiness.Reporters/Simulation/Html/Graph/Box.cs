namespace Readiness.Reporters.Simulation.Html.Graph;

/// <summary>A rectangle on the drawing, in its pixels; down is positive.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Top + (Height / 2);

    public Box Below(double gap, double height) => new(Left, Bottom + gap, Width, height);
}
