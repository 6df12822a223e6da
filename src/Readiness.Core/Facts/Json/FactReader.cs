using System.Text.Json;

namespace Readiness.Core.Facts.Json;

/// <summary>Reads one value of a fact.</summary>
/// <exception cref="FormatException">The JSON is not such a value; the message says what was expected.</exception>
public delegate T FactReader<out T>(JsonElement json, ProvenanceTable provenance);
