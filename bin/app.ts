import { readFileSync } from 'node:fs';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { isParleyError } from '../lambdas/core/errors.ts';
import { loadDossiers } from '../lambdas/runtime/dossiers.ts';
import { ParleyStack } from '../lib/parley-stack.ts';
import { readSettings, type Settings } from '../lib/settings.ts';

const app = new App();
const settings = settingsOrExit();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const stack = new ParleyStack(app, settings.name, { settings, version });
// CloudFormation takes no tags for dashboards in every region yet.
Tags.of(stack).add('parley', settings.name, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

function settingsOrExit(): Settings {
  try {
    const given = readSettings(app.node.getAllContext());
    loadDossiers(given.dossiers);
    return given;
  } catch (error) {
    if (!isParleyError(error)) throw error;
    process.stderr.write(`parley: ${error.message}\n`);
    process.exit(2);
  }
}
