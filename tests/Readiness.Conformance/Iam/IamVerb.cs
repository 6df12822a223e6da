using System.Text.Json;

namespace Readiness.Conformance.Iam;

/// <summary>The verb <c>iam FILE</c>: prints each failure, and last one line of JSON with the counts.</summary>
internal static class IamVerb
{
    private const int Usage = 64;

    /// <returns>0 when every case agrees, 1 when one does not, 64 for a missing file.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var path] || !File.Exists(path))
        {
            Console.Error.WriteLine("usage: iam FILE    a file of IAM evaluation cases");
            return Usage;
        }

        var (passed, failures) = IamVectors.Run(File.ReadAllText(path));
        foreach (var (name, why) in failures)
        {
            Console.WriteLine($"{name}: {why}");
        }

        var names = string.Join(',', failures.Select(f => JsonEncodedText.Encode(f.Name)).Select(n => $"\"{n}\""));
        Console.WriteLine($"{{\"passed\":{passed},\"failed\":{failures.Count},\"failures\":[{names}]}}");
        return failures.Count == 0 ? 0 : 1;
    }
}
