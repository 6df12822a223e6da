using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules.Reading;

/// <summary>The keys of a rule that hold expressions, compiled against the subject.</summary>
internal sealed record RuleLogic(RuleItems? Items, RuleExpression? When, RuleExpression Expect, MessageTemplate Message, RuleFix Fix)
{
    public static RuleLogic? Read(MappingReader file, RuleSubject subject, bool perScenario, IReadOnlyList<RuleThreshold> thresholds, DiagnosticBag diagnostics)
    {
        var environment = RuleVariables.Environment(subject, perScenario, thresholds);
        var each = RuleItemsReader.Read(file, environment, diagnostics);
        if (each.Items is { } items) environment = environment.WithVariable(items.Variable, each.ElementType!, "The item.");
        var compiler = new ExpressionCompiler(environment, diagnostics);
        var when = file.Optional("when") is { } whenNode ? compiler.Compile(whenNode, file.Name("when"), CelType.Bool) : null;
        var expecting = new ExpressionCompiler(environment.WithOptions(environment.Options with { WarnVacuousAll = true }), diagnostics);
        var expect = file.Required("expect") is { } expectNode ? expecting.Compile(expectNode, file.Name("expect"), CelType.Bool) : null;
        var message = file.Required("message") is { } messageNode ? TemplateReader.Read(messageNode, file.Name("message"), compiler, diagnostics) : null;
        var fix = file.RequiredSubmapping("fix") is { } fixMapping ? ReadFix(fixMapping, compiler, new EffectReader(subject, each.Items, each.ElementType, compiler, diagnostics), diagnostics) : null;
        return expect is null || message is null || fix is null ? null : new RuleLogic(each.Items, when, expect, message, fix);
    }

    /// <summary>Marks the keys as known when there is no subject to compile them against.</summary>
    public static RuleLogic? Skip(MappingReader file)
    {
        foreach (var key in (ReadOnlySpan<string>)["each", "when", "expect", "message", "fix"]) file.Optional(key);
        return null;
    }

    private static RuleFix? ReadFix(YamlMapping mapping, ExpressionCompiler compiler, EffectReader effects, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "the fix", diagnostics);
        var text = reader.Required("text") is { } node ? TemplateReader.Read(node, reader.Name("text"), compiler, diagnostics) : null;
        var command = Template(reader, "command", compiler, diagnostics);
        var document = Template(reader, "document", compiler, diagnostics);
        var terraform = Template(reader, "terraform", compiler, diagnostics);
        var changes = reader.Optional("effect") is { } changed ? effects.Read(changed, reader.Name("effect")) : [];
        var links = reader.Texts("links");
        reader.Finish();
        return text is null ? null : new RuleFix(text, command, document, changes, links) { Terraform = terraform };
    }

    private static MessageTemplate? Template(MappingReader reader, string key, ExpressionCompiler compiler, DiagnosticBag diagnostics) =>
        reader.Optional(key) is { } node ? TemplateReader.Read(node, reader.Name(key), compiler, diagnostics) : null;
}
