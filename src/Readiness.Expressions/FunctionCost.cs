namespace Readiness.Expressions;

/// <summary>How the cost of a call grows.</summary>
public enum FunctionCost
{
    /// <summary>1 per call.</summary>
    Constant,

    /// <summary>1 per element, 0.1 per code point or byte, of the arguments.</summary>
    Linear,

    /// <summary>The product of the sizes of the first two arguments.</summary>
    Product,
}
