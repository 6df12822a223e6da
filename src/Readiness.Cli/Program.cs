using Readiness.Cli;

// Before anything else is loaded: the cheapest question gets the cheapest answer.
if (args is ["--version"])
{
    await Console.Out.WriteLineAsync(ProgramVersion.Text).ConfigureAwait(false);
    return 0;
}

return await CommandLine.RunAsync(args, CommandContext.OfProcess()).ConfigureAwait(false);
