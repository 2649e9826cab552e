import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../lambdas/core/alert.ts';
import { type RenderOptions, renderAlert as render } from '../../lambdas/core/alert-message.ts';
import { gsmLength } from '../../lambdas/core/alert-text.ts';
import { schemaCheck } from '../support/alert-schema.ts';
import { changeAlert, statusAlert, summaryAlert, summitEvidence } from '../support/alerts.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const options = { pageUrl: 'https://parley.example/', dossier: ukraineRussia() };
const checkAlert = schemaCheck('alert.schema.json');

/** Renders, and holds every document of these tests against the schema. */
function renderAlert(alert: Alert, differing: Partial<RenderOptions> = {}) {
  const message = render(alert, { ...options, ...differing });
  checkAlert(message.json);
  return message;
}

describe('renderAlert', () => {
  it('says what changed and what proves it in the first two lines of the mail', () => {
    const { email } = renderAlert(changeAlert());

    expect(email.split('\n').slice(0, 2)).toEqual([
      'Russia rejects the Putin–Zelensky summit, was noncommittal',
      '"The Russian delegation turned it down: leaders should come together in order to sign a final agreement." ' +
        '(Vladimir Medinsky in Bosporus Evening Post, 23 July 2025, 20:40 UTC)',
    ]);
  });

  it('tells before, after, certainty, sources, the article and the page of the change', () => {
    const { email } = renderAlert(changeAlert());

    expect(email).toContain(
      'About:     Putin–Zelensky summit, if: only to sign a final agreement\n' +
        'Before:    noncommittal\nNow:       rejects\n',
    );
    expect(email).toContain('Certainty: reported, 1 independent source: Bosporus Evening Post');
    expect(email).toContain('https://news.example/r3-dev');
    expect(email).toContain('https://parley.example/changes/ukraine-russia.summit.00000003.1');
  });

  it('tells the terms of an item once', () => {
    const terms = { count: 1200, qualifier: 'at-least', perSide: true, deadline: '2025-08-31' } as const;
    const exchange = statusAlert({ topic: 'exchange', item: { unit: 'prisoners' }, terms });

    expect(renderAlert(exchange).email).toContain(
      'About:     exchange of at least 1,200 prisoners each, by 31 August 2025\n',
    );
  });

  it('shows what other sources say', () => {
    const second = { ...summitEvidence, outlet: 'Second Wire', speaker: null, url: 'https://second.example/1' };
    const sources = ['Bosporus Evening Post', 'Second Wire'];
    const { email } = renderAlert(changeAlert({ evidence: [summitEvidence, second], sources }));

    expect(email).toContain('2 independent sources: Bosporus Evening Post, Second Wire');
    expect(email).toMatch(/Also:\n- ".*" \(Second Wire, 23 July 2025, 20:40 UTC\)\n {2}https:\/\/second.example\/1\n/);
  });

  it('links to the articles only where no page is served', () => {
    const { email, json } = renderAlert(changeAlert(), { pageUrl: null });

    expect(email).not.toContain('History:');
    expect(json.links.page).toBeNull();
  });

  it('says of an update and of a cancel what they are about', () => {
    const references = ['ukraine-russia.ceasefire.00000006.1'];
    const update = renderAlert(statusAlert({ msgType: 'update', certainty: 'confirmed', references }));
    const cancel = renderAlert(statusAlert({ msgType: 'cancel', references, from: 'active', to: null }));

    expect(update.subject).toBe('Confirmed: the full ceasefire is active, was agreed');
    expect(cancel.subject).toBe('Withdrawn: the full ceasefire is active');
    expect(update.email).toContain('This is no new event. It raises the certainty of:\n');
    expect(update.email).toContain('Before:    active, reported\nNow:       active, confirmed\n');
    expect(cancel.email).toContain('This takes back what was told by:\n');
    expect(cancel.email).toContain('Before:    active\nNow:       nothing known\n');
    for (const { email } of [update, cancel]) {
      expect(email).toContain('https://parley.example/changes/ukraine-russia.ceasefire.00000006.1');
    }
  });

  it.each([
    ['denied', 'Denied: "The Russian delegation', 'Denied in Bosporus Evening Post.'],
    ['corrected', 'The article no longer says: "The Russian delegation', 'Corrected by Bosporus Evening Post.'],
  ] as const)('says of a cancel that what was told was %s', (takenBack, why, short) => {
    const cancel = statusAlert({ msgType: 'cancel', certainty: 'confirmed', from: 'active', to: null, takenBack });
    const { email, sms } = renderAlert(cancel);

    expect(sms).toContain(short);
    expect(email.split('\n')[1]).toContain(why);
    expect(email).toContain('Certainty: what is withdrawn was confirmed\n');
  });

  it('names the status that a cancel withdraws, so that it reaches whoever filters by it', () => {
    const cancel = statusAlert({ msgType: 'cancel', from: 'active', to: null });

    expect(renderAlert(cancel).attributes.status).toBe('active');
  });

  it('lists where everything stands after the first poll of a feed', () => {
    const { subject, email, attributes } = renderAlert(summaryAlert());

    expect(subject).toBe('Now following Example Wire: 40 articles read, 2 agenda items');
    expect(email).toContain('- full ceasefire: stalled');
    expect(attributes).toEqual({ kind: 'summary', msgType: 'alert', dossier: 'ukraine-russia' });
  });

  it('renders an alert of a dossier that it does not know, and one without evidence', () => {
    const { email, json } = renderAlert(changeAlert({ evidence: [], sources: [] }), { dossier: null });

    expect(email).toContain('parley follows ukraine-russia.');
    expect(json.links).toHaveProperty('article', null);
  });
});

