using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Readiness.Lab.MySql;

/// <summary>The handshake: greeting, the client's login, and <c>mysql_native_password</c>.</summary>
internal static class Login
{
    public const string Plugin = "mysql_native_password";
    public const int SaltLength = 20;

    // LONG_PASSWORD, LONG_FLAG, CONNECT_WITH_DB, PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, PLUGIN_AUTH;
    // neither TLS nor the short form of result sets.
    private const uint Capabilities = 0x1 | 0x4 | 0x8 | 0x200 | 0x2000 | 0x8000 | ClientPluginAuth;
    private const uint ClientPluginAuth = 0x80000;
    private const uint ClientConnectWithDatabase = 0x8;
    private const int Utf8 = 45;

    public static byte[] Greeting(string version, uint connection, ReadOnlySpan<byte> salt) => new PayloadWriter()
        .Byte(10).Text(version).Byte(0)
        .UInt32(connection)
        .Bytes(salt[..8]).Byte(0)
        .UInt16((int)(Capabilities & 0xFFFF)).Byte(Utf8).UInt16(Packets.StatusAutocommit).UInt16((int)(Capabilities >> 16))
        .Byte(SaltLength + 1).Bytes(new byte[10])
        .Bytes(salt[8..]).Byte(0)
        .Text(Plugin).Byte(0)
        .ToArray();

    /// <summary>Asks the client to answer again with the one method that the lab knows.</summary>
    public static byte[] Switch(ReadOnlySpan<byte> salt) => new PayloadWriter().Byte(0xFE).Text(Plugin).Byte(0).Bytes(salt).Byte(0).ToArray();

    /// <summary>User, proof and method of a login packet; null when it is malformed.</summary>
    public static (string User, byte[] Proof, string Method)? Parse(ReadOnlySpan<byte> payload)
    {
        const int userAt = 32;
        var length = payload.Length <= userAt ? -1 : payload[userAt..].IndexOf((byte)0);
        if (length < 0)
            return null;
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        var user = Encoding.UTF8.GetString(payload.Slice(userAt, length));
        var rest = payload[(userAt + length + 1)..];
        if (rest.Length == 0 || rest[0] >= 0xFB || rest.Length < 1 + rest[0])
            return null;
        var proof = rest.Slice(1, rest[0]).ToArray();
        rest = rest[(1 + proof.Length)..];
        if ((flags & ClientConnectWithDatabase) != 0)
            rest = rest[(rest.IndexOf((byte)0) + 1)..];
        var end = rest.IndexOf((byte)0);
        var method = (flags & ClientPluginAuth) != 0 ? Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]) : Plugin;
        return (user, proof, method);
    }

    /// <summary>Whether the proof is <c>SHA1(password) XOR SHA1(salt + SHA1(SHA1(password)))</c>.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The protocol's method is made of SHA-1.")]
    public static bool Proves(ReadOnlySpan<byte> proof, ReadOnlySpan<byte> salt, string password)
    {
        var once = SHA1.HashData(Encoding.UTF8.GetBytes(password));
        var mask = SHA1.HashData((byte[])[.. salt, .. SHA1.HashData(once)]);
        for (var i = 0; i < once.Length; i++)
            once[i] ^= mask[i];
        return CryptographicOperations.FixedTimeEquals(once, proof);
    }
}
