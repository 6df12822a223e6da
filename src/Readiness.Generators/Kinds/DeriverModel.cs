using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>A step deriver as the registration needs it.</summary>
/// <param name="Steps">What it derives, as <c>subject kind</c>.</param>
/// <param name="CSharp">Its full name in C#; so is <paramref name="Facts"/>.</param>
/// <param name="TakesServices">Whether its constructor wants the collectors' services.</param>
internal sealed record DeriverModel(EquatableArray<DerivedStep> Steps, string CSharp, string Name, string Facts, bool TakesServices, SourcePlace? Place);
