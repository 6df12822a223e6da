using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws;

/// <summary>Puts answers into the XML of the query and rest-xml protocols, or into JSON.</summary>
internal static class AwsEnvelope
{
    public static HttpAnswer Write(IAwsService? service, string operation, AwsAnswer answer, string requestId)
    {
        if (service is { IsJson: true })
            return Json(answer, requestId);
        var (status, root) = answer switch
        {
            AwsError error => (error.Status, service is { HasErrorList: true } ? ErrorList(error, requestId) : Error(error, requestId)),
            AwsResult result when service is { HasResultElement: true } => (200, Query(operation, result, requestId)),
            AwsResult result => (200, new XElement(operation + "Response", result.Content)),
            _ => throw new InvalidOperationException($"no envelope for {answer.GetType().Name}"),
        };
        XNamespace space = service?.XmlNamespace ?? "";
        foreach (var element in root.DescendantsAndSelf())
            element.Name = space + element.Name.LocalName;
        var text = "<?xml version=\"1.0\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
        return new HttpAnswer(status, "text/xml", Encoding.UTF8.GetBytes(text)) { Headers = [("x-amzn-RequestId", requestId)] };
    }

    private static HttpAnswer Json(AwsAnswer answer, string requestId)
    {
        var (status, content) = answer switch
        {
            AwsError error => (400, new JsonObject { ["__type"] = error.Code == "AccessDenied" ? "AccessDeniedException" : error.Code, ["Message"] = error.Message }),
            AwsJsonResult result => (200, result.Content),
            _ => throw new InvalidOperationException($"no envelope for {answer.GetType().Name}"),
        };
        return new HttpAnswer(status, "application/x-amz-json-1.1", Encoding.UTF8.GetBytes(content.ToJsonString())) { Headers = [("x-amzn-RequestId", requestId)] };
    }

    private static XElement ErrorList(AwsError error, string requestId) =>
        new(
            "Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", error.Code == "AccessDenied" ? "UnauthorizedOperation" : error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", requestId));

    private static XElement Query(string operation, AwsResult result, string requestId) =>
        new(
            operation + "Response",
            new XElement(operation + "Result", result.Content),
            new XElement("ResponseMetadata", new XElement("RequestId", requestId)));

    private static XElement Error(AwsError error, string requestId) =>
        new(
            "ErrorResponse",
            new XElement(
                "Error",
                new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement("Code", error.Code),
                new XElement("Message", error.Message)),
            new XElement("RequestId", requestId));
}
