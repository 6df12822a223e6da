using System.Text;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Tests.Diagnostics;

public sealed class SourceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-source-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_TextWithByteOrderMark_LeavesTheMarkOut() =>
        Assert.Equal("é: 1\n", SourceFile.Read(Write([.. Encoding.UTF8.Preamble, .. "é: 1\n"u8]), _diagnostics)!.Text);

    [Fact]
    public void Read_InvalidUtf8_PointsToTheByte()
    {
        Assert.Null(SourceFile.Read(Write([.. "a: 1\né: x"u8, 0xC3, 0x28, .. "\n"u8]), _diagnostics));

        var mistake = Assert.Single(_diagnostics.InOrder());
        Assert.Equal((2, 5), (mistake.Span.Line, mistake.Span.Column));
        Assert.Equal("the file is not UTF-8: byte 0xC3 cannot stand here", mistake.Message);
    }

    [Fact]
    public void Read_Utf16_SaysSo()
    {
        Assert.Null(SourceFile.Read(Write([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: 1")]), _diagnostics));
        Assert.EndsWith(" is UTF-16", Assert.Single(_diagnostics.InOrder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FiftyMegabytes_IsRefusedWithoutReadingThem()
    {
        var path = Path.Combine(_folder, "huge.yaml");
        using (var file = File.Create(path)) file.SetLength(50L * 1024 * 1024);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(SourceFile.Read(path, _diagnostics));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
        Assert.Equal($"{path} is larger than 5 MB, the most that is read", Assert.Single(_diagnostics.InOrder()).Message);
    }

    [Fact]
    public void Read_EndlessDevice_StopsAtTheLimit()
    {
        Assert.Null(SourceFile.Read("/dev/zero", _diagnostics, limit: 1024 * 1024));
        Assert.Equal("/dev/zero is larger than 1 MB, the most that is read", Assert.Single(_diagnostics.InOrder()).Message);
    }

    [Fact]
    public void Read_MissingOrFolder_SaysWhich()
    {
        Assert.Null(SourceFile.Read(Path.Combine(_folder, "none.yaml"), _diagnostics));
        Assert.Null(SourceFile.Read(_folder, _diagnostics));

        Assert.Equal(
            [$"{_folder} cannot be read: it is a folder", $"there is no file {Path.Combine(_folder, "none.yaml")}"],
            _diagnostics.InOrder().Select(d => d.Message));
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, "plan.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
