namespace Readiness.Lab.Sockets;

internal static class HangUp
{
    /// <summary>Reads and forgets what the peer sends until it closes the connection: how a server looks that accepts and never answers.</summary>
    public static async Task WaitAsync(Stream stream, CancellationToken cancel)
    {
        var buffer = new byte[512];
        while (await stream.ReadAsync(buffer, cancel) > 0)
        {
        }
    }
}
