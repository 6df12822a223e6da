using System.Text.Json;

namespace Readiness.Core.Facts.Json;

/// <summary>Writes one value of a fact.</summary>
public delegate void FactWriter<in T>(Utf8JsonWriter writer, T value, ProvenanceTable provenance);
