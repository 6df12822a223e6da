using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Readiness.Expressions.Regex;
using DotNetRegex = System.Text.RegularExpressions.Regex;

namespace Readiness.Expressions.Tests.Regex;

/// <summary>Where RE2 and the platform's regular expressions mean the same, both must give the same answer.</summary>
public sealed class Re2PatternLawTests
{
    private static readonly string[] Atoms = ["a", "b", "ab", ".", "[ab]", "[^a]", "\\w", "\\W", "^", "\\z", "\\b", "\\B", "(?m:^)", "(?i:A)", ""];
    private static readonly string[] Repeats = ["", "", "*", "+", "?", "{2}", "{1,3}", "*?"];

    [Fact]
    public void IsMatch_RandomPatterns_AgreesWithThePlatform()
    {
        var texts = Gen.Elements("a", "b", "_", "\n", "\n", " ").ListOf().Select(parts => string.Concat(parts.Take(8)));
        var cases = from pattern in Patterns(2) from text in texts select (pattern, text);
        Prop.ForAll(cases.ToArbitrary(), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Agrees((string Pattern, string Text) given) =>
        Re2Pattern.TryParse(given.Pattern, out var parsed, out var error)
            ? parsed.IsMatch(given.Text) == DotNetRegex.IsMatch(given.Text, given.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            : throw new InvalidOperationException($"{given.Pattern}: {error}");

    private static Gen<string> Patterns(int depth)
    {
        var atoms = from atom in Gen.Elements(Atoms) from repeat in Gen.Elements(Repeats) select $"(?:{atom}){repeat}";
        if (depth == 0) return atoms;
        var inner = Patterns(depth - 1);
        var sequences = from left in inner from right in inner select left + right;
        var branches = from left in inner from right in inner from repeat in Gen.Elements(Repeats) select $"({left}|{right}){repeat}";
        return Gen.OneOf(atoms, sequences, branches);
    }
}
