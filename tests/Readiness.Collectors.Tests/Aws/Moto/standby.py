"""Puts what a standby starts into an AWS endpoint: images, a launch template, groups, instances, an Aurora cluster, samples of its lag; prints what the tests must know, as JSON.

usage: standby.py ENDPOINT
"""
import datetime
import json
import sys
import urllib.parse
import urllib.request

import boto3


def client(service):
    return boto3.client(service, endpoint_url=sys.argv[1], region_name="us-east-1", aws_access_key_id="AKIATEST", aws_secret_access_key="test")


ec2 = client("ec2")
subnet = ec2.describe_subnets(Filters=[{"Name": "availability-zone", "Values": ["us-east-1a"]}])["Subnets"][0]["SubnetId"]
source = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
running = ec2.run_instances(ImageId=source, InstanceType="t3.large", MinCount=1, MaxCount=1, SubnetId=subnet)["Instances"][0]["InstanceId"]
stopped = ec2.run_instances(ImageId=source, InstanceType="m5.large", MinCount=1, MaxCount=1, SubnetId=subnet)["Instances"][0]["InstanceId"]
ec2.stop_instances(InstanceIds=[stopped])
image = ec2.create_image(InstanceId=running, Name="web")["ImageId"]
gone = ec2.create_image(InstanceId=running, Name="web-old")["ImageId"]


def template(name, image):
    return ec2.create_launch_template(LaunchTemplateName=name, LaunchTemplateData={"ImageId": image, "InstanceType": "m5.large"})["LaunchTemplate"]["LaunchTemplateId"]


autoscaling = client("autoscaling")


def group(name, template, desired):
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=name, MinSize=0, MaxSize=4, DesiredCapacity=desired, VPCZoneIdentifier=subnet, LaunchTemplate={"LaunchTemplateId": template, "Version": "$Latest"}
    )


group("dr-web", template("web", image), 2)
autoscaling.suspend_processes(AutoScalingGroupName="dr-web", ScalingProcesses=["Launch"])
group("dr-old", template("web-old", gone), 0)
ec2.deregister_image(ImageId=gone)

rds = client("rds")
cluster = rds.create_db_cluster(DBClusterIdentifier="orders-dr", Engine="aurora-mysql", MasterUsername="root", MasterUserPassword="secret-of-a-test", DeletionProtection=True)["DBCluster"]
rds.create_db_instance(DBInstanceIdentifier="orders-dr-1", DBClusterIdentifier="orders-dr", DBInstanceClass="db.r6g.large", Engine="aurora-mysql")
rds.create_db_instance(DBInstanceIdentifier="unrelated", DBInstanceClass="db.t3.medium", Engine="mysql", AllocatedStorage=20, MasterUsername="root", MasterUserPassword="secret-of-a-test")
primary = rds.create_db_cluster(DBClusterIdentifier="payments", Engine="aurora-mysql", MasterUsername="root", MasterUserPassword="secret-of-a-test")["DBCluster"]
rds.create_global_cluster(GlobalClusterIdentifier="payments-global", SourceDBClusterIdentifier=primary["DBClusterArn"])

# Newer clients speak to CloudWatch in a protocol that moto takes for a call without parameters: this one speaks the oldest.
now = datetime.datetime.now(datetime.timezone.utc)
for age, lag in [(2, 3.5), (4, 90.0)]:
    datum = "MetricData.member.1"
    form = {
        "Action": "PutMetricData", "Version": "2010-08-01", "Namespace": "AWS/RDS", f"{datum}.MetricName": "AuroraBinlogReplicaLag", f"{datum}.Value": lag,
        f"{datum}.Timestamp": (now - datetime.timedelta(minutes=age)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        f"{datum}.Dimensions.member.1.Name": "DBClusterIdentifier", f"{datum}.Dimensions.member.1.Value": "orders-dr",
        f"{datum}.Dimensions.member.2.Name": "Role", f"{datum}.Dimensions.member.2.Value": "WRITER",
    }
    scope = f"AKIATEST/{now:%Y%m%d}/us-east-1/monitoring/aws4_request"
    headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0", "Content-Type": "application/x-www-form-urlencoded"}
    urllib.request.urlopen(urllib.request.Request(sys.argv[1], urllib.parse.urlencode(form).encode(), headers)).read()
print(json.dumps({"running": running, "stopped": stopped, "image": image, "cluster": cluster["DBClusterArn"], "primary": primary["DBClusterArn"]}))
