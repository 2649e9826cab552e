import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HistoryEnvironment } from '../lambdas/runtime/config.ts';
import type { LedgerTable } from './ledger-table.ts';
import { type DeploymentProps, ParleyFunction } from './parley-function.ts';

export interface HistoryApiProps extends DeploymentProps {
  /** Requests a second and at once; more get 429. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** `public`: anyone reads; `iam`: requests must be signed. */
  readonly access: 'public' | 'iam';
}

/** Readers' addresses are nobody's business: what was asked, not who asked. */
const LOGGED = JSON.stringify({
  request: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.error.message',
});

/** The throttled HTTP API in front of the history. Its address is known before the function that answers is built. */
export class HistoryApi extends Construct {
  readonly url: string;
  private readonly api: HttpApi;
  private readonly props: HistoryApiProps;

  constructor(scope: Construct, id: string, props: HistoryApiProps) {
    super(scope, id);
    this.props = props;
    const { deployment, access, throttle } = props;
    this.api = new HttpApi(this, 'Api', {
      apiName: `${deployment}-history`,
      description: 'State and change history of negotiations',
      createDefaultStage: false,
      defaultAuthorizer: access === 'iam' ? new HttpIamAuthorizer() : new HttpNoneAuthorizer(),
    });
    this.url = this.api.apiEndpoint;
    const logGroup = new LogGroup(this, 'AccessLogs', {
      // Under any other prefix each group makes the account's one policy for such logs longer, until it is too long.
      logGroupName: `/aws/vendedlogs/${deployment}/requests`,
      retention: props.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(LOGGED),
      },
    });
  }

  /** Builds the function that answers every route. It reads the ledger and can write nothing. */
  answer(ledger: LedgerTable, environment: HistoryEnvironment): ParleyFunction<HistoryEnvironment> {
    const history = new ParleyFunction(this, 'History', {
      ...this.props,
      handler: 'history',
      description: 'Answers the page, the API and the feeds of changes',
      environment,
      memoryMegabytes: 512,
      timeout: Duration.seconds(10),
    });
    history.allow(['dynamodb:GetItem'], ledger.arn);
    history.allow(['dynamodb:Query'], ledger.arn, ledger.indexArn('history'));
    const route = new HttpRoute(this, 'Route', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Integration', history.function),
    });
    if (this.props.access === 'public') {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The history is published news and read only; "access": "iam" closes it.',
      });
    }
    return history;
  }
}
