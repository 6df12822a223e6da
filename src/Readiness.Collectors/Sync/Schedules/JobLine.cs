namespace Readiness.Collectors.Sync.Schedules;

/// <summary>The job's line of a crontab.</summary>
/// <param name="Schedule">The five fields, or the nickname.</param>
/// <param name="Command">What follows; in system crontabs with the user in front.</param>
internal sealed record JobLine(string Schedule, string Command)
{
    /// <summary>Whether the exit status of the copying is lost before cron sees it.</summary>
    public bool HidesFailure => Command.Contains("|| true", StringComparison.Ordinal) || Command.Contains("|| :", StringComparison.Ordinal)
        || (Command.Replace("||", "", StringComparison.Ordinal).Contains('|', StringComparison.Ordinal) && !Command.Contains("pipefail", StringComparison.Ordinal));

    /// <summary>The one job of the text, or the one whose line holds <paramref name="pick"/>; null, with what is wrong, when there is none or more than one.</summary>
    public static JobLine? Find(string crontab, string? pick, out string problem)
    {
        var jobs = crontab.Split('\n').Select(line => line.Trim()).Select(Read).OfType<JobLine>()
            .Where(job => pick is null || job.Command.Contains(pick, StringComparison.Ordinal)).ToList();
        problem = jobs.Count switch
        {
            0 => pick is null ? "it has no job" : $"no job in it holds '{pick}'",
            1 => "",
            _ => $"{jobs.Count} jobs in it fit; pick one by job: with a text that only its line holds",
        };
        return jobs.Count == 1 ? jobs[0] : null;
    }

    private static JobLine? Read(string line)
    {
        if (line.Length == 0 || line[0] == '#' || IsVariable(line)) return null;
        var fields = line[0] == '@' ? 1 : 5;
        var words = line.Split((char[])[' ', '\t'], fields + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == fields + 1 ? new JobLine(string.Join(' ', words.Take(fields)), words[^1]) : null;
    }

    private static bool IsVariable(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && line[..equals].Trim().All(character => char.IsLetterOrDigit(character) || character == '_') && !char.IsDigit(line[0]);
    }
}
