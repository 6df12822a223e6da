namespace Readiness.Iam.Matching;

/// <summary>Whether everything that one pattern matches is matched by another.</summary>
internal static class GlobCover
{
    /// <summary>Never true wrongly; where <c>?</c> meets wildcards it may miss a cover.</summary>
    public static bool Holds(string outer, string inner)
    {
        if (outer == inner || outer == "*")
        {
            return true;
        }

        if (outer.AsSpan().IndexOfAny('*', '?') < 0)
        {
            return false;
        }

        var innerHasWildcards = inner.AsSpan().IndexOfAny('*', '?') >= 0;
        return !(innerHasWildcards && outer.Contains('?', StringComparison.Ordinal)) && Wildcards.Match(Wildcards.Mark(outer), inner);
    }
}
