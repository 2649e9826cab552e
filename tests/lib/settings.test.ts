import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lib/settings.ts';

function settingsOf(parley: unknown, rest: Record<string, unknown> = {}) {
  return readSettings({ parley, ...rest });
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      name: 'parley',
      contact: null,
      access: 'public',
      pollEveryMinutes: 5,
      digest: { at: '07:00', timeZone: 'Etc/UTC' },
      monthlyBudget: 5,
      keepTable: true,
      dashboard: false,
      subscriptions: [],
    });
  });

  it('takes single keys from the command line over those of cdk.json, nested ones and lists too', () => {
    const settings = settingsOf(
      { name: 'parley', digest: { at: '06:00', timeZone: 'Europe/Kyiv' } },
      {
        'parley.name': 'staging',
        'parley.digest.at': '08:30',
        'parley.keepTable': 'false',
        'parley.operators': '["ops@example.org"]',
      },
    );

    expect(settings).toMatchObject({
      name: 'staging',
      digest: { at: '08:30', timeZone: 'Europe/Kyiv' },
      keepTable: false,
      operators: ['ops@example.org'],
    });
  });

  it('switches the digest and the budget off by null', () => {
    expect(settingsOf({ digest: null, monthlyBudget: null })).toMatchObject({ digest: null, monthlyBudget: null });
  });

  it.each([
    [
      'a misspelt key, with those that exist',
      { acces: 'iam' },
      /there is no setting "acces" \(known are name, .*access/,
    ],
    ['a misspelt key inside', { digest: { att: '07:00' } }, /digest: there is no setting "att"/],
    ['a bad name', { name: 'Parley!' }, /name: must be 2 to 30 lower case letters/],
    ['a bad mail address', { operators: ['ops@example'] }, /operators\.0: must be a mail address/],
    ['a bad contact', { contact: 'call me' }, /contact: must be a mail address or a URL/],
    ['a bad page address', { pageUrl: 'http://example.org' }, /pageUrl: must be an https URL/],
    ['a time zone that does not exist', { digest: { timeZone: 'Kyiv' } }, /digest\.timeZone: must be a time zone/],
    ['a retention that CloudWatch lacks', { logRetentionDays: 31 }, /logRetentionDays: must be one of 1, 3, 5/],
    ['an access that does not exist', { access: 'private' }, /access: .*"public"\|"iam"/],
    ['settings that are no object', 'staging', /must be an object/],
  ])('stops at %s', (_, parley, sentence) => {
    expect(() => settingsOf(parley)).toThrow(sentence);
  });

  it('tells all that is wrong at once', () => {
    expect(() => settingsOf({ nam: 'x', access: 'none' })).toThrow(/access: .*; .*"nam"|"nam".*; access: /);
  });

  it('stops at a key on the command line that misses or misspells its prefix', () => {
    expect(() => settingsOf({}, { 'parly.name': 'x' })).toThrow(/"parly.name" is not read: write "parley.name"/);
    expect(() => settingsOf({}, { access: 'iam' })).toThrow(/"access" is not read: write "parley.access"/);
    expect(() => settingsOf({}, { 'parley.nmae': 'x' })).toThrow(/there is no setting "nmae"/);
  });

  it('leaves the context keys of CDK alone', () => {
    const context = { '@aws-cdk/core:something': true, 'aws:cdk:bundling-stacks': [], 'hosted-zone:account=1': {} };

    expect(settingsOf({}, context).name).toBe('parley');
  });
});
