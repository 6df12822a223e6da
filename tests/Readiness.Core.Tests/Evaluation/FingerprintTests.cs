using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;

namespace Readiness.Core.Tests.Evaluation;

public sealed class FingerprintTests
{
    [Fact]
    public void Of_SamePartsAnotherMessage_IsTheSame()
    {
        var first = new Estate { Path = new Estate().Path with { Running = Fact<bool>.Present(false), Trouble = Fact<string>.Present("stopped") } }.Judge();
        var second = new Estate { Path = new Estate().Path with { Running = Fact<bool>.Missing(NotCollectedReason.Timeout, "late") } }.Judge();

        Assert.Equal(first.Findings[0].Fingerprint, second.Findings[0].Fingerprint);
        Assert.NotEqual(first.Findings[0].Message, second.Findings[0].Message);
    }

    [Fact]
    public void Of_PartsThatRunTogether_Differ() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(),
        (a, b, c) => c.Get.Length == 0
            || Fingerprint.Of(a.Get + c.Get, b.Get, new SubjectIdentity("path", "x"), null, null) != Fingerprint.Of(a.Get, c.Get + b.Get, new SubjectIdentity("path", "x"), null, null))
        .QuickCheckThrowOnFailure();
}
