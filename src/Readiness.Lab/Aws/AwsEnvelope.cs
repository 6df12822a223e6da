using System.Text;
using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws;

/// <summary>Puts answers into the XML of the query and rest-xml protocols.</summary>
internal static class AwsEnvelope
{
    public static HttpAnswer Write(IAwsService? service, string operation, AwsAnswer answer, string requestId)
    {
        var (status, root) = answer switch
        {
            AwsError error => (error.Status, Error(error, requestId)),
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
