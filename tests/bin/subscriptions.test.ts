import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runParley, stubAwsEnvironment } from '../support/command-line.ts';
import { type EmbeddedSns, startEmbeddedSns } from '../support/embedded-sns.ts';

let aws: EmbeddedSns;
let folder: string;
let queue: string;

/** A deployment "desk" in an account whose SNS is embedded, reached as any AWS account is: by the environment. */
beforeAll(async () => {
  aws = await startEmbeddedSns();
  await aws.createTopic('desk-alerts');
  await aws.createTopic('desk-digest');
  queue = (await aws.createQueue('newsroom')).arn;
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
  stubAwsEnvironment(aws.endpoint);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await aws.close();
});

const settings = (parley: object) => {
  const file = join(folder, 'cdk.json');
  writeFileSync(file, JSON.stringify({ app: 'x', context: { '@aws-cdk/core:x': true, parley } }));
  return ['--settings', file];
};

describe('parley subscribe', () => {
  it('subscribes a mail address with its wishes and says that it has to confirm', async () => {
    const told = await runParley(
      ...['subscribe', '--name', 'desk', '--email', 'a@example.org'],
      ...['--topics', 'ceasefire, exchange', '--only', 'confirmed'],
    );

    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toBe(
      'email a@example.org is subscribed to alerts: topic ceasefire, exchange; only confirmed\n' +
        'SNS has sent a mail with a link: nothing is delivered until it is followed, within 48 hours.\n',
    );
  });

  it('changes wishes instead of subscribing twice', async () => {
    await runParley('subscribe', '--name', 'desk', '--sqs', queue);
    const changed = await runParley('subscribe', '--name', 'desk', '--sqs', queue, '--parties', 'russia');
    const again = await runParley('subscribe', '--name', 'desk', '--sqs', queue, '--parties', 'russia');

    expect(changed.out).toBe(`sqs ${queue} has new wishes for alerts: party russia\n`);
    expect(again.out).toBe(`sqs ${queue} was subscribed like this already to alerts: party russia\n`);
  });

  it('takes SMS only from those who have been asked', async () => {
    const number = ['--sms', '+380441234567'];

    expect(await runParley('subscribe', '--name', 'desk', ...number)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--sms needs --consented: SNS asks nobody/),
    });
    expect((await runParley('subscribe', '--name', 'desk', ...number, '--consented')).code).toBe(0);
  });

  it.each([
    [['--email', 'nobody'], /--email: must be a mail address/],
    [['--sms', '0441234567', '--consented'], /--sms: must be a number like \+380441234567/],
    [['--sqs', 'https://sqs.example/queue'], /--sqs: must be the ARN of a standard queue/],
    [['--https', 'http://example.org'], /--https: must be an https URL/],
    [['--email', 'a@example.org', '--sqs', 'x'], /exactly one of --email, --sms, --sqs, --https, --lambda/],
    [[], /exactly one of/],
    [['--email', 'a@example.org', '--topics', 'weather'], /--topics: .*"ceasefire"/],
    [['--email', 'a@example.org', '--only', 'rumours'], /--only: can only be "confirmed"/],
    [['--email', 'a@example.org', '--digest', '--topics', 'talks'], /--digest is one mail a day .* leave out --topics/],
    [['--email', 'a@example.org', '--topic-arn', 'arn:aws:sns:eu-central-1:1:x'], /--name and --topic-arn/],
    [
      [
        '--email',
        'a@example.org',
        '--topics',
        'talks,summit,exchange',
        '--statuses',
        'active,violated,agreed,stalled,cancelled',
        '--parties',
        'a,b,c',
      ],
      /150 combinations .* has 192/,
    ],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const told = await runParley('subscribe', '--name', 'desk', ...options);

    expect(told).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
    expect(told.err.trim().split('\n')).toHaveLength(1);
  });

  it('notes parties and dossiers that are probably misspelt, and subscribes all the same', async () => {
    const wishes = ['--parties', 'rusia,ukraine', '--dossier', 'ukrain-russia'];
    const told = await runParley('subscribe', '--name', 'desk', '--email', 'b@example.org', ...wishes);

    expect(told.code).toBe(0);
    expect(told.err).toMatch(/no dossier here has the id "ukrain-russia"\n.*"rusia" is no party of a dossier here/);
    expect(told.err).not.toContain('"ukraine"');
  });

  it.each([
    [{ AWS_REGION: '', AWS_CONFIG_FILE: join(tmpdir(), 'no-such-file') }, /no AWS region is set: give --region/],
    [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }, /SNS cannot be reached: .*ECONNREFUSED/],
  ])('says what keeps it from AWS: %j', async (environment, sentence) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const told = await runParley('subscribe', '--name', 'desk', '--email', 'a@example.org');
    stubAwsEnvironment(aws.endpoint);

    expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(sentence) });
  });

  it('says that there is no such deployment', async () => {
    const told = await runParley('subscribe', '--name', 'dsek', '--email', 'a@example.org');

    expect(told).toMatchObject({ code: 1, err: expect.stringMatching(/no deployment "dsek" in this AWS account/) });
  });
});

