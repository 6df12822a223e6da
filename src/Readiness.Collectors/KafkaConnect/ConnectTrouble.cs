using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>What keeps connectors from working, in a few words. A connector that runs says nothing of its tasks.</summary>
internal static class ConnectTrouble
{
    /// <summary>The first thing that is wrong; absent when nothing is; not collected when it cannot be told.</summary>
    public static Fact<string> Read(FactList<KafkaConnector> connectors, Fact<bool> connected)
    {
        if (connectors.IsNotCollected) return Fact<string>.Missing(connectors.Why);
        var states = connectors.Items.Select(Of).ToList();
        foreach (var state in states)
            if (state.IsPresent)
                return state;
        if (connected is { IsPresent: true, Value: false }) return Fact<string>.Present("the source connector has no connection to its database", connected.From);
        foreach (var state in states)
            if (state.IsNotCollected)
                return state;
        return states.Count > 0 ? states[0] : Fact<string>.Missing(NotCollectedReason.Undeclared, "the plan names no connector");
    }

    private static Fact<string> Of(KafkaConnector connector)
    {
        if (connector.Exists is { IsPresent: true, Value: false }) return Fact<string>.Present($"there is no connector {connector.Name}", connector.Exists.From);
        if (connector.State is { IsPresent: true, Value: not "RUNNING" }) return Fact<string>.Present($"the connector {connector.Name} is {connector.State.Value}{Because(connector.Trace)}", connector.State.From);
        if (connector.Tasks is { IsPresent: true, Items.Count: 0 }) return Fact<string>.Present($"the connector {connector.Name} has no tasks, so it copies nothing", connector.Tasks.From);
        foreach (var task in connector.Tasks.Items)
            if (task.State is { IsPresent: true, Value: not "RUNNING" })
                return Fact<string>.Present($"task {task.Id} of {connector.Name} is {task.State.Value}{Because(task.Trace)}", task.State.From);
        if (connector.State.IsNotCollected) return connector.State;
        if (connector.Tasks.IsNotCollected) return Fact<string>.Missing(connector.Tasks.Why);
        foreach (var task in connector.Tasks.Items)
            if (task.State.IsNotCollected)
                return task.State;
        return Fact<string>.Absent(connector.Tasks.From);
    }

    private static string Because(Fact<string> trace) => trace.IsPresent ? $": {trace.Value}" : "";
}
