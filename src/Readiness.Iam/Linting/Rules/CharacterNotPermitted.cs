using System.Globalization;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class CharacterNotPermitted : ILintRule
{
    private const char Last = '\u00FF';

    public string Id => "POL042";

    public string Name => "policy-character-not-permitted";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var text = subject.Document.Text;
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length && subject.IsAws; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (text[i] > Last || (text[i] < ' ' && text[i] is not ('\t' or '\r')))
            {
                var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                problems.Add(this, new TextPosition(line, i - lineStart + 1), $"the character U+{code} may not stand in a policy");
                return;
            }
        }
    }
}
