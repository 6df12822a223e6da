using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Console;

internal static class ClaimsSection
{
    public static void Write(Report report, TextLayout layout)
    {
        if (ChainWords.Claims(report) is not { } claims) return;
        layout.Line();
        layout.Prose(claims, 2, TextStyle.Faint);
    }
}
