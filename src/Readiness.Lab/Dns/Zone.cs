namespace Readiness.Lab.Dns;

/// <summary>A hosted zone.</summary>
/// <param name="Id">Route 53's id without prefix.</param>
/// <param name="Name">Lower case with trailing dot.</param>
internal sealed record Zone(string Id, string Name, IReadOnlyList<string> NameServers, IReadOnlyList<ZoneRecord> Records)
{
    /// <summary>Labels from the right, the order in which Route 53 lists names.</summary>
    public static string SortKey(string name) => string.Join('.', name.TrimEnd('.').ToLowerInvariant().Split('.').Reverse());
}