describe('parley subscriptions', () => {
  it('lists the state of each and what the settings want and SNS does not have', async () => {
    const wanted = settings({ name: 'desk', subscriptions: [{ email: 'lost@example.org' }, { queue }] });
    const told = await runParley('subscriptions', '--name', 'desk', ...wanted);

    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^alerts {2}email {3}a@example\.org +pending/m);
    expect(told.out).toMatch(/^alerts {2}sqs {5}arn:aws:sqs:\S+:newsroom +confirmed {2}party russia$/m);
    expect(told.out).toMatch(/^alerts {2}email {3}lost@example\.org +gone {7}every alert$/m);
    expect(told.out).toMatch(/^1 gone: unsubscribed by hand or by a mail scanner/m);
  });

  it('does not mistake the settings of another deployment for this one’s', async () => {
    const other = settings({ name: 'other', subscriptions: [{ email: 'lost@example.org' }] });

    expect((await runParley('subscriptions', '--name', 'desk', ...other)).out).not.toContain('lost@');
  });

  it('names a misspelt key of the settings', async () => {
    const told = await runParley('subscriptions', '--name', 'desk', ...settings({ name: 'desk', subscribers: [] }));

    expect(told).toMatchObject({ code: 2, err: expect.stringMatching(/there is no setting "subscribers"/) });
  });

  it('lists one topic by its ARN', async () => {
    const topic = 'arn:aws:sns:eu-central-1:000000000000:desk-digest';

    expect((await runParley('subscriptions', '--topic-arn', topic)).out).toBe('Nobody is subscribed.\n');
    expect(await runParley('subscriptions', '--topic-arn', 'desk-digest')).toMatchObject({ code: 2 });
  });

  it('gives JSON lines for programs', async () => {
    const { out } = await runParley('subscriptions', '--name', 'desk', '--json');
    const listed = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(listed).toContainEqual(expect.objectContaining({ endpoint: queue, state: 'confirmed', to: 'alerts' }));
  });
});

describe('parley unsubscribe', () => {
  it('removes a subscriber, and says of one that has not confirmed that SNS will', async () => {
    const removed = await runParley('unsubscribe', '--name', 'desk', '--sqs', queue);
    const pending = await runParley('unsubscribe', '--name', 'desk', '--email', 'a@example.org');
    const unknown = await runParley('unsubscribe', '--name', 'desk', '--sqs', queue);

    expect(removed.out).toBe(`sqs ${queue} is no longer subscribed to alerts\n`);
    expect(pending.out).toMatch(/has not confirmed its subscription to alerts: SNS forgets it within 48 hours/);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringMatching(/is not subscribed/) });
  });
});

describe('without a deployment', () => {
  it('works on the local servers and says that they deliver to queues only', async () => {
    const local = ['--data', join(folder, 'state')];
    const added = await runParley('subscribe', '--email', 'a@example.org', '--digest', ...local);
    const { out } = await runParley('subscriptions', ...local);

    expect(added.out).toMatch(/subscribed to the daily digest\nThe local server delivers to queues only/);
    expect(out).toMatch(/^digest {2}email {3}a@example\.org/m);
  });
});
