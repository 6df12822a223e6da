using System.Diagnostics.CodeAnalysis;
using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Aws.Errors;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws;

/// <summary>How a call to AWS ended: with an answer, or with why not.</summary>
internal sealed record AwsOutcome
{
    private AwsOutcome()
    {
    }

    /// <summary>The element that holds the result, without the protocol's wrapping.</summary>
    public AwsElement? Result { get; private init; }

    public Provenance? From { get; private init; }

    public NotCollected? Why { get; private init; }

    /// <summary>The class of the service's error; <see cref="AwsErrorClass.Other"/> when it stated none.</summary>
    public AwsErrorClass ErrorClass { get; private init; }

    [MemberNotNullWhen(true, nameof(Result), nameof(From))]
    [MemberNotNullWhen(false, nameof(Why))]
    public bool IsAnswered => Why is null;

    /// <summary>The service said that what was asked for is not there.</summary>
    public bool IsNotFound => ErrorClass == AwsErrorClass.NotFound;

    public static AwsOutcome Answered(AwsElement result, Provenance from) => new() { Result = result, From = from };

    public static AwsOutcome Failed(NotCollected why, AwsErrorClass errorClass = AwsErrorClass.Other, Provenance? from = null) =>
        new() { Why = why, ErrorClass = errorClass, From = from };

    /// <summary>A leaf from the answer: absent when the service said that there is none.</summary>
    public Fact<T> Read<T>(Func<AwsElement, Fact<T>> read) =>
        IsAnswered ? read(Result) : IsNotFound ? Fact<T>.Absent(From) : Fact<T>.Missing(Why);
}
