using Readiness.Conformance.Iam;

namespace Readiness.Iam.Tests.Vectors;

public sealed class VectorsTests(ITestOutputHelper output)
{
    [Fact]
    public void Run_OwnCases_AllAgree() => AssertAllAgree(Path.Combine(AppContext.BaseDirectory, "Vectors", "own.json"));

    [Fact]
    public void Run_ReferenceCasesBesideTheCheckout_AllAgree()
    {
        if (FindReference() is { } path)
        {
            AssertAllAgree(path);
        }
        else
        {
            output.WriteLine("The reference vectors are not beside the checkout: only our own cases were run.");
        }
    }

    private static void AssertAllAgree(string path)
    {
        var (passed, failures) = IamVectors.Run(File.ReadAllText(path));

        Assert.Empty(failures);
        Assert.NotEqual(0, passed);
    }

    private static string? FindReference()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "reference", "vectors", "iam-eval.json");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
