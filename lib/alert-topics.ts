import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { SubscriptionSetting } from './subscription-settings.ts';

export interface AlertTopicsProps {
  /** Name of the deployment; the topics' names start with it. */
  readonly deployment: string;
  readonly subscriptions: readonly SubscriptionSetting[];
  /** Mail addresses that hear of alarms. */
  readonly operators: readonly string[];
}

/** Where subscribers (`alerts`, `digest`) and operators (`ops`) are told, and who is subscribed by the settings. */
export class AlertTopics extends Construct {
  readonly alerts: Topic;
  readonly digest: Topic;
  readonly ops: Topic;

  constructor(scope: Construct, id: string, props: AlertTopicsProps) {
    super(scope, id);
    // SMS start with the first ten characters of the display name.
    const forSubscribers = {
      displayName: 'parley',
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
      enforceSSL: true,
    };
    this.alerts = new Topic(this, 'Alerts', { ...forSubscribers, topicName: `${props.deployment}-alerts` });
    this.digest = new Topic(this, 'Digest', { ...forSubscribers, topicName: `${props.deployment}-digest` });
    this.ops = this.buildOps(props);
    for (const subscription of props.subscriptions) this.subscribe(subscription);
  }

  /** CloudWatch and Budgets cannot use the key behind alias/aws/sns, and a key of one's own costs a dollar a month. */
  private buildOps(props: AlertTopicsProps): Topic {
    const topicName = `${props.deployment}-ops`;
    const ops = new Topic(this, 'Ops', { topicName, displayName: 'parley ops', enforceSSL: true });
    const { account } = Stack.of(this);
    ops.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsAndBudgetOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com'), new ServicePrincipal('budgets.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [ops.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    for (const operator of props.operators) {
      new CfnSubscription(this, `Operator ${operator}`, {
        topicArn: ops.topicArn,
        protocol: 'email',
        endpoint: operator,
      });
    }
    return ops;
  }

  private subscribe({ to, protocol, endpoint, filterPolicy }: SubscriptionSetting): void {
    const { topicArn } = this[to];
    const id = `${to} by ${protocol} for ${endpoint}`;
    new CfnSubscription(this, id, {
      topicArn,
      protocol,
      endpoint,
      ...(filterPolicy === null ? {} : { filterPolicy, filterPolicyScope: 'MessageAttributes' }),
    });
    if (protocol !== 'lambda') return;
    new CfnPermission(this, `Permission: ${id}`, {
      action: 'lambda:InvokeFunction',
      functionName: endpoint,
      principal: 'sns.amazonaws.com',
      sourceArn: topicArn,
    });
  }
}
