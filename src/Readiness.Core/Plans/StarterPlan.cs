namespace Readiness.Core.Plans;

/// <summary>The plan that <c>readiness init</c> writes: complete, valid, and commented, to be changed bit by bit.</summary>
public static class StarterPlan
{
    public const string Text =
        """
        # yaml-language-server: $schema=./schemas/plan.schema.json
        #
        # A failover plan. `readiness check` reads it, asks the systems that it names, and says whether the
        # failover would work if a site were lost now. Change the names and addresses to yours.
        apiVersion: readiness/v1
        kind: FailoverPlan
        metadata: { name: my-service }

        # rto: the longest time until users are served again. rpo: the longest stretch of data that may be lost.
        # Durations have a unit: 30s, 10m, 1h30m, 7d.
        objectives: { rto: 10m, rpo: 5m }

        # What is lost together. Sites nest (parent: aws-hk); an address belongs to the site whose network holds it.
        sites:
          primary: { provider: onprem, networks: [192.0.2.0/24], role: primary }
          standby: { provider: aws, region: ap-east-1, networks: [198.51.100.0/24], role: standby }
          office:  { provider: onprem, networks: [203.0.113.0/24] }

        # What takes part. `kind` decides which other keys there are: `readiness facts` lists the kinds.
        # `site` is a claim; where the live state proves another site, the proof wins.
        # Secrets are named, never written: ${env:NAME} or ${file:/path}.
        components:
          monitoring:
            kind: prometheus
            url: http://203.0.113.9:9090

          failover-monitor:
            kind: failover-monitor
            asks: monitoring
            query: up{job="my-service"} == 0 or absent(up{job="my-service"})
            every: 15s
            confirmations: 2
            site: office

          dns-writer:
            kind: consul-template
            config: /etc/consul-template/dns.hcl
            role: arn:aws:iam::123456789012:role/consul-template
            site: standby

          service-record:
            kind: aws.route53.record
            zone: Z0EXAMPLE
            name: my-service.example.com
            type: A

          orders:
            kind: mysql
            host: orders.example.com
            user: readiness
            password: ${env:ORDERS_PASSWORD}

          orders-copy:
            kind: mysql
            host: orders-copy.example.com
            user: readiness
            password: ${env:ORDERS_PASSWORD}
            objectives: { rpo: 1m }            # stricter than the plan's

          service-at-standby:
            kind: http-service
            probe: https://198.51.100.9/healthz
            host: my-service.example.com
            site: standby

        # What must happen, in this order. Several steps in a phase: any one is enough (of data all), unless the phase
        # says how many: `detect: { need: all, steps: [ ... ] }`, or `need: 2`. Leave out phases that you do not have.
        chain:
          detect:
            - signal: failover-monitor
          switch:
            - { by: dns-writer, change: service-record, to: [198.51.100.9] }
          start:
            - service: service-at-standby
          data:
            - { from: orders, to: orders-copy }

        # What is lost, and for which the chain must still work.
        scenarios:
          primary-lost: { lose: [primary] }

        # Thresholds of rules, where this plan knows better. `readiness rules show` prints them.
        # thresholds: { certificate-days: 30 }

        # Times that nothing measures, for `readiness simulate`: one duration, or best, expected and worst.
        # assumptions: { switch-action: 5s, promotion: { best: 10s, expected: 30s, worst: 2m } }

        # How old the facts of a snapshot may be before they count as unknown.
        # max-snapshot-age: 24h

        """;
}
