using Readiness.Core.Rules;

namespace Readiness.Cli.Output;

/// <summary>The page <c>rules/README.md</c>: the rules by phase, with what they are about and how to write one.</summary>
internal static class RuleCatalogue
{
    private const string Head = """
        # Rules

        One file a rule, in the folder of its phase; the file's name is the rule's id and names the bad state. A rule says what
        must hold (`expect`, a CEL expression over typed facts), why, and how to fix it, and brings its own tests, which
        overlay a sample of `_samples/`. `readiness rules new` writes one to start from, `readiness rules test` runs the tests,
        `readiness facts` lists what expressions can read.

        This page is written by `readiness rules list --markdown`.
        """;

    public static void Write(RuleSet rules, TextWriter output)
    {
        output.WriteLine(Head);
        foreach (var phase in rules.Rules.GroupBy(rule => rule.Phase))
        {
            var name = phase.Key.ToString().ToLowerInvariant();
            output.WriteLine();
            output.WriteLine($"## {name}");
            output.WriteLine();
            output.WriteLine("| rule | severity | about | title |");
            output.WriteLine("|---|---|---|---|");
            foreach (var rule in phase)
                output.WriteLine($"| [{rule.Id}]({name}/{rule.Id}.yaml) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Subject.Name}{(rule.PerScenario ? ", per scenario" : "")} | {rule.Title} |");
        }
    }
}
