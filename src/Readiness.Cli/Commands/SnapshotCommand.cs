using System.CommandLine;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness snapshot</c>: everything about snapshots, apart from judging them.</summary>
internal static class SnapshotCommand
{
    public static Command Create(CommandContext context) => new("snapshot", "Take and merge snapshots, which readiness check --snapshot judges offline, later, elsewhere.")
    {
        SnapshotTakeCommand.Create(context),
        SnapshotMergeCommand.Create(context),
    };
}
