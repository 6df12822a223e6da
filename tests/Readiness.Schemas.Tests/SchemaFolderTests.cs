namespace Readiness.Schemas.Tests;

public sealed class SchemaFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("readiness-schemas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Outdated_OfTheCheckout_IsNothing() => Assert.Empty(SchemaFolder.Find(AppContext.BaseDirectory).Outdated());

    [Fact]
    public void Outdated_EditedMissingOrStrayFile_IsFound()
    {
        var schemas = new SchemaFolder(_folder);
        schemas.Write();
        Assert.Empty(schemas.Outdated());

        File.AppendAllText(Path.Combine(_folder, "plan.schema.json"), " ");
        File.Delete(Path.Combine(_folder, "rule.schema.json"));
        File.WriteAllText(Path.Combine(_folder, "stray.schema.json"), "{}");

        Assert.Equal(["plan.schema.json", "rule.schema.json", "stray.schema.json"], schemas.Outdated());
    }
}
