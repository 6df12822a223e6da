using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using Readiness.Core.Simulation.Reports;

namespace Readiness.Reporters.Tests.Simulation.Html.Browser;

/// <summary>A page as the browser shows it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const int Height = 900;

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly RealChromium _chromium;

    private OpenPage(IBrowserContext context, IPage page, RealChromium chromium, string address) => (_context, _page, _chromium, Address) = (context, page, chromium, address);

    public string Address { get; }

    /// <summary>Everything that it asked for, itself included.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What it wrote to the console, and what went wrong in it.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> OfAsync(RealChromium chromium, SimulationReport report, int width, ColorScheme colours = ColorScheme.Light)
    {
        var file = chromium.NewFile(".html");
        await File.WriteAllTextAsync(file, HtmlPages.Written(report), TestContext.Current.CancellationToken);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = Height }, ColorScheme = colours });
        var page = new OpenPage(context, await context.NewPageAsync(), chromium, new Uri(file).AbsoluteUri);
        page._page.Request += (_, request) => page.Requests.Add(request.Url);
        page._page.Console += (_, message) => page.Complaints.Add(message.Text);
        page._page.PageError += (_, error) => page.Complaints.Add(error);
        await page._page.GotoAsync(page.Address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    /// <summary>The lines that a function of the page gives.</summary>
    /// <param name="function">JavaScript that returns an array of texts.</param>
    public async Task<IReadOnlyList<string>> LinesAsync(string function) =>
        [.. (await _page.EvaluateAsync<JsonElement>(function)).EnumerateArray().Select(line => line.GetString()!)];

    /// <summary>Makes the window as high as the page, so that every place of it can be looked at.</summary>
    public async Task ShowAllAsync()
    {
        var height = await _page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await _page.SetViewportSizeAsync(_page.ViewportSize!.Width, height);
    }

    /// <summary>The texts of the sheets of A4 on which it is printed.</summary>
    public async Task<IReadOnlyList<string>> PrintedAsync()
    {
        var file = _chromium.NewFile(".pdf");
        await _page.PdfAsync(new PagePdfOptions { Path = file, Format = "A4", PreferCSSPageSize = true, PrintBackground = false });
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reader.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, reader.ExitCode);
        return text.TrimEnd('\f').Split('\f');
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
