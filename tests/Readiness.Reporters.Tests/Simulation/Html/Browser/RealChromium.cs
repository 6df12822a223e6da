using Microsoft.Playwright;

namespace Readiness.Reporters.Tests.Simulation.Html.Browser;

/// <summary>Debian's Chromium without a window, for all tests of pages.</summary>
public sealed class RealChromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-pages-");
    private IPlaywright? _playwright;

    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists(Program), $"there is no {Program}; run tests/servers/chromium.sh");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Where a test may keep a file.</summary>
    internal string NewFile(string extension) => Path.Combine(_folder.FullName, $"{Guid.NewGuid():n}{extension}");
}

/// <summary>One browser is started for all of them.</summary>
[CollectionDefinition(nameof(InChromium))]
public sealed class InChromium : ICollectionFixture<RealChromium>;
