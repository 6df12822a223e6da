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

    /// <summary>One effect, or several with semicolons between them; those that cannot be used are explained in the diagnostics.</summary>
    public IReadOnlyList<FixEffect> Read(YamlNode node, string name)
    {
        if (node.AsText(name, diagnostics) is not { } text) return [];
        var effects = new List<FixEffect>();
        var start = 0;
        foreach (var part in text.Split(';'))
        {
            if (Read((YamlScalar)node, start, part, name) is { } effect) effects.Add(effect);
            start += part.Length + 1;
        }

        return effects;
    }

    private FixEffect? Read(YamlScalar scalar, int start, string text, string name)
    {
        var whole = scalar.SpanInside(start + (text.Length - text.TrimStart().Length), Math.Max(1, text.Trim().Length));
        var form = Form().Match(text);
        if (!form.Success) return Refuse(whole, $"{name} does not say what the fix changes", Forms);
        var (root, property, operation) = (form.Groups["root"].Value, form.Groups["property"], form.Groups["operation"].Value);
        var isItem = items is not null && root == items.Variable;
        if (!isItem && root != subject.Variable) return Refuse(whole, $"{name} changes '{root}', and the rule is about {subject.Variable}{(items is null ? "" : $" and {items.Variable}")}", null);
        if (Field(scalar, start, property, isItem ? itemType : subject.Type) is not { } field) return null;
        var target = new EffectTarget(isItem, property.Value.Split('.'), form.Groups["element"] is { Success: true } element ? element.Value : null);
        return ReadChange(scalar, whole, start, text.Trim(), target, field.Type, operation, form.Groups["change"]);
    }

    /// <summary>The field at the end of <c>instance.state</c>.</summary>
    private FieldDeclaration? Field(YamlScalar scalar, int start, Group path, CelType? type)
    {
        var offset = start + path.Index;
        FieldDeclaration? field = null;
        foreach (var name in path.Value.Split('.'))
        {
            if (type is not StructType record || record.SlotOf(name) is not (>= 0 and var slot))
            {
                var facts = type as StructType;
                diagnostics.Error(scalar.SpanInside(offset, name.Length), facts is null ? $"there is nothing inside of it that is called '{name}'" : $"{facts.Name} has no fact '{name}'", facts is null ? null : DidYouMean.Hint(name, facts.Fields.Select(known => known.Name), "facts"));
                return null;
            }

            field = record.Fields[slot];
            type = field.Type;
            offset += name.Length + 1;
        }

        return field;
    }

    private FixEffect? ReadChange(YamlScalar scalar, SourceSpan whole, int start, string text, EffectTarget target, CelType type, string operation, Group change)
    {
        var place = Place().Match(change.Value);
        var isInside = place.Success && place.Groups["where"].Value == "inside";
        switch (operation)
        {
            case "+=" when place.Success && type is { Kind: CelTypeKind.List } && type.Parameters[0] is StructType:
                return new AddEffect(text, target, place.Groups["noun"].Value, isInside);
            case "+=":
                return Refuse(whole, "only a list of records can gain an item: 'signal.sources += source outside scenario.lostSites'", null);
            case "at most" when type is { Kind: CelTypeKind.List } && ReferenceEquals(type.Parameters[0], TimeTerm.Schema):
                return compiler.Compile(scalar, start + change.Index, change.Value, CelType.Duration) is { } limit ? new LimitEffect(text, target, limit) : null;
            case "at most":
                return Refuse(whole, "only a list of the parts of a time can be limited: 'path.terms at most path.rpo'", null);
            case "=" when change.Value == "absent":
                return new SetEffect(text, target, null);
            case "=" when place.Success && type.Kind == CelTypeKind.String:
                return new MoveEffect(text, target, isInside);
            default:
                return compiler.Compile(scalar, start + change.Index, change.Value, type) is { } value ? new SetEffect(text, target, value) : null;
        }
    }

    private FixEffect? Refuse(SourceSpan whole, string problem, string? hint)
    {
        diagnostics.Error(whole, problem, hint);
        return null;
    }

    [GeneratedRegex("""^\s*(?<root>[A-Za-z]\w*)\.(?<property>[A-Za-z]\w*(\.[A-Za-z]\w*)*)(\["(?<element>[^"]+)"\])?\s*(?<operation>\+=|=|at most)\s*(?<change>\S.*?)\s*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("""^(?<noun>[a-z]+) (?<where>inside|outside) scenario\.lostSites$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
