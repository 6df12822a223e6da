using System.Net.Sockets;
using System.Security.Authentication;
using MySqlConnector;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Says in our words why a server gave no answer.</summary>
internal static class MySqlRefusals
{
    public static Refusal Explain(MySqlException failure, TimeSpan patience)
    {
        if (Inner<AuthenticationException>(failure) is { } tls) return new Refusal(NotCollectedReason.Unreachable, $"TLS could not be agreed: {tls.Message}");
        // Aborted it is by the client alone, when its patience ends.
        if (Inner<SocketException>(failure) is { SocketErrorCode: not (SocketError.TimedOut or SocketError.OperationAborted) } socket) return new Refusal(NotCollectedReason.Unreachable, Socket(socket));
        if (Inner<SocketException>(failure) is not null || Inner<OperationCanceledException>(failure) is not null || failure.ErrorCode == MySqlErrorCode.CommandTimeoutExpired)
            return new Refusal(NotCollectedReason.Timeout, $"no answer within {Durations.Text(patience)}");
        if (Inner<FileNotFoundException>(failure) is { FileName: { } file }) return new Refusal(NotCollectedReason.Failed, $"there is no file {file}, which should hold the authorities");
        if (Inner<DirectoryNotFoundException>(failure) is { } folder) return new Refusal(NotCollectedReason.Failed, $"the file with the authorities cannot be read: {folder.Message}");
        if (Inner<IOException>(failure) is not null) return new Refusal(NotCollectedReason.Unreachable, "the connection broke off");
        if (failure.Message.Contains("does not support SSL", StringComparison.OrdinalIgnoreCase)) return new Refusal(NotCollectedReason.Unreachable, "the server offers no TLS, and the plan asks for it");
        // The client keeps to itself what the socket said.
        return failure is { ErrorCode: MySqlErrorCode.UnableToConnectToHost, InnerException: null }
            ? new Refusal(NotCollectedReason.Unreachable, "no connection: nothing listens there, or there is no route to the host")
            : new Refusal(Reason(failure), failure.Message);
    }

    /// <summary>Whether the server does not know the words of the statement, the table or the column.</summary>
    public static bool IsUnknownStatement(MySqlException failure) =>
        failure.ErrorCode is MySqlErrorCode.ParseError or MySqlErrorCode.NoSuchTable or MySqlErrorCode.BadFieldError;

    private static NotCollectedReason Reason(MySqlException failure) => failure switch
    {
        { Number: 1044 or 1045 or 1129 or 1130 or 1142 or 1143 or 1227 or 1251 or 1370 or 1698 or 1820 or 1862 or 3118 or 3159 } => NotCollectedReason.AccessDenied,
        { Number: 1040 or 1203 or 1226 } => NotCollectedReason.Throttled,
        { ErrorCode: MySqlErrorCode.UnableToConnectToHost } => NotCollectedReason.Unreachable,
        // The client's own refusal to send a password in the clear has no number.
        _ when failure.Message.Contains("Authentication method", StringComparison.Ordinal) => NotCollectedReason.AccessDenied,
        _ when IsUnknownStatement(failure) => NotCollectedReason.Unsupported,
        _ => NotCollectedReason.Failed,
    };

    private static string Socket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "no route to the host",
        SocketError.ConnectionReset => "the connection broke off",
        var other => $"no connection ({other})",
    };

    private static T? Inner<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T) failure = failure.InnerException;
        return failure as T;
    }
}
