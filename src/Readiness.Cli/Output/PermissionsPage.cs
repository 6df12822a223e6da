using Readiness.Core.Collecting;

namespace Readiness.Cli.Output;

/// <summary>What a run must be allowed to do: for AWS a policy of each identity, for the rest a list.</summary>
internal static class PermissionsPage
{
    public static void Write(IReadOnlyList<ComponentPermissions> components, TextWriter output)
    {
        var all = components.SelectMany(component => component.Permissions ?? []).ToList();
        foreach (var identity in all.Where(permission => permission.System == NeededPermission.Aws).GroupBy(permission => permission.Identity))
        {
            output.WriteLine($"AWS, {(identity.Key.Length == 0 ? "the credentials of the environment" : identity.Key)}:");
            output.WriteLine();
            output.WriteLine(AwsPolicyText.Of(identity));
            output.WriteLine();
            var saving = identity.Where(permission => permission.SavesCalls).Select(permission => $"{permission.Action} on {permission.Target}").Distinct().ToList();
            if (saving.Count == 0) continue;
            output.WriteLine($"Not needed, but fewer calls are made where it is granted: {string.Join(", ", saving)}");
            output.WriteLine();
        }

        foreach (var system in all.Where(permission => permission.System != NeededPermission.Aws).Distinct().GroupBy(permission => permission.System))
        {
            output.WriteLine($"{system.Key}:");
            foreach (var at in system.GroupBy(permission => (permission.Target, permission.Identity)))
                output.WriteLine($"  {at.Key.Target}{(at.Key.Identity.Length == 0 ? "" : $" as {at.Key.Identity}")}: {string.Join(", ", at.Select(permission => permission.Action))}");
            output.WriteLine();
        }

        foreach (var unknown in components.Where(component => component.Permissions is null))
            output.WriteLine($"not known: what {unknown.Component} of kind {unknown.Kind} needs");
    }
}
