using System.Globalization;
using Readiness.Expressions;

namespace Readiness.Core.Evaluation;

/// <summary>Names an item of a list so that tomorrow's finding has the same name: by its own name where it has one, by its place otherwise.</summary>
internal static class ItemName
{
    private static readonly string[] NamingFields = ["name", "id", "arn", "address"];

    public static string Of(CelValue item, int index)
    {
        if (item.Kind == CelKind.String) return item.AsString;
        if (item.Kind != CelKind.Struct) return index.ToString(CultureInfo.InvariantCulture);
        foreach (var field in NamingFields)
        {
            var slot = item.AsStruct.Type.SlotOf(field);
            if (slot >= 0 && item.AsStruct.Get(slot) is { Kind: CelKind.String } name) return name.AsString;
        }

        return index.ToString(CultureInfo.InvariantCulture);
    }
}
