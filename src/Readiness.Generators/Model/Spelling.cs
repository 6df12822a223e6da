using System.Text;

namespace Readiness.Generators.Model;

/// <summary>From the names of C# to those of rules (camelCase) and plans (kebab-case). A run of capitals is one word: <c>TTLSeconds</c> is <c>ttlSeconds</c>.</summary>
internal static class Spelling
{
    public static string Camel(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && (i == 0 || !StartsWord(name, i)) && char.IsUpper(letters[i]); i++)
            letters[i] = char.ToLowerInvariant(letters[i]);
        return new string(letters);
    }

    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i)) text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static bool StartsWord(string name, int at) =>
        char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
