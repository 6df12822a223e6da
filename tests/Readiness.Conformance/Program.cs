using Readiness.Conformance.Cel;
using Readiness.Conformance.Iam;

return args switch
{
    ["cel", var folder] => CelVerb.Run(folder, Console.Out),
    ["iam", .. var rest] => IamVerb.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Readiness.Conformance cel FOLDER | iam FILE");
    return 64;
}
