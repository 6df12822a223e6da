using Readiness.Schemas;

var isCheck = args is ["--check"];
if (args.Length > 0 && !isCheck)
{
    await Console.Error.WriteLineAsync("usage: Readiness.Schemas [--check]").ConfigureAwait(false);
    return 64;
}

var folder = SchemaFolder.Find(AppContext.BaseDirectory);
if (!isCheck) folder.Write();
var outdated = folder.Outdated();
foreach (var name in outdated) await Console.Error.WriteLineAsync($"schemas/{name} is not what the types say; run: dotnet run --project src/Readiness.Schemas").ConfigureAwait(false);
return outdated.Count == 0 ? 0 : 1;
