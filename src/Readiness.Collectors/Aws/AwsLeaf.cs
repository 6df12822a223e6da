using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws;

/// <summary>Leaves from the elements of an answer: what an answer leaves out is absent.</summary>
internal static class AwsLeaf
{
    public static Fact<string> Text(AwsElement element, string path, Provenance? from) =>
        element.Text(path) is { } text ? Fact<string>.Present(text, from) : Fact<string>.Absent(from);

    public static Fact<bool> Flag(AwsElement element, string path, Provenance? from) =>
        element.Text(path) is { } text ? Fact<bool>.Present(text == "true", from) : Fact<bool>.Absent(from);

    public static Fact<long> Number(AwsElement element, string path, Provenance? from) =>
        long.TryParse(element.Text(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Fact<long>.Present(number, from) : Fact<long>.Absent(from);

    public static Fact<TimeSpan> Seconds(AwsElement element, string path, Provenance? from) =>
        Number(element, path, from).Map(seconds => TimeSpan.FromSeconds(seconds));

    public static Fact<DateTimeOffset> Time(AwsElement element, string path, Provenance? from) =>
        AwsTime.Parse(element.Text(path)) is { } time ? Fact<DateTimeOffset>.Present(time, from) : Fact<DateTimeOffset>.Absent(from);
}
