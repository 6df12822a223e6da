using Readiness.Conformance.Iam;

return args switch
{
    ["iam", .. var rest] => IamVerb.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: iam FILE");
    return 64;
}
