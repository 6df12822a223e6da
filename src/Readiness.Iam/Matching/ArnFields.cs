namespace Readiness.Iam.Matching;

/// <summary>Field by field comparison of ARNs: no wildcard reaches over a colon of the first five fields.</summary>
internal static class ArnFields
{
    public const int Count = 6;

    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> arn, int fields = Count)
    {
        for (var left = fields; left > 1; left--)
        {
            var patternEnd = pattern.IndexOf(':');
            var arnEnd = arn.IndexOf(':');
            if (patternEnd < 0 || arnEnd < 0 || !Wildcards.Match(pattern[..patternEnd], arn[..arnEnd]))
            {
                return false;
            }

            pattern = pattern[(patternEnd + 1)..];
            arn = arn[(arnEnd + 1)..];
        }

        return Wildcards.Match(pattern, arn);
    }
}
