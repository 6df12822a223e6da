using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>What a configuration says of one section: <c>backend</c>, <c>listen</c>, or the <c>defaults</c> that others start from.</summary>
internal sealed class ConfiguredProxy
{
    private readonly ConfigMistakes _mistakes;
    private readonly Provenance? _from;

    public ConfiguredProxy(string name, bool isListed, ConfiguredProxy? defaults, ConfigMistakes mistakes, Provenance? from)
    {
        (Name, IsListed, _mistakes, _from) = (name, isListed, mistakes, from);
        Parameters = new ServerParameters();
        if (defaults is null) return;
        (Mode, ConnectTimeout, CheckTimeout, Check, HasExchange) = (defaults.Mode, defaults.ConnectTimeout, defaults.CheckTimeout, defaults.Check, defaults.HasExchange);
        Parameters = ServerParameters.After(defaults.Parameters);
    }

    public string Name { get; }

    /// <summary>Whether it can have servers.</summary>
    public bool IsListed { get; }

    public string Mode { get; private set; } = "tcp";

    public List<ConfiguredServer> Servers { get; } = [];

    /// <summary>Absent when not set.</summary>
    public Fact<TimeSpan> ConnectTimeout { get; private set; } = Fact<TimeSpan>.Absent();

    /// <summary>Absent when not set.</summary>
    public Fact<TimeSpan> CheckTimeout { get; private set; } = Fact<TimeSpan>.Absent();

    /// <summary>How deep checks look: an option, or tcp-check rules that send or expect something.</summary>
    public string Layer => Check switch
    {
        null => "connection",
        "tcp-check" => HasExchange ? "application" : "connection",
        "ssl-hello-chk" => "tls",
        _ => "application",
    };

    private string? Check { get; set; }

    private bool HasExchange { get; set; }

    private ServerParameters Parameters { get; }

    public void Add(ConfigLine line)
    {
        switch (line[0])
        {
            case "mode":
                Mode = line[1];
                break;
            case "timeout" when line[1] is "connect" or "check":
                ReadTimeout(line);
                break;
            case "option" when line[1] is "httpchk" or "tcp-check" or "ssl-hello-chk" or "mysql-check" or "pgsql-check" or "redis-check" or "ldap-check" or "smtpchk" or "spop-check" or "external-check":
                (Check, HasExchange) = (line[1], false);
                break;
            case "tcp-check" when line[1] is "expect" or "send" or "send-binary" or "send-lf" or "send-binary-lf":
                HasExchange = true;
                break;
            case "default-server":
                Parameters.Add(line, from: 1, _mistakes);
                break;
            case "server" when IsListed:
                AddServers([line[1]], line, addressAt: 2);
                break;
            case "server-template" when IsListed:
                AddServers(Template(line), line, addressAt: 3);
                break;
        }
    }

    private void ReadTimeout(ConfigLine line)
    {
        if (line.Words.Count < 3)
        {
            _mistakes.Add(line.Place, $"'timeout {line[1]}' has no value");
            return;
        }

        var word = line.Words[2];
        var time = word.HasVariable ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{line.Place}: timeout {line[1]} depends on a variable of HAProxy's environment")
            : HaproxyTime.TryRead(word.Text, out var read) ? Fact<TimeSpan>.Present(read, _from)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"{line.Place}: '{word.Text}' is no time for timeout {line[1]}");
        if (line[1] == "connect") ConnectTimeout = time;
        else CheckTimeout = time;
    }

    private void AddServers(IEnumerable<string> names, ConfigLine line, int addressAt)
    {
        if (line.Words.Count <= addressAt)
        {
            _mistakes.Add(line.Place, $"a {line[0]} of {Name} has no address");
            return;
        }

        if (line.Words[1].HasVariable) _mistakes.Add(line.Place, $"the name of a {line[0]} depends on a variable of HAProxy's environment");
        var parameters = ServerParameters.After(Parameters);
        parameters.Add(line, addressAt + 1, _mistakes);
        Servers.AddRange(names.Select(name => new ConfiguredServer(name, line.Words[addressAt], parameters, this, _from)));
    }

    // "3" makes web1 to web3, "2-4" web2 to web4.
    private IEnumerable<string> Template(ConfigLine line)
    {
        var bounds = line[2].Split('-');
        const int Most = 4096;
        if (!int.TryParse(bounds[^1], out var last) || !int.TryParse(bounds.Length > 1 ? bounds[0] : "1", out var first) || last < first || last - first > Most)
        {
            _mistakes.Add(line.Place, $"'{line[2]}' is no number of servers");
            return [];
        }

        return Enumerable.Range(first, last - first + 1).Select(number => $"{line[1]}{number}");
    }
}
