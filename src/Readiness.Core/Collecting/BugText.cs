using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Collecting;

/// <summary>Writes an exception as part of a sentence, short and without secrets.</summary>
internal static class BugText
{
    private const int Longest = 300;

    public static string Of(Exception exception, Redactor redactor)
    {
        var message = redactor.Clean($"{exception.GetType().Name}: {exception.Message}".ReplaceLineEndings(" "));
        return message.Length <= Longest ? message : message[..Longest] + "…";
    }
}
