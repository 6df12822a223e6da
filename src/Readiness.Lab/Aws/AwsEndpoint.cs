using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Aws.Signatures;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws;

/// <summary>
/// All emulated AWS services behind one address, as <c>AWS_ENDPOINT_URL</c> wants it. A request's signature is checked,
/// then its caller's permission, both before the operation sees it.
/// </summary>
internal sealed class AwsEndpoint(IReadOnlyList<IAwsService> services, SignatureCheck signatures, IamAccount account) : IHttpService
{
    private static readonly AwsError NoService = new(404, "UnknownOperation", "No service of the lab takes this request.");

    private int _requests;

    public (string Service, string Operation, string Resource) Identify(HttpRequest request)
    {
        if (ServiceOf(request) is not { } service)
            return ("aws", request.Path, "");
        var call = service.Read(request);
        return (service.Name, call.Operation, call.Resource);
    }

    public HttpAnswer Answer(HttpRequest request)
    {
        if (ServiceOf(request) is not { } service)
            return Envelope(null, "", NoService);
        var call = service.Read(request);
        var (caller, refusal) = signatures.Check(request, service.Name, service.Region);
        if (caller is null)
            return Envelope(service, call.Operation, refusal!);
        return Envelope(service, call.Operation, MayCall(service, call, caller) ? service.Answer(call, caller) : Forbidden(service, call, caller.Arn));
    }

    public HttpAnswer Denied(HttpRequest request)
    {
        if (ServiceOf(request) is not { } service)
            return Envelope(null, "", NoService);
        var call = service.Read(request);
        var caller = signatures.Check(request, service.Name, service.Region).Caller;
        return Envelope(service, call.Operation, Forbidden(service, call, caller?.Arn ?? "anonymous"));
    }

    public HttpAnswer Throttled(HttpRequest request) =>
        Envelope(ServiceOf(request), "", new AwsError(400, "Throttling", "Rate exceeded"));

    private static AwsError Forbidden(IAwsService service, AwsCall call, string caller)
    {
        var action = $"{service.Name}:{call.Operation}";
        return new AwsError(
            403,
            "AccessDenied",
            $"User: {caller} is not authorized to perform: {action} on resource: {call.Resource} because no identity-based policy allows the {action} action");
    }

    private IAwsService? ServiceOf(HttpRequest request) => services.FirstOrDefault(service => service.Takes(request));

    private bool MayCall(IAwsService service, AwsCall call, Caller caller) =>
        call.Operation == "GetCallerIdentity"
        || account.Decide(caller.Role, $"{service.Name}:{call.Operation}", call.Resource).Outcome == Iam.Evaluation.Outcome.Allowed;

    private HttpAnswer Envelope(IAwsService? service, string operation, AwsAnswer answer) =>
        AwsEnvelope.Write(service, operation, answer, $"00000000-0000-4000-8000-{Interlocked.Increment(ref _requests):D12}");
}
