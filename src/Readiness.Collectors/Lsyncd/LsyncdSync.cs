using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>One sync of an lsyncd: a folder and where it is copied to.</summary>
[FactRecord("lsyncd.sync")]
public sealed partial record LsyncdSync
{
    /// <summary>The folder that is watched (source).</summary>
    public Fact<string> Source { get; init; }

    /// <summary>Where it is copied to: target, or host and targetdir.</summary>
    public Fact<string> Target { get; init; }

    /// <summary>The site of the target's host, by its address; absent when no site has it or the target is a folder of this machine.</summary>
    public Fact<string> TargetSite { get; init; }

    /// <summary>How it copies: <c>rsync</c>, <c>rsyncssh</c>, <c>direct</c>, or <c>custom</c> for the configuration's own functions.</summary>
    [AllowedValues("rsync", "rsyncssh", "direct", "custom")]
    public Fact<string> Method { get; init; }

    /// <summary>How long changes are collected before a transfer begins (delay; 15 s when left out, 1 s for <c>direct</c>).</summary>
    public Fact<TimeSpan> Delay { get; init; }

    /// <summary>How many waiting changes begin a transfer at once (maxDelays, 1000 when left out).</summary>
    public Fact<long> MaxDelays { get; init; }

    /// <summary>What is deleted at the target: <c>true</c> (all that the source does not have), <c>false</c>, <c>startup</c> or <c>running</c>.</summary>
    public Fact<string> Deletes { get; init; }

    /// <summary>The type of the file system on which the source lies: <c>ext4</c>, <c>nfs4</c>, <c>fuse.ossfs</c> (/proc/self/mountinfo).</summary>
    public Fact<string> SourceFileSystem { get; init; }

    /// <summary>Whether other machines can change the source without this one being told, since it lies on a network file system.</summary>
    public Fact<bool> ChangesUnseen { get; init; }

    /// <summary>How many changes are not in the copy yet (status file).</summary>
    public Fact<long> Delays { get; init; }

    /// <summary>How many of them are under way (status file).</summary>
    public Fact<long> Active { get; init; }

    /// <summary>Whether the whole copy that every start makes has not ended yet (status file); all other changes are blocked until then.</summary>
    public Fact<bool> Starting { get; init; }
}
