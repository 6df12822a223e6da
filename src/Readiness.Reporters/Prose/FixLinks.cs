using Readiness.Core.Evaluation;

namespace Readiness.Reporters.Prose;

internal static class FixLinks
{
    /// <summary>Where the fixes are read about: web addresses only, escaped, each once; others lead nowhere from a report.</summary>
    public static IEnumerable<string> Of(IEnumerable<Finding> findings) => findings
        .SelectMany(finding => finding.Fix?.Links ?? [])
        .Select(link => Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null)
        .OfType<string>().Distinct(StringComparer.Ordinal);
}
