namespace Readiness.Core.Rules.Demand;

/// <summary>What the expressions of one rule read of its subject: in its conditions, its message and its fix.</summary>
internal static class RuleReads
{
    /// <summary>Top-level facts in camelCase; all of them when an expression takes the subject as a whole.</summary>
    public static IEnumerable<string> Of(Rule rule)
    {
        var facts = rule.Subject.Type;
        return rule.Expressions.Select(expression => expression.Program.References).SelectMany(read =>
        {
            var named = read.Where(one => ReferenceEquals(one.Type, facts)).Select(one => one.Name).ToList();
            var isWhole = named.Count == 0 && read.Any(one => one.Variable == rule.Subject.Variable);
            return isWhole ? facts.Fields.Select(field => field.Name) : named;
        });
    }
}
