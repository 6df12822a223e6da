"""Puts roles, policies, a zone, a health check, buckets and a metric into an AWS endpoint, or one role's policy; prints what the tests must know, as JSON.

usage: estate.py ENDPOINT
       estate.py ENDPOINT put-role-policy ROLE NAME < DOCUMENT
"""
import datetime
import json
import sys
import urllib.parse
import urllib.request

import boto3

endpoint = sys.argv[1]


def client(service):
    return boto3.client(service, endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="AKIATEST", aws_secret_access_key="test")


iam = client("iam")
if sys.argv[2:3] == ["put-role-policy"]:
    iam.put_role_policy(RoleName=sys.argv[3], PolicyName=sys.argv[4], PolicyDocument=sys.stdin.read())
    sys.exit(0)


def policy(action, resource="*"):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": resource}]})


trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
boundary = iam.create_policy(PolicyName="dr-boundary", PolicyDocument=policy("route53:*"))["Policy"]["Arn"]
managed = iam.create_policy(PolicyName="logs", PolicyDocument=policy("logs:PutLogEvents"))["Policy"]["Arn"]
iam.create_policy_version(PolicyArn=managed, PolicyDocument=policy("logs:CreateLogStream"), SetAsDefault=True)
role = iam.create_role(RoleName="dns-writer", Path="/dr/", AssumeRolePolicyDocument=trust, PermissionsBoundary=boundary)["Role"]["Arn"]
iam.put_role_policy(RoleName="dns-writer", PolicyName="read zones", PolicyDocument=policy("route53:List*"))
iam.attach_role_policy(RoleName="dns-writer", PolicyArn=managed)
iam.create_instance_profile(InstanceProfileName="dr-instances")
iam.add_role_to_instance_profile(InstanceProfileName="dr-instances", RoleName="dns-writer")

s3 = client("s3")
s3.create_bucket(Bucket="assets-dr")
guard = {"Sid": "OnlyBackup", "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::assets-dr/*", "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/backup"}}}
s3.put_bucket_policy(Bucket="assets-dr", Policy=json.dumps({"Version": "2012-10-17", "Statement": [guard]}))
s3.create_bucket(Bucket="open-dr")

route53 = client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="test")["HostedZone"]["Id"]
check = route53.create_health_check(
    CallerReference="test",
    HealthCheckConfig={"Type": "HTTPS", "IPAddress": "192.0.2.1", "Port": 443, "ResourcePath": "/healthz", "RequestInterval": 30, "FailureThreshold": 3},
)["HealthCheck"]["Id"]


def record(identifier, failover, address, **more):
    fields = {"Name": "pay.example.com", "Type": "A", "SetIdentifier": identifier, "Failover": failover, "TTL": 60, "ResourceRecords": [{"Value": address}]}
    return {"Action": "CREATE", "ResourceRecordSet": fields | more}


route53.change_resource_record_sets(
    HostedZoneId=zone,
    ChangeBatch={"Changes": [record("main", "PRIMARY", "192.0.2.1", HealthCheckId=check), record("standby", "SECONDARY", "203.0.113.9")]},
)
s3 = client("s3")
for bucket in ("assets", "assets-dr", "unversioned", "alone"):
    s3.create_bucket(Bucket=bucket)
for bucket in ("assets", "assets-dr", "alone"):
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
s3.put_bucket_encryption(
    Bucket="assets",
    ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "alias/assets"}}]},
)
s3.put_bucket_replication(
    Bucket="assets",
    ReplicationConfiguration={
        "Role": role,
        "Rules": [
            {
                "ID": "to-dr",
                "Priority": 1,
                "Status": "Enabled",
                "Filter": {"Prefix": "receipts/"},
                "DeleteMarkerReplication": {"Status": "Disabled"},
                "Destination": {
                    "Bucket": "arn:aws:s3:::assets-dr",
                    "ReplicationTime": {"Status": "Enabled", "Time": {"Minutes": 15}},
                    "Metrics": {"Status": "Enabled", "EventThreshold": {"Minutes": 15}},
                },
            }
        ],
    },
)
# In the query protocol by hand: newer clients for Python speak one that moto does not know for CloudWatch. Names that begin with AWS/ are AWS's own.
now = datetime.datetime.now(datetime.timezone.utc)
form = {"Action": "PutMetricData", "Version": "2010-08-01", "Namespace": "Test"}
for number, (ago, value) in enumerate(((2, 12.5), (20, 30)), 1):
    member = f"MetricData.member.{number}."
    form |= {member + "MetricName": "Latency", member + "Value": value, member + "Timestamp": (now - datetime.timedelta(minutes=ago)).strftime("%Y-%m-%dT%H:%M:%SZ")}
    for place, (name, text) in enumerate((("SourceBucket", "assets"), ("RuleId", "to-dr")), 1):
        form |= {f"{member}Dimensions.member.{place}.Name": name, f"{member}Dimensions.member.{place}.Value": text}
scope = "Credential=AKIATEST/20260101/us-east-1/monitoring/aws4_request, SignedHeaders=host, Signature=unchecked"
request = urllib.request.Request(endpoint, urllib.parse.urlencode(form).encode(), {"Authorization": "AWS4-HMAC-SHA256 " + scope})
urllib.request.urlopen(request).close()
print(json.dumps({"role": role, "zone": zone, "check": check}))
