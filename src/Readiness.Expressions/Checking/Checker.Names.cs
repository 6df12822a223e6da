using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckName(NameExpr name, LocalScope? scope)
    {
        if (declarations.Resolve(name, scope) is { } binding) return binding.Type;
        diagnostics.Error(name.Span, $"there is no variable {name.Name}", HintForName(name.Name, scope));
        return CelType.Error;
    }

    private string? HintForName(string name, LocalScope? scope)
    {
        var locals = new List<string>();
        for (var local = scope; local is not null; local = local.Outer) locals.Add(local.Name);
        return DidYouMean.Among(name, locals.Concat(declarations.VariableNames))
            ?? (declarations.FindFunction(name) is null ? null : $"{name} is a function: write {name}(…)");
    }

    private CelType CheckSelect(SelectExpr select, LocalScope? scope)
    {
        if (declarations.Resolve(select, scope) is { } binding) return binding.Type;
        var operand = Known(Check(select.Operand, scope));
        return FieldType(operand, select.Field, select.FieldSpan, select.IsOptional);
    }

    private CelType CheckPresence(PresenceExpr presence, LocalScope? scope)
    {
        var operand = Known(Check(presence.Operand, scope));
        FieldType(operand, presence.Field, presence.FieldSpan, isOptional: false);
        return CelType.Bool;
    }

    /// <summary>The type of a field; of an optional when the operand is one or the selection asks for one.</summary>
    private CelType FieldType(CelType operand, string field, TextSpan span, bool isOptional)
    {
        var isWrapped = operand.Kind == CelTypeKind.Optional;
        var target = isWrapped ? Known(operand.Parameters[0]) : operand;
        var type = target.Kind switch
        {
            CelTypeKind.Map => target.Parameters[1],
            CelTypeKind.Struct => StructField((StructType)target, field, span),
            CelTypeKind.Parameter => Loosen(target),
            CelTypeKind.Dyn => CelType.Dyn,
            CelTypeKind.Error => CelType.Error,
            _ => NoFields(target, field, span),
        };
        return isWrapped || isOptional ? CelType.Optional(type) : type;
    }

    private CelType StructField(StructType type, string field, TextSpan span)
    {
        var slot = type.SlotOf(field);
        if (slot >= 0) return type.Fields[slot].Type;
        var hint = DidYouMean.Among(field, type.Fields.Select(f => f.Name));
        diagnostics.Error(span, $"{type.Name} has no field {field}", hint);
        return CelType.Error;
    }

    /// <summary>What is selected from must not later turn out to be something without fields.</summary>
    private CelType Loosen(CelType variable)
    {
        _unifier.IsAssignable(CelType.Dyn, variable);
        return CelType.Dyn;
    }

    private CelType NoFields(CelType type, string field, TextSpan span)
    {
        var hint = type.Kind == CelTypeKind.List ? $"for every element write list.map(e, e.{field})" : null;
        diagnostics.Error(span, $"{Shown(type)} has no fields, so there is no {field}", hint);
        return CelType.Error;
    }
}
