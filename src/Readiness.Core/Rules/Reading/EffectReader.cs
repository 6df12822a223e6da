using System.Text.RegularExpressions;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Rules.Effects;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads what a fix changes, and checks it against the facts that there are.</summary>
/// <param name="subject">The rule's subject.</param>
/// <param name="items">The rule's items; null when it has none.</param>
/// <param name="itemType">The type of an item; null when the rule has none.</param>
internal sealed partial class EffectReader(RuleSubject subject, RuleItems? items, CelType? itemType, ExpressionCompiler compiler, DiagnosticBag diagnostics)
{
    private const string Forms = "write 'switch.permitted = true', 'start.site = site outside scenario.lostSites', 'signal.sources += source outside scenario.lostSites' or 'path.terms at most path.rpo'";

    /// <summary>Null when it cannot be used; then the diagnostics say why.</summary>
    public FixEffect? Read(YamlNode node, string name)
    {
        if (node.AsText(name, diagnostics) is not { } text) return null;
        var scalar = (YamlScalar)node;
        var form = Form().Match(text);
        if (!form.Success) return Refuse(scalar, $"{name} does not say what the fix changes", Forms);
        var (root, property, operation) = (form.Groups["root"].Value, form.Groups["property"], form.Groups["operation"].Value);
        var isItem = items is not null && root == items.Variable;
        if (!isItem && root != subject.Variable) return Refuse(scalar, $"{name} changes '{root}', and the rule is about {subject.Variable}{(items is null ? "" : $" and {items.Variable}")}", null);
        if ((isItem ? itemType : subject.Type) is not StructType record || record.SlotOf(property.Value) is not (>= 0 and var slot))
        {
            diagnostics.Error(scalar.SpanInside(property.Index, property.Length), $"{root} has no fact '{property.Value}'", FactHint(property.Value, isItem ? itemType : subject.Type));
            return null;
        }

        var target = new EffectTarget(isItem, property.Value, form.Groups["element"] is { Success: true } element ? element.Value : null);
        return ReadChange(scalar, text, target, record.Fields[slot].Type, operation, form.Groups["change"]);
    }

    private FixEffect? ReadChange(YamlScalar scalar, string text, EffectTarget target, CelType type, string operation, Group change)
    {
        var place = Place().Match(change.Value);
        var isInside = place.Success && place.Groups["where"].Value == "inside";
        switch (operation)
        {
            case "+=" when place.Success && type is { Kind: CelTypeKind.List } && type.Parameters[0] is StructType:
                return new AddEffect(text, target, place.Groups["noun"].Value, isInside);
            case "+=":
                return Refuse(scalar, "only a list of records can gain an item: 'signal.sources += source outside scenario.lostSites'", null);
            case "at most" when type is { Kind: CelTypeKind.List } && ReferenceEquals(type.Parameters[0], TimeTerm.Schema):
                return compiler.Compile(scalar, change.Index, change.Value, CelType.Duration) is { } limit ? new LimitEffect(text, target, limit) : null;
            case "at most":
                return Refuse(scalar, "only a list of the parts of a time can be limited: 'path.terms at most path.rpo'", null);
            case "=" when change.Value == "absent":
                return new SetEffect(text, target, null);
            case "=" when place.Success && type.Kind == CelTypeKind.String:
                return new MoveEffect(text, target, isInside);
            default:
                return compiler.Compile(scalar, change.Index, change.Value, type) is { } value ? new SetEffect(text, target, value) : null;
        }
    }

    private static string? FactHint(string property, CelType? type) =>
        type is StructType record ? DidYouMean.Hint(property, record.Fields.Select(field => field.Name), "facts") : null;

    private FixEffect? Refuse(YamlScalar scalar, string problem, string? hint)
    {
        diagnostics.Error(scalar.Span, problem, hint);
        return null;
    }

    [GeneratedRegex("""^\s*(?<root>[A-Za-z]\w*)\.(?<property>[A-Za-z]\w*)(\["(?<element>[^"]+)"\])?\s*(?<operation>\+=|=|at most)\s*(?<change>\S.*?)\s*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("""^(?<noun>[a-z]+) (?<where>inside|outside) scenario\.lostSites$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
