import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ParleyStack } from '../../lib/parley-stack.ts';
import { readSettings } from '../../lib/settings.ts';

/** A deployment with these settings; functions are not bundled, which takes seconds and shows in no template. */
export function buildStack(parley: Readonly<Record<string, unknown>> = {}): ParleyStack {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const settings = readSettings({ parley });
  return new ParleyStack(app, settings.name, { settings, version: '1.2.3' });
}

const templates = new Map<string, Template>();

/** The template of a deployment with these settings, synthesised once. */
export function templateOf(parley: Readonly<Record<string, unknown>> = {}): Template {
  const key = JSON.stringify(parley);
  const known = templates.get(key);
  if (known) return known;
  // CDK's own check of templates takes three seconds to start; the gate's synthesis has it switched on.
  process.env['CDK_VALIDATION'] = 'false';
  const template = Template.fromStack(buildStack(parley));
  templates.set(key, template);
  return template;
}

type Json = Record<string, unknown>;

/** The properties of the resources of a type, by the name that `key` gives them. */
export function byName(template: Template, type: string, key: string): Readonly<Record<string, Json>> {
  const found = Object.values(template.findResources(type)) as { Properties: Json }[];
  return Object.fromEntries(found.map(({ Properties }) => [String(Properties[key]), Properties]));
}

/** What a function is given to read its settings from. */
export function environmentOf(template: Template, functionName: string): Json {
  const lambda = byName(template, 'AWS::Lambda::Function', 'FunctionName')[functionName];
  return (lambda?.['Environment'] as { readonly Variables: Json } | undefined)?.Variables ?? {};
}

/** "sqs:SendMessage on parley-feeds" for everything that the role with this part in its id may do. */
export function permissionsOf(template: Template, role: string): string[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(role));
  const statements = policies.flatMap(([, policy]) => (policy as Policy).Properties.PolicyDocument.Statement);
  return statements
    .flatMap(({ Action, Resource }) =>
      listed(Action).flatMap((action) =>
        listed(Resource).map((resource) => `${action} on ${told(template, resource)}`),
      ),
    )
    .sort();
}

interface Policy {
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly { Action: unknown; Resource: unknown }[] };
  };
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

const NAMES = ['TableName', 'TopicName', 'QueueName', 'FunctionName', 'LogGroupName'];

/** A resource in words: references become the names of what they refer to. */
function told(template: Template, resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const reference = resource as { Ref?: string; 'Fn::GetAtt'?: [string, string]; 'Fn::Join'?: [string, unknown[]] };
  if (reference['Fn::Join']) return reference['Fn::Join'][1].map((part) => told(template, part)).join('');
  const [id = '', attribute = 'Arn'] = reference['Fn::GetAtt'] ?? [reference.Ref];
  const properties = (template.toJSON()['Resources'] as Record<string, { Properties: Json }>)[id]?.Properties ?? {};
  const name = NAMES.map((key) => properties[key]).find((value) => value !== undefined) ?? id;
  return attribute === 'Arn' ? String(name) : `${String(name)} (${attribute})`;
}
