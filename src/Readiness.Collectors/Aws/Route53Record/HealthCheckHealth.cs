using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Finds out what Route 53 takes a health check for.</summary>
internal sealed class HealthCheckHealth(IZoneDirectory directory)
{
    private const double HealthyShare = 0.18;
    private const int MaxDepth = 3;

    /// <summary>The check with its health; absent when the id names none.</summary>
    public async Task<Fact<HealthCheckFacts>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var check = await directory.GetHealthCheckAsync(id, cancellationToken).ConfigureAwait(false);
        if (check.IsNotCollected) return Fact<HealthCheckFacts>.Missing(check.Why);
        if (check.IsAbsent) return Fact<HealthCheckFacts>.Present(Gone(id, check.From), check.From);
        var healthy = await HealthyAsync(check, 1, cancellationToken).ConfigureAwait(false);
        return Fact<HealthCheckFacts>.Present(check.Value.Facts with { Healthy = healthy }, check.From);
    }

    /// <summary>A record that names a check that is gone: every leaf is absent, and Route 53 treats it as healthy no more.</summary>
    private static HealthCheckFacts Gone(string id, Provenance? from) => new()
    {
        Id = id,
        Type = Fact<string>.Absent(from),
        Target = Fact<string>.Absent(from),
        Interval = Fact<TimeSpan>.Absent(from),
        Threshold = Fact<long>.Absent(from),
        Disabled = Fact<bool>.Absent(from),
        Inverted = Fact<bool>.Absent(from),
        Healthy = Fact<bool>.Absent(from),
    };

    private async Task<Fact<bool>> HealthyAsync(Fact<HealthCheckDescription> check, int depth, CancellationToken cancellationToken)
    {
        if (!check.IsPresent) return check.Map(_ => false);
        var facts = check.Value.Facts;
        var healthy = facts.Disabled.ValueOr(false)
            ? Fact<bool>.Present(true, check.From)
            : await MeasuredAsync(check.Value, depth, cancellationToken).ConfigureAwait(false);
        return facts.Inverted.ValueOr(false) ? healthy.Map(value => !value) : healthy;
    }

    private async Task<Fact<bool>> MeasuredAsync(HealthCheckDescription check, int depth, CancellationToken cancellationToken)
    {
        switch (check.Facts.Type.ValueOr(null))
        {
            case "CALCULATED":
                return await CalculatedAsync(check, depth, cancellationToken).ConfigureAwait(false);
            case "CLOUDWATCH_METRIC" or "RECOVERY_CONTROL":
                return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"route53:GetHealthCheckStatus tells nothing about checks of type {check.Facts.Type.Value}");
            default:
                var statuses = await directory.GetHealthCheckStatusAsync(check.Facts.Id, cancellationToken).ConfigureAwait(false);
                if (statuses.IsNotCollected) return Fact<bool>.Missing(statuses.Why);
                return statuses.Items.Count == 0
                    ? Fact<bool>.Missing(NotCollectedReason.Failed, $"route53:GetHealthCheckStatus: no checker has reported on {check.Facts.Id} yet")
                    : Fact<bool>.Present(statuses.Items.Count(succeeded => succeeded) > HealthyShare * statuses.Items.Count, statuses.From);
        }
    }

    private async Task<Fact<bool>> CalculatedAsync(HealthCheckDescription check, int depth, CancellationToken cancellationToken)
    {
        if (depth >= MaxDepth) return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"the calculated health check {check.Facts.Id} nests deeper than {MaxDepth}");
        var children = await Task.WhenAll(check.Children.Select(async id =>
            await HealthyAsync(await directory.GetHealthCheckAsync(id, cancellationToken).ConfigureAwait(false), depth + 1, cancellationToken).ConfigureAwait(false)))
            .ConfigureAwait(false);
        var healthy = children.Count(child => child.ValueOr(false));
        if (healthy >= check.HealthyChildren) return Fact<bool>.Present(true, check.Facts.Type.From);
        var unseen = children.Count(child => child.IsNotCollected);
        return healthy + unseen >= check.HealthyChildren && unseen > 0 ? Fact<bool>.Missing(children.First(child => child.IsNotCollected).Why) : Fact<bool>.Present(false, check.Facts.Type.From);
    }
}
