using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Readiness.Lab.Aws.Signatures;

/// <summary>The credentials that the lab has given out.</summary>
internal sealed class AccessKeys
{
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);

    public AccessKey? Find(string id) => _keys.GetValueOrDefault(id);

    public AccessKey Issue(Caller caller, DateTimeOffset expires)
    {
        var key = new AccessKey(
            $"ASIALAB{RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 13)}",
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(96)),
            expires,
            caller);
        _keys[key.Id] = key;
        return key;
    }
}
