using System.Runtime.CompilerServices;

namespace Readiness.Expressions.Values;

internal static class SameText
{
    /// <summary>Ordinal equality that calls nothing where the same object, a length or a first character decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Of(string left, string right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Length != right.Length) return false;
        return left.GetPinnableReference() == right.GetPinnableReference() && AreSame(left, right);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AreSame(string left, string right) => left.AsSpan().SequenceEqual(right);
}
