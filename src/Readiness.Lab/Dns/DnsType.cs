namespace Readiness.Lab.Dns;

/// <summary>Record types and response codes by number.</summary>
internal static class DnsType
{
    public const ushort Opt = 41;
    public const int NoError = 0;
    public const int ServerFailure = 2;
    public const int NoSuchName = 3;
    public const int Refused = 5;

    private static readonly (string Name, ushort Number)[] Known =
        [("A", 1), ("NS", 2), ("CNAME", 5), ("SOA", 6), ("MX", 15), ("TXT", 16), ("AAAA", 28), ("DS", 43), ("ANY", 255)];

    public static string Name(ushort number) => Array.Find(Known, known => known.Number == number).Name ?? $"TYPE{number}";

    public static ushort Number(string name) => Array.Find(Known, known => known.Name == name).Number;
}
