using Readiness.Generators.Model;

namespace Readiness.Generators.Reporters;

/// <summary>A reporter as the registration needs it.</summary>
/// <param name="CSharp">Its full name in C#.</param>
internal sealed record ReporterModel(string Format, string CSharp, string Name, SourcePlace? Place);
