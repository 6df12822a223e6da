using System.Text;
using System.Text.Json;
using Readiness.Collectors.Aws;
using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Aws.IamRole;

public sealed class SimulationReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_OneResultForEachResource_IsTheOlderShape()
    {
        var simulation = Read(
            """
            <r><EvaluationResults>
            <member><EvalActionName>a:B</EvalActionName><EvalResourceName>x</EvalResourceName><EvalDecision>allowed</EvalDecision></member>
            <member><EvalActionName>a:B</EvalActionName><EvalResourceName>y</EvalResourceName><EvalDecision>implicitDeny</EvalDecision>
              <MissingContextValues><member>k</member></MissingContextValues></member>
            </EvaluationResults></r>
            """,
            "y");

        Assert.False(simulation.Value.IsAllowed);
        Assert.Equal(["k"], simulation.Value.MissingKeys);
    }

    [Fact]
    public void Read_ResultsForOtherActionsOnly_IsMalformed()
    {
        var simulation = Read("<r><EvaluationResults><member><EvalActionName>a:C</EvalActionName><EvalDecision>allowed</EvalDecision></member></EvaluationResults></r>", "y");

        Assert.Equal(NotCollectedReason.Malformed, simulation.Why.Reason);
    }

    [Fact]
    public void Read_ReferenceCasesBesideTheCheckout_AllAgree()
    {
        var cases = ReferenceVectors.Cases("aws-responses.json").Where(one => one.Text("operation") == "SimulatePrincipalPolicy").ToList();
        foreach (var one in cases)
        {
            Assert.True(AwsXml.TryParse(Encoding.UTF8.GetBytes(one.Text("body")), out var root));
            var outcome = AwsOutcome.Answered(root.Find("SimulatePrincipalPolicyResult")!, From());
            foreach (var (action, resource, decision) in one.GetProperty("parsed").GetProperty("EvaluationResults").EnumerateArray().SelectMany(Decisions))
            {
                var simulation = SimulationReader.Read(outcome, new MayDo(action, resource, RequestKeys.None), []).Value;
                Assert.Equal((decision == "allowed", decision == "explicitDeny"), (simulation.IsAllowed, simulation.IsExplicit));
            }
        }

        output.WriteLine(cases.Count == 0 ? "The reference vectors are not beside the checkout: only our own cases were run." : $"{cases.Count} reference cases agree.");
    }

    private static IEnumerable<(string Action, string Resource, string Decision)> Decisions(JsonElement result) =>
        result.TryGetProperty("ResourceSpecificResults", out var specific) && specific.GetArrayLength() > 0
            ? specific.EnumerateArray().Select(one => (result.Text("EvalActionName"), one.Text("EvalResourceName"), one.Text("EvalResourceDecision")))
            : [(result.Text("EvalActionName"), result.Text("EvalResourceName"), result.Text("EvalDecision"))];

    private static Fact<Simulation> Read(string xml, string resource)
    {
        Assert.True(AwsXml.TryParse(Encoding.UTF8.GetBytes(xml), out var root));
        return SimulationReader.Read(AwsOutcome.Answered(root, From()), new MayDo("a:B", resource, RequestKeys.None), []);
    }

    private static Provenance From() => new("http://x/", "op", DateTimeOffset.UnixEpoch, TimeSpan.Zero);
}
