using System.Globalization;
using Readiness.Core.Plans;

namespace Readiness.Cli.Output;

/// <summary>The rule file that <c>rules new</c> writes: about the step of its phase, sound, with tests that pass.</summary>
internal static class RuleScaffold
{
    public static string Of(string id, Phase phase)
    {
        var (subject, fact) = phase switch
        {
            Phase.Detect => ("signal", "firesOnAbsence"),
            Phase.Decide => ("quorum", "hasLeader"),
            Phase.Switch or Phase.Access => ("switch", "permitted"),
            Phase.Start => ("start", "serves"),
            _ => ("path", "running"),
        };
        return string.Create(CultureInfo.InvariantCulture, $$"""
            id: {{id}}
            title: Say in a few words what is wrong
            phase: {{$"{phase.ToString().ToLowerInvariant(),-34}"}} # detect | decide | switch | start | data | access | drill
            severity: high                            # critical | high | medium | low | info
            why: |
              Say what happens in the drill because of it.
            subject: {{$"{subject,-32}"}} # a sort of step, a component kind, site, or plan
            expect: {{$"{subject}.{fact}",-33}} # what must hold; see: readiness facts {{subject}}
            message: "{{{subject}}.name} is broken"
            fix:
              text: Say what to do about {{{subject}}.name}.
            tests:
              - { name: broken fails, given: { {{subject}}: { sample: {{subject}}, {{fact}}: false } }, outcome: fail }
              - { name: sound passes, given: { {{subject}}: { sample: {{subject}} } }, outcome: pass }
              - { name: not collected is unknown, given: { {{subject}}: { sample: {{subject}}, {{fact}}: unknown } }, outcome: unknown }

            """);
    }
}
