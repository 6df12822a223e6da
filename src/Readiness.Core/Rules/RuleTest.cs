using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules;

/// <summary>A test that stands in the rule's own file.</summary>
/// <param name="Given">The values of the rule's variables: overlays on samples.</param>
/// <param name="Outcome">What the rule must say.</param>
public sealed record RuleTest(string Name, YamlMapping Given, Outcome Outcome, SourceSpan Span);
