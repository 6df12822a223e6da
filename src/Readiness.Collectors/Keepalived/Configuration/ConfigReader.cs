using System.Text.RegularExpressions;

namespace Readiness.Collectors.Keepalived.Configuration;

/// <summary>Reads Keepalived's configuration into blocks: words, braces, comments behind <c>#</c> or <c>!</c>, quotes, and variables that the files define themselves.</summary>
internal sealed partial class ConfigReader(IReadOnlyList<string> paths)
{
    private readonly ConfigBlock _root = new([]);
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public ConfigBlock Root => _root;

    /// <summary>What only Keepalived can decide, or would refuse; null when there is nothing.</summary>
    public string? Mistake { get; private set; }

    public void Add(string path, string text)
    {
        var open = new Stack<ConfigBlock>([_root]);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = Words(line);
            if (words.Count == 0) continue;
            if (words[0].StartsWith('@') || words[0].StartsWith('~')) Complain(path, number, $"whether {words[0]} counts, only Keepalived knows");
            else if (words[0] is "include" or "includer" or "includem" or "includew" or "includeb" or "includea") Include(path, number, words);
            else if (!Define(words)) Take(words, open, path, number);
        }

        if (open.Count > 1) Complain(path, number, "a block is never closed");
    }

    private void Take(IReadOnlyList<string> words, Stack<ConfigBlock> open, string path, int number)
    {
        var statement = new List<string>();
        foreach (var word in words)
        {
            if (word is "{" or "}") End(isBlock: word == "{");
            else statement.Add(Replaced(word, path, number));
            if (word == "}" && open.Count > 1) open.Pop();
            else if (word == "}") Complain(path, number, "a brace closes nothing");
        }

        End(isBlock: false);

        void End(bool isBlock)
        {
            // A brace on a line of its own belongs to the statement before it.
            if (isBlock && statement.Count == 0 && open.Peek().Inside.Count > 0)
            {
                open.Push(open.Peek().Inside[^1]);
                return;
            }

            if (statement.Count == 0) return;
            var block = new ConfigBlock([.. statement]);
            open.Peek().Inside.Add(block);
            if (isBlock) open.Push(block);
            statement.Clear();
        }
    }

    private void Include(string path, int number, List<string> words)
    {
        var name = Path.GetFileName(words.Count > 1 ? words[1] : "");
        if (name.Length == 0 || !paths.Any(given => Path.GetFileName(given) == name)) Complain(path, number, $"it includes {(words.Count > 1 ? words[1] : "nothing")}, which the plan does not name: add it to config");
    }

    private bool Define(List<string> words)
    {
        if (Definition().Match(words[0]) is not { Success: true } match) return false;
        _variables[match.Groups[1].Value] = string.Join(' ', words.Skip(1).Prepend(match.Groups[2].Value)).Trim();
        return true;
    }

    private string Replaced(string word, string path, int number) => !word.Contains('$', StringComparison.Ordinal) ? word : Reference().Replace(word, match =>
    {
        var name = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
        if (_variables.TryGetValue(name, out var value)) return value;
        Complain(path, number, $"the variable ${name} is not defined in the files");
        return "";
    });

    private void Complain(string path, int number, string mistake) => Mistake ??= $"{path}:{number}: {mistake}";

    // A brace is a word of its own, whether blanks part it from others or not.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        var (quote, inWord) = ('\0', false);
        foreach (var sign in line)
        {
            if (quote != '\0' && sign == quote) quote = '\0';
            else if (quote != '\0') word.Append(sign);
            else if (sign is '"' or '\'') (quote, inWord) = (sign, true);
            else if (sign is '#' or '!') break;
            else if (char.IsWhiteSpace(sign)) End();
            else if (sign is '{' or '}' && !InVariable(word))
            {
                End();
                words.Add(sign.ToString());
            }
            else
            {
                word.Append(sign);
                inWord = true;
            }
        }

        End();
        return words;

        // ${NAME} is no block.
        static bool InVariable(System.Text.StringBuilder word) => word.Length > 0 && word.ToString() is var text && (text.EndsWith('$') || text.LastIndexOf("${", StringComparison.Ordinal) > text.LastIndexOf('}'));

        void End()
        {
            if (inWord) words.Add(word.ToString());
            word.Clear();
            inWord = false;
        }
    }

    [GeneratedRegex(@"^\$([A-Za-z_][A-Za-z0-9_]*)=(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
