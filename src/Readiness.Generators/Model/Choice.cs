using Microsoft.CodeAnalysis;

namespace Readiness.Generators.Model;

/// <summary>A member of an enumeration and the text that stands for it.</summary>
internal sealed record Choice(string Member, string Text)
{
    /// <param name="spelling">How a member's name becomes its text.</param>
    public static EquatableArray<Choice> Of(ITypeSymbol enumeration, Func<string, string> spelling) =>
        new(enumeration.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => new Choice(field.Name, spelling(field.Name))));
}
