using System.Security.Cryptography;
using System.Text;
using Readiness.Core.Evaluation;

namespace Readiness.Cli.Output.Fixes;

/// <summary>A file to paste or to run, made of one finding.</summary>
internal sealed record FixFile(string Name, string Content)
{
    private const int ShortFingerprint = 12;

    /// <summary>SHA-256 of the content in UTF-8, in hexadecimal digits.</summary>
    public string Digest { get; } = DigestOf(Encoding.UTF8.GetBytes(Content));

    public static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The document, the command and the Terraform of a finding's fix; none when it has none of them.</summary>
    public static IReadOnlyList<FixFile> Of(Finding finding)
    {
        var name = $"{finding.Rule}-{finding.Fingerprint[..ShortFingerprint]}";
        var files = new List<FixFile>();
        if (finding.Fix?.Document is { } document) files.Add(new FixFile($"{name}.{ExtensionOf(document)}", document.TrimEnd() + "\n"));
        if (finding.Fix?.Command is { } command) files.Add(new FixFile($"{name}.sh", $"#!/bin/sh\nset -eu\n{command.TrimEnd()}\n"));
        if (finding.Fix?.Terraform is { } terraform) files.Add(new FixFile($"{name}.tf", terraform.TrimEnd() + "\n"));
        return files;
    }

    private static string ExtensionOf(string document) => document.TrimStart().StartsWith('{') ? "json" : "txt";
}
