using Readiness.Lab.Http;

namespace Readiness.Lab.Aws;

/// <param name="Operation">The operation's name, as in its permission after the colon.</param>
/// <param name="Resource">The ARN that the permission is checked on; <c>*</c> for operations without one.</param>
/// <param name="Target">The id from the path, for protocols that have it there; else empty.</param>
/// <param name="Fields">The fields of the query or form.</param>
internal sealed record AwsCall(string Operation, string Resource, string Target, FormFields Fields);
