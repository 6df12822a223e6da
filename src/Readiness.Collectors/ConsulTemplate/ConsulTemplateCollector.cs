using Readiness.Collectors.ConsulTemplate.Hcl;
using Readiness.Collectors.Files;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.ConsulTemplate;

/// <summary>Reads the configuration and the log of a Consul Template on this machine.</summary>
[Collector("consul-template")]
internal sealed class ConsulTemplateCollector(CollectorServices services) : ICollector<ConsulTemplateSettings, ConsulTemplateFacts>, IPermissionDeclarer<ConsulTemplateSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<ConsulTemplateSettings> request) =>
        request.Settings.Config.Append(request.Settings.Log).OfType<string>().Select(path => new NeededPermission("files", "", "read", path));

    public async Task<ConsulTemplateFacts> CollectAsync(CollectRequest<ConsulTemplateSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var facts = new ConsulTemplateFacts { Role = settings.Role is { } role ? Fact<string>.Present(role) : Fact<string>.Absent() };
        facts = await WithConfigAsync(facts, settings.Config, cancellationToken).ConfigureAwait(false);
        return await WithLogAsync(facts, settings.Log, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConsulTemplateFacts> WithConfigAsync(ConsulTemplateFacts facts, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var templates = new List<RenderedTemplate>();
        string? address = null;
        Provenance? from = null;
        foreach (var path in paths)
        {
            var file = await LocalFile.ReadAsync(path, tail: false, services.Time, cancellationToken).ConfigureAwait(false);
            if (file.Text is null) return Lost(facts, file.Why!);
            from = file.From;
            // JSON is read by the same reader: its colons, quoted keys and commas are as good as HCL's signs.
            var root = HclReader.Read(Unwrapped(file.Text), out var error);
            if (root is null) return Lost(facts, new NotCollected(NotCollectedReason.Malformed, $"{path}:{error!.Line}: {error.Message}"));
            templates.AddRange(root.Named("template").Select(block => Template(block, from)));
            address = root.Named("consul").Select(block => block.Attribute("address")).OfType<string>().LastOrDefault() ?? address;
        }

        return facts with
        {
            Templates = FactList<RenderedTemplate>.Present(templates, from),
            ConsulAddress = address is null ? Fact<string>.Absent(from) : Fact<string>.Present(address, from),
        };
    }

    private async Task<ConsulTemplateFacts> WithLogAsync(ConsulTemplateFacts facts, string? path, CancellationToken cancellationToken)
    {
        if (path is null) return WithoutLog(facts, new NotCollected(NotCollectedReason.Undeclared, "the plan does not say where its log is: give it log"));
        var file = await LocalFile.ReadAsync(path, tail: true, services.Time, cancellationToken).ConfigureAwait(false);
        if (file.Text is null) return WithoutLog(facts, file.Why!);
        var log = LogReader.Read(file.Text);
        return facts with
        {
            LastErrorAt = OrAbsent(log.ErrorAt, file.From),
            LastError = log.Error is { } error ? Fact<string>.Present(error, file.From) : Fact<string>.Absent(file.From),
            LastSuccessAt = OrAbsent(log.SuccessAt, file.From),
        };
    }

    private static string Unwrapped(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith('{') && trimmed.EndsWith('}') ? trimmed[1..^1] : text;
    }

    private static RenderedTemplate Template(HclBlock block, Provenance? from) => new()
    {
        Source = OrAbsent(block.Attribute("source"), from),
        Destination = OrAbsent(block.Attribute("destination"), from),
        Command = OrAbsent(WithoutArguments(block.Attribute("command") ?? block.Named("exec").Select(exec => exec.Attribute("command")).OfType<string>().LastOrDefault()), from),
        FailsOnMissingKey = Fact<bool>.Present(block.Attribute("error_on_missing_key") == "true", from),
    };

    // Arguments can hold tokens; which program runs is all that a rule needs.
    private static string? WithoutArguments(string? command) => command is null
        ? null
        : string.Join(' ', command.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal)));

    private static ConsulTemplateFacts Lost(ConsulTemplateFacts facts, NotCollected why) =>
        facts with { Templates = FactList<RenderedTemplate>.Missing(why), ConsulAddress = Fact<string>.Missing(why) };

    private static ConsulTemplateFacts WithoutLog(ConsulTemplateFacts facts, NotCollected why) => facts with
    {
        LastErrorAt = Fact<DateTimeOffset>.Missing(why),
        LastError = Fact<string>.Missing(why),
        LastSuccessAt = Fact<DateTimeOffset>.Missing(why),
    };

    private static Fact<DateTimeOffset> OrAbsent(DateTimeOffset? time, Provenance? from) => time is { } at ? Fact<DateTimeOffset>.Present(at, from) : Fact<DateTimeOffset>.Absent(from);

    private static Fact<string> OrAbsent(string? text, Provenance? from) => text is null ? Fact<string>.Absent(from) : Fact<string>.Present(text, from);
}
