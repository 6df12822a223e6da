using System.Text.Json;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Tests.Aws.Moto;

/// <summary>moto with what a standby starts in it.</summary>
public sealed class StandbyServer : IAsyncLifetime
{
    private readonly MotoServer _moto = new();

    private JsonDocument _names = JsonDocument.Parse("{}");

    public async ValueTask InitializeAsync()
    {
        await _moto.InitializeAsync();
        _names = await _moto.PutStandbyAsync();
    }

    public ValueTask DisposeAsync()
    {
        _names.Dispose();
        return _moto.DisposeAsync();
    }

    /// <summary>The id or ARN of a thing in it: running, stopped, image, cluster, primary.</summary>
    public string Name(string of) => _names.RootElement.Text(of);

    public CollectorServices Services() => _moto.Services();
}
