using System.Text.Json;
using Readiness.Core.Rules;
using Readiness.Expressions;

namespace Readiness.ColdStart;

/// <summary>The expressions of one rule, as its file has them, and what they are compiled against.</summary>
internal sealed record RuleTexts(
    string Subject, string Variable, bool PerScenario, IReadOnlyList<RuleThreshold> Thresholds, string? Item, string? List, IReadOnlyList<string> Conditions, IReadOnlyList<string> Others)
{
    public static void Write(string file, IReadOnlyList<Rule> rules)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        foreach (var rule in rules) Write(json, rule);
        json.WriteEndArray();
    }

    public static List<RuleTexts> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    /// <summary>Parses, checks and plans them, as reading the rule's file does; how many there are.</summary>
    public int Compile(SubjectCatalogue subjects)
    {
        var environment = RuleVariables.Environment(new RuleSubject(Subject, Variable, subjects.Find(Subject)!), PerScenario, Thresholds);
        if (Item is not null) environment = environment.WithVariable(Item, Compile(environment, List!, null).ResultType.Parameters[0], "The item.");
        foreach (var text in Conditions) Compile(environment, text, CelType.Bool);
        foreach (var text in Others) Compile(environment, text, null);
        return Conditions.Count + Others.Count + (Item is null ? 0 : 1);
    }

    private static CelProgram Compile(CelEnvironment environment, string text, CelType? type)
    {
        var compilation = environment.WithOptions(environment.Options with { ResultType = type }).Compile(text);
        return compilation.Program ?? throw new InvalidOperationException($"{text}: {compilation.Diagnostics[0].Message}");
    }

    private static void Write(Utf8JsonWriter json, Rule rule)
    {
        var conditions = rule.When is null ? new[] { rule.Expect } : [rule.When, rule.Expect];
        json.WriteStartObject();
        json.WriteString("subject", rule.Subject.Name);
        json.WriteString("variable", rule.Subject.Variable);
        json.WriteBoolean("perScenario", rule.PerScenario);
        json.WriteString("item", rule.Items?.Variable);
        json.WriteString("list", rule.Items?.List.Text);
        json.WriteStartArray("thresholds");
        foreach (var threshold in rule.Thresholds)
        {
            json.WriteStartObject();
            json.WriteString("variable", threshold.Variable);
            json.WriteBoolean("isDuration", threshold.IsDuration);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "conditions", conditions);
        Write(json, "others", rule.Expressions.Except(conditions).Where(expression => expression != rule.Items?.List));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<RuleExpression> expressions)
    {
        json.WriteStartArray(name);
        foreach (var expression in expressions) json.WriteStringValue(expression.Text);
        json.WriteEndArray();
    }

    private static RuleTexts Read(JsonElement rule) => new(
        rule.GetProperty("subject").GetString()!,
        rule.GetProperty("variable").GetString()!,
        rule.GetProperty("perScenario").GetBoolean(),
        [.. rule.GetProperty("thresholds").EnumerateArray().Select(one => new RuleThreshold("", one.GetProperty("variable").GetString()!, one.GetProperty("isDuration").GetBoolean(), 0))],
        rule.GetProperty("item").GetString(),
        rule.GetProperty("list").GetString(),
        Texts(rule, "conditions"),
        Texts(rule, "others"));

    private static List<string> Texts(JsonElement rule, string name) => [.. rule.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
