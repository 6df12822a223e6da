using System.Text.Json;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Json;

namespace Readiness.Core.Snapshots;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote; what is cut off, changed or of another version is refused with a diagnostic.</summary>
public static class SnapshotReader
{
    /// <summary>The largest file that is worth reading, in bytes: 128 MB.</summary>
    public const int LongestFile = 128 * 1024 * 1024;

    /// <summary>The snapshot; null, with a diagnostic, when it cannot be used.</summary>
    /// <param name="source">The file, read with <see cref="SourceFile.Read"/> up to <see cref="LongestFile"/>.</param>
    public static Snapshot? Read(SourceText source, KindCatalogue kinds, DiagnosticBag diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Text, new JsonDocumentOptions { MaxDepth = SnapshotFormat.MaxDepth });
            return IsUsable(document.RootElement, source, diagnostics) ? ReadContent(document.RootElement.Member("content"), kinds) : null;
        }
        catch (JsonException exception)
        {
            diagnostics.Add(BrokenJson(source, exception));
        }
        catch (FormatException exception)
        {
            diagnostics.Error(source.SpanAt(0), $"the snapshot is not in the form that this version reads: {exception.Message}", "take it again with this version");
        }

        return null;
    }

    private static bool IsUsable(JsonElement json, SourceText source, DiagnosticBag diagnostics)
    {
        var format = json.ValueKind == JsonValueKind.Object ? json.TextOrNull("format") : null;
        if (format is null || !format.StartsWith(SnapshotFormat.Family, StringComparison.Ordinal))
            diagnostics.Error(source.SpanAt(0), "the file is not a snapshot", "give a file that 'readiness snapshot take' wrote");
        else if (format != SnapshotFormat.Current)
            diagnostics.Error(source.SpanAt(0), $"the snapshot is of the format {format}; this version reads {SnapshotFormat.Current}", "replay it with the version that took it, or take it again");
        else if (json.Text("checksum") != SnapshotFormat.Checksum(json.Member("content")))
            diagnostics.Error(source.SpanAt(0), "the snapshot was changed after it was taken: its checksum does not fit its content", "take it again; change plan or rules before taking it");
        else
            return true;
        return false;
    }

    private static Snapshot ReadContent(JsonElement content, KindCatalogue kinds)
    {
        var provenance = ProvenanceJson.Read(content.Member("provenance"));
        return new Snapshot
        {
            ToolVersion = content.Text("tool"),
            Now = ValueJson.ReadTime(content.Member("now")),
            Vantage = content.TextOrNull("vantage"),
            IsInterrupted = content.Flag("interrupted"),
            Only = [.. content.Member("only").Items().Select(ValueJson.ReadText)],
            Plan = ReadText(content.Member("plan")),
            Rules = [.. content.Member("rules").Items().Select(ReadText)],
            Waivers = [.. content.Member("waivers").Items().Select(ReadText)],
            Components = [.. content.Member("components").Items().Select(component => ReadComponent(component, kinds, provenance))],
        };
    }

    private static SourceText ReadText(JsonElement json) => new(json.Text("path"), json.Text("text"));

    private static SnapshotComponent ReadComponent(JsonElement json, KindCatalogue kinds, ProvenanceTable provenance)
    {
        var (name, kind) = (json.Text("name"), json.Text("kind"));
        try
        {
            IFactRecord? facts = null;
            if (json.TryGetProperty("facts", out var written))
                facts = (kinds.Find(kind) ?? throw new FormatException($"this version does not know the kind '{kind}'")).ReadJson(written, provenance);
            var collected = new CollectedComponent(name, kind, facts, ValueJson.ReadDuration(json.Member("duration"))) { IsImplied = json.Flag("implied"), Unasked = ReadUnasked(json) };
            return new SnapshotComponent(collected, ValueJson.ReadTime(json.Member("takenAt")));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"component '{name}': {exception.Message}", exception);
        }
    }

    private static NotCollected? ReadUnasked(JsonElement json)
    {
        if (!json.TryGetProperty("unasked", out var unasked)) return null;
        return Enum.TryParse<NotCollectedReason>(unasked.Text("reason"), out var reason)
            ? new NotCollected(reason, unasked.Text("detail"))
            : throw new FormatException($"'{unasked.Text("reason")}' is no reason for a fact that was not collected");
    }

    private static Diagnostic BrokenJson(SourceText source, JsonException exception)
    {
        var text = source.Text.AsSpan().TrimEnd();
        if (text.IsEmpty) return Diagnostic.Error(source.SpanAt(0), "the file is empty", "take the snapshot again");
        if (!text.EndsWith("}")) return Diagnostic.Error(source.SpanAt(text.Length - 1), "the snapshot is cut off: the file ends in the middle", "copy it again, or take it again");
        var line = (int)(exception.LineNumber ?? 0) + 1;
        var column = (int)(exception.BytePositionInLine ?? 0) + 1;
        return Diagnostic.Error(new SourceSpan(source, line, Math.Min(column, source.Line(line).Length + 1), 1), "the file is not JSON from here on", "give a file that 'readiness snapshot take' wrote");
    }
}
