namespace Readiness.Iam.Matching;

/// <summary>Whether two patterns have a text in common.</summary>
internal static class GlobOverlap
{
    /// <summary>Longer patterns are not compared: the answer is then "they may".</summary>
    private const int Longest = 512;

    /// <param name="left">With <c>*</c> and <c>?</c> as written.</param>
    /// <param name="right">With <c>*</c> and <c>?</c> as written.</param>
    public static bool Exists(string left, string right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return true;
        }

        // row[j]: the part of left read so far and the first j characters of right have a common text.
        var row = new bool[right.Length + 1];
        row[0] = true;
        for (var j = 1; j <= right.Length; j++)
        {
            row[j] = row[j - 1] && right[j - 1] == '*';
        }

        foreach (var c in left)
        {
            var diagonal = row[0];
            row[0] = row[0] && c == '*';
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var isRun = c == '*' || right[j - 1] == '*';
                row[j] = isRun ? diagonal || above || row[j - 1] : diagonal && (c == right[j - 1] || c == '?' || right[j - 1] == '?');
                diagonal = above;
            }
        }

        return row[^1];
    }
}
