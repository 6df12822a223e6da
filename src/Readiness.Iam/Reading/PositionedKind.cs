namespace Readiness.Iam.Reading;

internal enum PositionedKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
