using Readiness.Iam.Documents;

namespace Readiness.Iam.Reading;

internal readonly record struct PositionedMember(string Name, TextPosition Position, PositionedValue Value);
