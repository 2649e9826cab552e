import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundlingOf } from './bundling.ts';

/** What all functions of a deployment have in common. */
export interface DeploymentProps {
  /** Name of the deployment; names of resources start with it. */
  readonly deployment: string;
  /** Folder of the handlers' sources. */
  readonly handlers: string;
  /** Folder of the dossiers that travel with the code. */
  readonly dossiers: string;
  readonly logRetentionDays: number;
  readonly traces: boolean;
}

export interface ParleyFunctionProps<Environment> extends DeploymentProps {
  /** Name of the handler's file and of the function: `poll` is `lambdas/poll.ts` and `<deployment>-poll`. */
  readonly handler: string;
  readonly description: string;
  /** Complete by type: a key that the function's environment lacks fails the type check. */
  readonly environment: Environment;
  readonly memoryMegabytes: number;
  /** Sources that the function loads later, from the project's root. */
  readonly modules?: readonly string[];
  readonly timeout: Duration;
}

/**
 * A function on Node 24 and arm64 with a role and a log group of its own. The role can write its logs and traces and
 * nothing else until {@link ParleyFunction.allow} says so.
 */
export class ParleyFunction<Environment extends Readonly<Record<string, string | undefined>>> extends Construct {
  readonly function: NodejsFunction;
  readonly logGroup: LogGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: ParleyFunctionProps<Environment>) {
    super(scope, id);
    const functionName = `${props.deployment}-${props.handler}`;
    this.logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], this.logGroup.logGroupArn);
    this.function = new NodejsFunction(this, 'Function', {
      functionName,
      description: props.description,
      entry: `${props.handlers}/${props.handler}.ts`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: props.traces ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: { ...given(props.environment), NODE_OPTIONS: '--enable-source-maps' },
      bundling: bundlingOf({ dossiers: props.dossiers, modules: props.modules ?? [] }),
    });
    if (!props.traces) return;
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources for writing: xray:PutTraceSegments and xray:PutTelemetryRecords take "*" only.',
    });
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }),
    );
  }

  /** Says why a permission of the function's role has a wildcard. */
  acknowledgeWildcard(resource: string, reason: string): void {
    Validations.of(this.role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}

function given(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
