// Measures a live check of many IAM roles, cold, whole process, against a stub of STS and IAM that answers every call after a fixed delay.
// usage: node tests/Readiness.Benchmarks/roles.mjs [roles=100] [delay in ms=100] [runs=7]   (after publishing the command)
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [roles = 100, delay = 100, runs = 7] = process.argv.slice(2).map(Number);
const command = new URL("../../artifacts/publish/Readiness.Cli/release_linux-x64/readiness", import.meta.url).pathname;
const inFlight = 64; // calls to one host at once: the command's own limit
const depth = 3; // the longest chain of calls that wait for each other: list attached policies, get the policy, get its version
const account = "123456789012";
const policyDocument = encodeURIComponent(JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "route53:ChangeResourceRecordSets", Resource: "arn:aws:route53:::hostedzone/Z0EXAMPLE" }],
}));
const trustDocument = encodeURIComponent(JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
}));

const results = {
  GetCallerIdentity: () => `<Arn>arn:aws:iam::${account}:user/readiness</Arn><UserId>AIDAEXAMPLE</UserId><Account>${account}</Account>`,
  GetRole: (asked) => `<Role><Path>/</Path><Arn>arn:aws:iam::${account}:role/${asked.get("RoleName")}</Arn><RoleName>${asked.get("RoleName")}</RoleName>`
    + `<RoleId>AROAEXAMPLE</RoleId><CreateDate>2024-05-01T10:00:00Z</CreateDate><MaxSessionDuration>3600</MaxSessionDuration>`
    + `<AssumeRolePolicyDocument>${trustDocument}</AssumeRolePolicyDocument></Role>`,
  ListRolePolicies: () => "<IsTruncated>false</IsTruncated><PolicyNames><member>inline</member></PolicyNames>",
  GetRolePolicy: (asked) => `<RoleName>${asked.get("RoleName")}</RoleName><PolicyName>inline</PolicyName><PolicyDocument>${policyDocument}</PolicyDocument>`,
  ListAttachedRolePolicies: (asked) => "<IsTruncated>false</IsTruncated><AttachedPolicies><member>"
    + `<PolicyName>of-${asked.get("RoleName")}</PolicyName><PolicyArn>arn:aws:iam::${account}:policy/of-${asked.get("RoleName")}</PolicyArn></member></AttachedPolicies>`,
  GetPolicy: (asked) => `<Policy><Arn>${asked.get("PolicyArn")}</Arn><DefaultVersionId>v1</DefaultVersionId></Policy>`,
  GetPolicyVersion: () => `<PolicyVersion><Document>${policyDocument}</Document><VersionId>v1</VersionId><IsDefaultVersion>true</IsDefaultVersion></PolicyVersion>`,
  ListInstanceProfilesForRole: () => "<IsTruncated>false</IsTruncated><InstanceProfiles/>",
};

const seen = { calls: 0, now: 0, peak: 0, unknown: new Set() };

function answer(request, response) {
  const arrived = performance.now();
  seen.calls++;
  seen.peak = Math.max(seen.peak, ++seen.now);
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => setTimeout(() => {
    seen.now--;
    if (request.method === "GET") return response.end("ok"); // the probe of the one service that the plan's chain starts
    const asked = new URLSearchParams(body);
    const action = asked.get("Action");
    // The account is in no organization, and the caller may not simulate: what a role may do is told by its documents.
    if (request.headers["x-amz-target"]?.endsWith(".DescribeOrganization")) {
      response.writeHead(400, { "content-type": "application/x-amz-json-1.1" });
      return response.end('{"__type":"AWSOrganizationsNotInUseException"}');
    }
    if (action === "SimulatePrincipalPolicy" || action === "GetContextKeysForPrincipalPolicy") {
      response.writeHead(403, { "content-type": "text/xml" });
      return response.end("<ErrorResponse><Error><Code>AccessDenied</Code><Message>not authorized</Message></Error></ErrorResponse>");
    }
    if (!results[action]) seen.unknown.add(action);
    response.writeHead(results[action] ? 200 : 400, { "content-type": "text/xml" });
    response.end(`<${action}Response><${action}Result>${results[action]?.(asked) ?? ""}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`);
  }, delay - (performance.now() - arrived)));
}

function plan(port) {
  const components = Array.from({ length: roles }, (_, i) => `  role-${i}: { kind: aws.iam.role, arn: "arn:aws:iam::${account}:role/role-${i}", region: us-east-1, site: standby, must: [ { action: "route53:ChangeResourceRecordSets", resource: "arn:aws:route53:::hostedzone/Z0EXAMPLE" } ] }`);
  return [
    "apiVersion: readiness/v1", "kind: FailoverPlan", "metadata: { name: many-roles }", "objectives: { rto: 10m, rpo: 5m }",
    "sites:", "  primary: { provider: onprem, role: primary }", "  standby: { provider: aws, region: us-east-1, role: standby }",
    "components:", ...components, `  service: { kind: http-service, probe: "http://127.0.0.1:${port}/healthz", site: standby }`, "chain: { start: [ { service: service } ] }", "scenarios:", "  primary-lost: { lose: [primary] }", "",
  ].join("\n");
}

// The kernel keeps the peak while the process lives: the last reading before its end is at most some milliseconds old.
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function check(planFile, port) {
  Object.assign(seen, { calls: 0, now: 0, peak: 0 });
  return new Promise((resolve) => {
    const started = performance.now();
    const environment = { ...process.env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "not-a-secret", AWS_REGION: "us-east-1" };
    const child = spawn(command, ["check", planFile], { env: environment });
    let said = "", mebibytes = 0;
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    const watch = setInterval(() => (mebibytes = Math.max(mebibytes, peakOf(child.pid))), 10);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, said, wall: performance.now() - started, calls: seen.calls, peak: seen.peak, mebibytes });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "readiness-roles-"));
const server = createServer({ keepAliveTimeout: 60_000 }, answer).listen(0, "127.0.0.1", async () => {
  writeFileSync(join(folder, "plan.yaml"), plan(server.address().port));
  const rounds = [];
  for (let run = 0; run < runs; run++) rounds.push(await check(join(folder, "plan.yaml"), server.address().port));
  const last = rounds.at(-1);
  if (seen.unknown.size > 0 || ![0, 1, 2, 3].includes(last.code) || last.calls < roles) {
    console.error(`the check did not do its work (exit code ${last.code}, ${last.calls} calls, not known to the stub: ${[...seen.unknown]}):\n${last.said}`);
    process.exitCode = 1;
  }
  const walls = rounds.map((round) => round.wall).sort((a, b) => a - b);
  const ideal = Math.max(depth, Math.ceil(last.calls / inFlight)) * delay;
  const ms = (value) => `${Math.round(value)} ms`;
  console.log(`${roles} roles, ${delay} ms per call: ${last.calls} calls (${((last.calls - 2) / roles).toFixed(1)} per role, depth ${depth}), at most ${last.peak} at once`);
  console.log(`ideal ${ms(ideal)}; measured ${ms(walls[walls.length >> 1])} (best ${ms(walls[0])}, worst ${ms(walls.at(-1))} of ${runs}); peak ${Math.max(...rounds.map((round) => round.mebibytes)).toFixed(1)} MiB`);
  rmSync(folder, { recursive: true });
  server.close();
  server.closeAllConnections();
});
