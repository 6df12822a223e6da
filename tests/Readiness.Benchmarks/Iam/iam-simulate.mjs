// The same work as IamDecisionBenchmarks, done by @cloud-copilot/iam-simulate. It is AGPL: it is run from npm, beside ours, and nothing of it is linked or copied.
//   npm ci --prefix tests/Readiness.Benchmarks/Iam && node tests/Readiness.Benchmarks/Iam/iam-simulate.mjs
import { runSimulation } from "@cloud-copilot/iam-simulate";

const policies = 5;
const statements = 20;
const rounds = 15;
const perRound = 40;

function document(policy) {
  const list = [];
  for (let i = 0; i < statements; i++) {
    const everywhere = i % 2 === 0;
    list.push({
      Sid: `S${policy}N${i}`,
      Effect: "Allow",
      Action: ["route53:GetChange", "route53:Change*"],
      Resource: everywhere ? "*" : `arn:aws:route53:::hostedzone/Z${policy}N${i}`,
      Condition: {
        StringEquals: { "aws:PrincipalTag/team": everywhere ? `team${i}` : "dr" },
        IpAddress: { "aws:SourceIp": ["198.51.100.0/24", "203.0.113.0/24"] },
      },
    });
  }
  return { Version: "2012-10-17", Statement: list };
}

function simulation(zone) {
  return {
    request: {
      principal: "arn:aws:iam::123456789012:user/ops",
      action: "route53:ChangeResourceRecordSets",
      resource: { resource: `arn:aws:route53:::hostedzone/${zone}`, accountId: "123456789012" },
      contextVariables: { "aws:SourceIp": "203.0.113.9", "aws:PrincipalTag/team": "dr" },
    },
    identityPolicies: Array.from({ length: policies }, (_, p) => ({ name: `policy${p}`, policy: document(p) })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  };
}

async function measure(name, zone, expected) {
  const work = simulation(zone);
  const first = await runSimulation(work, { simulationMode: "Strict" });
  if (first.overallResult !== expected) throw new Error(`${name}: expected ${expected}, got ${JSON.stringify(first).slice(0, 400)}`);

  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < perRound; i++) await runSimulation(work, { simulationMode: "Strict" });
    times.push(Number(process.hrtime.bigint() - start) / perRound / 1000);
  }
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[rounds >> 1].toFixed(1)} us, best ${times[0].toFixed(1)} us`);
}

await measure("allowed", "Z4N19", "Allowed");
await measure("denied", "Z9N9", "ImplicitlyDenied");
