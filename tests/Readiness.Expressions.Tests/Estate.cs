namespace Readiness.Expressions.Tests;

/// <summary>Replicas and connectors, as a rule sees them.</summary>
internal static class Estate
{
    public static readonly StructType Replica = new("mysql.replica", "A replica.", () =>
    [
        new FieldDeclaration("name", CelType.String, "Its name."),
        new FieldDeclaration("lag", CelType.Duration, "How far it is behind."),
        new FieldDeclaration("sampling", CelType.Duration, "How often that is measured."),
        new FieldDeclaration("rpo", CelType.Duration, "What may be lost."),
        new FieldDeclaration("state", CelType.String, "Its state.") { AllowedValues = ["RUNNING", "STOPPED"] },
        new FieldDeclaration("error", CelType.String, "The last error.") { CanBeAbsent = true },
        new FieldDeclaration("tags", CelType.List(CelType.String), "Its tags.") { MaxItems = 10 },
        new FieldDeclaration("healthy", CelType.Bool, "Whether it answers."),
    ]);

    public static readonly CelEnvironment Environment = CelEnvironment.Standard
        .WithVariable("replicas", CelType.List(Replica))
        .WithVariable("budget", CelType.Duration)
        .WithVariable("now", CelType.Timestamp);

    public static readonly UnknownFact Denied = new("replicas/1/lag", "AccessDenied", "SHOW REPLICA STATUS at db-2 was denied");

    public static CelValue ReplicaOf(string name, string lag, string state = "RUNNING") => Replicated(name, Duration(lag), state);

    public static CelValue Replicated(string name, CelValue lag, string state = "RUNNING", CelValue? error = null, CelValue? healthy = null) => CelValue.FromStruct(new Row(
        Replica,
        CelValue.FromString(name),
        lag,
        Duration("1m"),
        Duration("5m"),
        CelValue.FromString(state),
        error ?? CelValue.Absent,
        CelValue.FromStrings(["primary"]),
        healthy ?? CelValue.FromBool(state == "RUNNING")));

    public static CelValue Duration(string text) => Evaluate($"duration('{text}')");

    public static CelValue Evaluate(string text, params CelValue[] variables) => Compile(text, CelEnvironment.Standard).Run(variables);

    public static CelProgram Compile(string text, CelEnvironment environment)
    {
        var compilation = environment.Compile(text);
        Assert.True(compilation.Program is not null, string.Join('\n', compilation.Diagnostics.Select(d => d.Message)));
        return compilation.Program;
    }

    /// <summary>The three variables of <see cref="Environment"/>.</summary>
    public static CelValue[] With(params CelValue[] replicas) => WithList(CelValue.FromList(replicas));

    public static CelValue[] WithList(CelValue replicas) =>
        [replicas, Duration("10m"), CelValue.FromTimestamp(1_780_000_000, 0)];

    public static CelValue Run(this CelProgram program, CelValue[] variables) =>
        program.Evaluate(variables, default, TestContext.Current.CancellationToken);

    public static Explanation Why(this CelProgram program, CelValue[] variables) =>
        program.Explain(variables, default, TestContext.Current.CancellationToken);
}
