using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>What a statement gave: rows, or the reason why there are none.</summary>
/// <param name="IsUnknownStatement">Whether the server's version does not know the statement.</param>
internal sealed record MySqlAnswer(IReadOnlyList<MySqlRow> Rows, Provenance? From, NotCollected? Why, bool IsUnknownStatement = false);
