using Readiness.Core.Facts.Redaction;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>A snapshot of this run.</summary>
/// <param name="Redactor">Knows the secrets of the run, so that the file can be kept clean of them.</param>
internal sealed record TakenSnapshot(Snapshot Snapshot, Redactor Redactor);
