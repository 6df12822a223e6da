using System.Diagnostics;
using System.Globalization;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.ColdStart;
using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;

// write FILE: the expressions of 200 rules. FILE: how long they take a process that has compiled none before.
using var services = new CollectorServices(TimeProvider.System, static _ => null);
var subjects = new SubjectCatalogue(GeneratedKinds.Create(services));
if (args is ["write", var target])
{
    var shipped = RuleSet.Read(RuleFiles.Shipped(), subjects, new DiagnosticBag()).Rules;
    RuleTexts.Write(target, [.. Enumerable.Range(0, 200).Select(i => shipped[i % shipped.Count])]);
    return 0;
}

var rules = RuleTexts.Read(args[0]);
var start = Stopwatch.GetTimestamp();
var count = 0;
foreach (var rule in rules) count += rule.Compile(subjects);
var taken = Stopwatch.GetElapsedTime(start);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken.TotalMilliseconds:F2} ms for {count} expressions of {rules.Count} rules"));
return 0;
