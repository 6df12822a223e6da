using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Readiness.Generators.Model;

/// <summary>A location without its syntax tree, which must not be kept between runs.</summary>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourcePlace? Of(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource);
        return location is null ? null : new SourcePlace(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
