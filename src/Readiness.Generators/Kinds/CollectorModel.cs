using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>A collector as the registration needs it.</summary>
/// <param name="CSharp">Its full name in C#; so are <paramref name="Settings"/> and <paramref name="Facts"/>.</param>
/// <param name="TakesServices">Whether its constructor wants the collectors' services.</param>
internal sealed record CollectorModel(string Kind, string Doc, string CSharp, string Name, string Settings, string Facts, bool TakesServices, SourcePlace? Place);
