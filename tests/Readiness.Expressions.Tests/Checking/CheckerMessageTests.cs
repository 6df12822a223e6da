namespace Readiness.Expressions.Tests.Checking;

public sealed class CheckerMessageTests
{
    [Theory]
    [InlineData("replicas.all(r, r.lagg <= budget)", "18+4: mysql.replica has no field lagg (did you mean lag?)")]
    [InlineData("replicas.all(r, r.lag <= 300)", "16+12: <= cannot compare duration with int (write a duration as duration('5m'))")]
    [InlineData("now > '2026-07-01'", "0+18: > cannot compare timestamp with string (write a point in time as timestamp('2026-01-31T00:00:00Z'))")]
    [InlineData("replicas.exist(r, true)", "9+5: there is no function exist (did you mean exists?)")]
    [InlineData("replicsa.size()", "0+8: there is no variable replicsa (did you mean replicas?)")]
    [InlineData("budjet > now", "0+6: there is no variable budjet (did you mean budget?)")]
    [InlineData("budget * 3", "0+10: * is not defined for duration and int (write duration.times(int))")]
    [InlineData("1 + 1.0", "0+7: + is not defined for int and double (write double(…) around the int)")]
    [InlineData("!-1", "0+3: ! cannot be applied to int")]
    [InlineData("replicas.lag", "9+3: list(mysql.replica) has no fields, so there is no lag (for every element write list.map(e, e.lag))")]
    [InlineData("budget.all(x, true)", "0+6: all() walks over a list or a map, this is duration")]
    [InlineData("replicas.all(r, r.lag)", "16+5: the condition of all() needs a bool, this is duration")]
    [InlineData("true && budget", "8+6: && needs a bool, this is duration")]
    [InlineData("true ? 1 : 'a'", "0+14: the branches have different types: int and string")]
    [InlineData("1 ? 2 : 3", "0+1: the condition before ? needs a bool, this is int")]
    [InlineData("size(budget)", "0+4: size() does not take (duration) (there is size(string) -> int; size(bytes) -> int; size(list(A)) -> int; size(map(A, B)) -> int)")]
    [InlineData("'a'.startsWith(1)", "4+10: string has no startsWith(int) (there is string.startsWith(string) -> bool)")]
    [InlineData("[1].map(x, x, x, x)", "4+3: map() does not take 4 arguments (write list.map(element, expression), or list.map(element, condition, expression))")]
    [InlineData("replicas['a']", "0+13: a list is indexed by an int, not by string")]
    [InlineData("math.greates(1, 2)", "0+4: there is no variable math (did you mean math.greatest?)")]
    [InlineData("[?1]", "2+1: ? takes an optional, this is int (leave the ? out, or write optional.of(…))")]
    [InlineData("{1.5: 'a'}", "1+3: the key of a map is a bool, int, uint or string, not double")]
    [InlineData("replicas.all(a, replicas.all(b, replicas.all(c, replicas.all(d, replicas.exists(e, e.lag < a.lag)))))", "73+6: exists() walks within 4 other macros, and no list has a declared greatest size: the cost is the product of 5 sizes that nothing bounds (declare the greatest sizes of the lists, or walk over fewer lists within lists)")]
    [InlineData("replicas.sortBy(r, r.tags)", "19+6: sortBy() cannot order keys of type list(string)")]
    public void Compile_IllTyped_TellsWhatIsWrongAndWhere(string text, string expected) =>
        Assert.Equal([expected], Told(text, CompileOptions.Default));

    [Fact]
    public void Compile_SeveralMistakes_TellsEachOnce()
    {
        var told = Told("replicas.all(r, r.lagg <= budget && r.rpoo > budget) || budjet", CompileOptions.Default);

        Assert.Equal(3, told.Count);
    }

    [Fact]
    public void Compile_WantsBool_RefusesOtherTypes() =>
        Assert.Equal(
            ["0+6: the expression must give bool, this is duration"],
            Told("budget", new CompileOptions { ResultType = CelType.Bool }));

    [Fact]
    public void Compile_ForbidsDyn_RefusesIt() =>
        Assert.Single(Told("dyn(budget) == 1", new CompileOptions { ForbidDyn = true }));

    [Fact]
    public void Compile_ForbidsMixedLiterals_RefusesThem() =>
        Assert.Equal(
            ["4+3: the elements have different types: int and string"],
            Told("[1, 'a']", new CompileOptions { MixedLiterals = false }));

    [Fact]
    public void Compile_RecordInItself_HasTypes()
    {
        StructType? site = null;
        site = new StructType("site", "A site.", () => [new FieldDeclaration("inner", CelType.List(site!), "Its parts."), new FieldDeclaration("id", CelType.String, "Its id.")]);
        var program = Estate.Compile("site.inner.exists(a, a.inner.exists(b, b.id == 'x'))", CelEnvironment.Standard.WithVariable("site", site));

        Assert.Equal(CelType.Bool, program.ResultType);
        Assert.Equal(["site", "inner", "id"], program.References.Select(r => r.Name));
    }

    private static List<string> Told(string text, CompileOptions options) =>
        [.. Estate.Environment.WithOptions(options).Compile(text).Diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{d.Start}+{d.Length}: {d.Message}{(d.Hint is null ? "" : $" ({d.Hint})")}")];
}
