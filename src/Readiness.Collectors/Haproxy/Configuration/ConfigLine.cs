using System.Text;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>A line of a configuration as words, quotes and escapes taken away.</summary>
/// <param name="Place"><c>file:line</c>.</param>
internal sealed record ConfigLine(string Place, IReadOnlyList<ConfigWord> Words)
{
    /// <summary>The words of a line; none for an empty line or a comment.</summary>
    public static ConfigLine Read(string place, string line, ConfigMistakes mistakes)
    {
        var words = new List<ConfigWord>();
        var word = new StringBuilder();
        var (inWord, hasVariable, quote) = (false, false, '\0');
        for (var at = 0; at < line.Length; at++)
        {
            var sign = line[at];
            if (sign == '\\' && quote != '\'' && at + 1 < line.Length) Add(line[++at]);
            else if (quote != '\0' && sign == quote) quote = '\0';
            else if (quote == '\0' && sign is '"' or '\'') (quote, inWord) = (sign, true);
            else if (quote == '\0' && sign == '#') break;
            else if (quote == '\0' && char.IsWhiteSpace(sign)) End();
            else Add(sign);

            // Variables of HAProxy's own environment are replaced in double quotes.
            if (quote == '"' && sign == '$') hasVariable = true;
        }

        if (quote != '\0') mistakes.Add(place, $"a quote {quote} is never closed");
        End();
        return new ConfigLine(place, words);

        void Add(char sign)
        {
            word.Append(sign);
            inWord = true;
        }

        void End()
        {
            if (inWord) words.Add(new ConfigWord(word.ToString(), hasVariable));
            word.Clear();
            (inWord, hasVariable) = (false, false);
        }
    }

    /// <summary>The text of a word; empty where the line has none.</summary>
    public string this[int index] => index < Words.Count ? Words[index].Text : "";

    public bool StartsWith(params ReadOnlySpan<string> words)
    {
        for (var at = 0; at < words.Length; at++)
            if (this[at] != words[at])
                return false;
        return true;
    }
}

/// <summary>A word of a configuration.</summary>
/// <param name="HasVariable">Whether HAProxy replaces a variable of its environment in it, so that its text is not what counts.</param>
internal sealed record ConfigWord(string Text, bool HasVariable);
