using System.Collections.Concurrent;

namespace Readiness.Lab.Aws.Ec2;

/// <summary>The instances of the account's region; changes are seen by the next call.</summary>
internal sealed class Instances
{
    private readonly ConcurrentDictionary<string, Instance> _instances = new(StringComparer.Ordinal);

    public Instance? Find(string id) => _instances.GetValueOrDefault(id);

    public void Put(Instance instance) => _instances[instance.Id] = instance;

    /// <exception cref="ArgumentException">There is no such instance.</exception>
    public void Change(string id, Func<Instance, Instance> change) =>
        Put(change(Find(id) ?? throw new ArgumentException($"There is no instance {id}.", nameof(id))));
}
