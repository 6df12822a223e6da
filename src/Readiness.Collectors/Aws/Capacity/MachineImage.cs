using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Capacity;

/// <summary>An image that instances are launched from.</summary>
internal static class MachineImage
{
    /// <summary>Its state in this region (ec2:DescribeImages, imageState); absent when the account sees no such image here.</summary>
    public static async Task<Fact<string>> StateAsync(AwsClient client, Fact<string> image, CancellationToken cancellationToken)
    {
        if (!image.IsPresent) return image;
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Ec2, "DescribeImages", ("ImageId.1", image.Value)), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => result.All("imagesSet", "item").FirstOrDefault(one => one.Text("imageId") == image.Value) is { } found
            ? AwsLeaf.Text(found, "imageState", outcome.From)
            : Fact<string>.Absent(outcome.From));
    }
}
