namespace Readiness.Generators.Tests.Samples;

public enum StoreMode
{
    ReadOnly,
    ReadWrite,
    TTLOnly,
}
