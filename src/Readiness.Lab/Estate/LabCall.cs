namespace Readiness.Lab.Estate;

/// <summary>One call that the lab received.</summary>
/// <param name="Number">From 1, in the order of arrival over all services.</param>
/// <param name="Service"><c>sts</c>, <c>iam</c>, <c>ec2</c>, <c>organizations</c>, <c>route53</c>, <c>prometheus</c>, <c>alertmanager</c>, <c>dns</c>, <c>mysql</c> or <c>standby</c>.</param>
/// <param name="Operation">AWS: the operation's name. Prometheus: the path below <c>/api/v1/</c>. DNS: the record type. MySQL: <c>login</c> or the statement. Standby: method and path.</param>
/// <param name="Resource">What was asked about: a role, a zone, a query, a name, a server.</param>
public sealed record LabCall(int Number, string Service, string Operation, string Resource);
