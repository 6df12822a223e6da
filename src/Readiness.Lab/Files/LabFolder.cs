using System.Text;

namespace Readiness.Lab.Files;

/// <summary>A temporary folder with the files of the estate, gone when it is disposed.</summary>
internal sealed class LabFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-lab-");

    /// <summary>The path of a file in the folder, whether it exists or not.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file in UTF-8 and gives its path.</summary>
    public async Task<string> WriteAsync(string name, string text, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Path(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
        return Path(name);
    }

    public void Dispose()
    {
        _folder.Refresh();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }
}