describe('the SMS of an alert', () => {
  it('starts with what changed, and adds the sources and an address while they fit', () => {
    const { sms } = renderAlert(changeAlert());

    expect(sms).toBe(
      'Russia rejects the Putin-Zelensky summit, was noncommittal. 1 source: Bosporus Evening Post. https://parley.example',
    );
  });

  it('leaves out addresses that do not fit', () => {
    const { sms } = renderAlert(changeAlert(), { pageUrl: `https://${'parley.'.repeat(10)}example` });

    expect(sms).toMatch(/1 source: Bosporus Evening Post\.$/);
  });

  it('has the link where the address is short', () => {
    const { sms } = renderAlert(changeAlert({ id: 'u.summit.00000003.1' }), { pageUrl: 'https://p.example' });

    expect(sms).toMatch(/Post\. https:\/\/p\.example\/changes\/u\.summit\.00000003\.1$/);
  });

  it('keeps the letters that GSM-7 has and transliterates the others', () => {
    const { sms } = renderAlert(changeAlert({ summary: 'Türkiye’s “Çırağan” – 1½ days', sources: [] }), {
      pageUrl: null,
    });

    expect(sms).toBe(`Türkiye's "Çiragan" - 1 1/2 days`);
  });
});

describe('a hostile article', () => {
  const hostile =
    '<script>alert(1)</script>\r\nSubject: spam\u202E\u2066gnp.exe\u0000\u001b[31m <a href="https://evil.example">click</a>';
  const evidence = { ...summitEvidence, title: hostile, quote: hostile, speaker: hostile, outlet: hostile };
  const alert = changeAlert({
    summary: hostile,
    party: hostile,
    sources: [hostile],
    terms: { venue: hostile, condition: hostile },
    evidence: [
      { ...evidence, url: 'javascript:alert(1)' },
      { ...evidence, url: `https://news.example/${hostile}` },
    ],
  });

  it('puts no tag, control or bidirectional character into any text', () => {
    const { subject, email, sms, json, attributes } = renderAlert(alert);

    for (const text of [subject, sms, JSON.stringify(json), JSON.stringify(attributes), email.replaceAll('\n', '')]) {
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}<]/u);
    }
    expect(email.split('\n')[0]).toContain('Subject: spam');
  });

  it('links to nothing but http(s)', () => {
    const { email, json } = renderAlert(alert);

    expect(email).not.toContain('javascript:');
    expect(json.links).toHaveProperty('article', null);
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('agreed', '1,200', '1.2', 'million', '€[]', 'https://a.example/x?y=1', '“Çırağan”', '北京'),
        {
          maxLength: 60,
        },
      )
      .map((words) => words.join(' ')),
  );

  it('gives a subject that SNS takes and one segment of SMS', () => {
    fc.assert(
      fc.property(text, text, fc.nat(3), (summary, source, sources) => {
        const alert = changeAlert({ summary, sources: Array.from({ length: sources }, () => source) });
        const { subject, sms } = renderAlert(alert);

        expect(subject).toMatch(/^[A-Za-z0-9][ -~]{0,98}$/);
        expect(sms).toMatch(/^[\w@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜäöñüà§¿¡¤ !-/:-?[-^{-~€]+$/u);
        expect(gsmLength(`0123456789> ${sms}`)).toBeLessThanOrEqual(160);
      }),
    );
  });

  it('gives a document that the schema describes and a message of moderate size', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (any, proofs) => {
        const evidence = { ...summitEvidence, title: any, quote: any, speaker: any, outlet: any };
        const { json, email } = renderAlert(
          changeAlert({ summary: any, sources: [any], evidence: Array.from({ length: proofs }, () => evidence) }),
        );

        expect(JSON.stringify(json).length + email.length).toBeLessThan(64_000);
      }),
      { numRuns: 30 },
    );
  });
});
