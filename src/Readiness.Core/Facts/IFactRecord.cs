using System.Text.Json;
using Readiness.Expressions;

namespace Readiness.Core.Facts;

/// <summary>What the source generator implements on every fact record.</summary>
public interface IFactRecord : IStructValue
{
    /// <summary>Writes the record in the snapshot's form; provenance goes into the snapshot's own table.</summary>
    void WriteJson(Utf8JsonWriter writer, ProvenanceTable provenance);
}

/// <summary>The static half of <see cref="IFactRecord"/>.</summary>
public interface IFactRecord<TSelf> : IFactRecord
    where TSelf : IFactRecord<TSelf>
{
    /// <summary>The type that rules are checked against.</summary>
    static abstract StructType Schema { get; }

    /// <summary>Reads what <see cref="IFactRecord.WriteJson"/> wrote.</summary>
    /// <exception cref="FormatException">The JSON is not of this record's shape.</exception>
    static abstract TSelf ReadJson(JsonElement json, ProvenanceTable provenance);
}

/// <summary>The facts of a whole kind: everything in it can be missing for one reason.</summary>
public interface IKindFacts<TSelf> : IFactRecord<TSelf>
    where TSelf : IKindFacts<TSelf>
{
    /// <summary>The record with every leaf not collected, for <paramref name="why"/>.</summary>
    static abstract TSelf Missing(NotCollected why);
}
