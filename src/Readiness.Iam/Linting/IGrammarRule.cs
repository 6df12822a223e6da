namespace Readiness.Iam.Linting;

/// <summary>A rule whose problems make a document invalid: AWS refuses it, and no decision may rest on it.</summary>
internal interface IGrammarRule : ILintRule;
