using Readiness.Generators.Diagnostics;
using Readiness.Generators.Model;

namespace Readiness.Generators.Kinds;

/// <summary>Finds what is registered twice.</summary>
internal static class Duplicates
{
    public static IEnumerable<Mistake> Of(List<CollectorModel> collectors) =>
        collectors.GroupBy(collector => collector.Kind).SelectMany(group => group.Skip(1).Select(second =>
            new Mistake(Rejections.SameKind, second.Place, new([group.First().Name, second.Name, group.Key]))));

    public static IEnumerable<Mistake> Of(List<DeriverModel> derivers) =>
        derivers
            .SelectMany(deriver => deriver.Steps, (deriver, step) => (deriver, step))
            .GroupBy(pair => pair.step)
            .SelectMany(group => group.Skip(1).Select(second =>
                new Mistake(Rejections.SameStep, second.deriver.Place, new([group.First().deriver.Name, second.deriver.Name, group.Key.Subject, group.Key.Kind]))));
}
