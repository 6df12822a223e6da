namespace Readiness.Generators.FactRecords;

/// <summary>How a property holds its value.</summary>
internal enum FactShape
{
    /// <summary><c>Fact&lt;T&gt;</c>: one value in three states.</summary>
    Leaf,

    /// <summary><c>FactList&lt;T&gt;</c>: a list in three states, perhaps incomplete.</summary>
    List,

    /// <summary><c>FactMap</c>: texts by name in three states.</summary>
    Map,

    /// <summary>A value that is always known with its record.</summary>
    Plain,

    /// <summary>A list that is always known with its record.</summary>
    PlainList,
}
