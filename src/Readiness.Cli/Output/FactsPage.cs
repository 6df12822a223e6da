using Readiness.Core.Collecting;
using Readiness.Core.Settings;
using Readiness.Expressions;
using Readiness.Reporters.Console;

namespace Readiness.Cli.Output;

/// <summary>The documentation of a kind's keys and facts, printed from the types themselves.</summary>
internal static class FactsPage
{
    private const int NameWidth = 24;

    public static void Write(string name, StructType type, ComponentKind? kind, TextWriter output, int width)
    {
        output.WriteLine(name);
        Prose(kind?.Doc ?? type.Doc, 0, output, width);
        if (kind is not null) WriteKeys(kind, output, width);
        output.WriteLine();
        output.WriteLine("Facts");
        var printed = new HashSet<string>(StringComparer.Ordinal);
        WriteFields(type, output, width, printed);
    }

    private static void WriteKeys(ComponentKind kind, TextWriter output, int width)
    {
        output.WriteLine();
        output.WriteLine("Keys in a plan");
        foreach (var key in kind.Settings.Keys)
        {
            output.WriteLine($"  {key.Name,-NameWidth} {key.Type.ToString().ToLowerInvariant()}{(key.IsList ? ", one or several" : "")}{(key.IsRequired ? ", required" : "")}");
            Prose(key.Doc + Narrowed(key), 6, output, width);
        }
    }

    private static string Narrowed(SettingKey key) => key switch
    {
        { Kinds.Count: > 0 } => $" Names a component of the kind {string.Join(" or ", key.Kinds)}.",
        { Choices.Count: > 0 } => $" One of: {string.Join(", ", key.Choices)}.",
        { Least: { } least, Most: { } most } => $" From {least} to {most}.",
        { Least: { } least } => $" At least {least}.",
        _ => "",
    };

    private static void WriteFields(StructType type, TextWriter output, int width, HashSet<string> printed)
    {
        printed.Add(type.Name);
        foreach (var field in type.Fields)
        {
            output.WriteLine($"  {field.Name,-NameWidth} {field.Type}{(field.CanBeAbsent ? "?" : "")}");
            Prose(field.Doc, 6, output, width);
        }

        foreach (var nested in type.Fields.Select(field => field.Type).Select(Struct).OfType<StructType>().Where(nested => printed.Add(nested.Name)).ToList())
        {
            output.WriteLine();
            output.WriteLine(nested.Name);
            Prose(nested.Doc, 2, output, width);
            WriteFields(nested, output, width, printed);
        }
    }

    private static StructType? Struct(CelType type) => type as StructType ?? type.Parameters.OfType<StructType>().FirstOrDefault();

    private static void Prose(string text, int indent, TextWriter output, int width)
    {
        foreach (var line in TextWrap.Wrap(text, width - indent)) output.WriteLine(new string(' ', indent) + line);
    }
}
