namespace Readiness.Core.Simulation;

/// <summary>Yes, no, or nobody knows.</summary>
public enum Answer
{
    /// <summary>A fact that it rests on was not collected.</summary>
    Unknown,

    No,

    Yes,
}

/// <summary>Logic with three values: what is unknown never becomes a yes or a no by itself.</summary>
public static class Answers
{
    /// <summary>No as soon as one is no, yes when all are.</summary>
    public static Answer All(params IEnumerable<Answer> answers) => Reduce(answers, Answer.No, Answer.Yes);

    /// <summary>Yes as soon as one is yes, no when all are no.</summary>
    public static Answer Any(params IEnumerable<Answer> answers) => Reduce(answers, Answer.Yes, Answer.No);

    public static Answer Not(Answer answer) => answer switch
    {
        Answer.Yes => Answer.No,
        Answer.No => Answer.Yes,
        _ => Answer.Unknown,
    };

    public static Answer Of(bool holds) => holds ? Answer.Yes : Answer.No;

    /// <summary>Whether at least <paramref name="count"/> are yes.</summary>
    public static Answer AtLeast(int count, IReadOnlyCollection<Answer> answers)
    {
        var yes = answers.Count(answer => answer == Answer.Yes);
        if (yes >= count) return Answer.Yes;
        return yes + answers.Count(answer => answer == Answer.Unknown) >= count ? Answer.Unknown : Answer.No;
    }

    private static Answer Reduce(IEnumerable<Answer> answers, Answer decisive, Answer otherwise)
    {
        var result = otherwise;
        foreach (var answer in answers)
        {
            if (answer == decisive) return decisive;
            if (answer == Answer.Unknown) result = Answer.Unknown;
        }

        return result;
    }
}
