using System.Globalization;
using System.Text.Json;
using Readiness.Core.Simulation.Losses;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class LossJson
{
    public static void Write(Loss loss, Utf8JsonWriter json)
    {
        json.WriteString("name", loss.Name);
        json.WriteStartObject("lose");
        ReportJson.WriteTexts(json, "sites", loss.Sites);
        ReportJson.WriteTexts(json, "components", loss.Components);
        ReportJson.WriteTexts(json, "members", loss.Members.Select(member => $"{member.Component}[{member.Index.ToString(CultureInfo.InvariantCulture)}]"));
        json.WriteEndObject();
    }
}
