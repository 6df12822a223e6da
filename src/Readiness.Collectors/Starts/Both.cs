using Readiness.Core.Facts;

namespace Readiness.Collectors.Starts;

/// <summary>What follows from two numbers: nothing as long as one of them was not collected.</summary>
internal static class Both
{
    /// <summary>Absent as soon as one is absent and both are known.</summary>
    public static Fact<T> Of<T>(Fact<long> left, Fact<long> right, Func<long, long, T> combine)
    {
        if (left.IsNotCollected) return Fact<T>.Missing(left.Why);
        if (right.IsNotCollected) return Fact<T>.Missing(right.Why);
        return left.IsPresent && right.IsPresent ? Fact<T>.Present(combine(left.Value, right.Value), left.From ?? right.From) : Fact<T>.Absent(left.From ?? right.From);
    }
}
