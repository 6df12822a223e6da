namespace Readiness.Iam.Documents;

/// <summary>Something wrong in a policy document, with its place.</summary>
/// <param name="Id">The lint rule's number, <c>POL001</c> to <c>POL049</c>; never reused.</param>
/// <param name="Name">The rule that it breaks, e.g. <c>policy-effect-unknown</c>.</param>
/// <param name="Position">Where in the text the offending element begins.</param>
/// <param name="Message">One sentence that names the offending text.</param>
/// <param name="StatementIndex">The statement, counted from 0; null when the problem is the document's.</param>
public sealed record PolicyProblem(string Id, string Name, TextPosition Position, string Message, int? StatementIndex)
{
    public override string ToString() => $"{Position} {Id} {Message}";
}
