import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gsmLength } from '../../lambdas/core/alert-text.ts';
import { composeDigest, type Digest } from '../../lambdas/core/digest.ts';
import { renderDigest } from '../../lambdas/core/digest-message.ts';
import { agendaItem, standing } from '../support/agenda.ts';
import { schemaCheck } from '../support/alert-schema.ts';
import { changeAlert, statusAlert } from '../support/alerts.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const dossier = ukraineRussia();
const window = { since: '2025-07-23T05:00:00.000Z', until: '2025-07-24T05:00:00.000Z' };
const checkDigest = schemaCheck('digest.schema.json');
const rejected = changeAlert().change;
const active = statusAlert().change;
const ceasefire = agendaItem({
  itemId: 'ceasefire/full/1',
  topic: 'ceasefire',
  item: { scope: 'full' },
  status: standing('stalled', { certainty: 'confirmed' }),
  positions: { ukraine: standing('demands'), russia: standing('noncommittal') },
});

function compose(changes: readonly (typeof active)[], items = [ceasefire]): Digest {
  const digest = composeDigest(dossier, window, { changes, items });
  if (digest === null) throw new Error('nothing was composed');
  return digest;
}

function render(digest: Digest, pageUrl: string | null = 'https://parley.example/') {
  const message = renderDigest(digest, pageUrl);
  checkDigest(message.json);
  return message;
}

describe('composeDigest', () => {
  it('makes none where nothing changed', () => {
    expect(composeDigest(dossier, window, { changes: [], items: [agendaItem()] })).toBeNull();
  });

  it('orders changes by topic and then by time', () => {
    const earlier = { ...rejected, id: 'earlier', recordedAt: '2025-07-23T06:00:00.000Z' };

    expect(compose([rejected, active, earlier]).changes.map(({ id }) => id)).toEqual([
      active.id,
      'earlier',
      rejected.id,
    ]);
  });

  it('tells once, as confirmed, what was reported and confirmed on the same day', () => {
    const update = statusAlert({
      ...{ id: 'update', msgType: 'update', references: [active.id], certainty: 'confirmed' },
      sources: ['A', 'B'],
    }).change;

    expect(compose([active, update]).changes).toEqual([{ ...active, certainty: 'confirmed', sources: ['A', 'B'] }]);
    expect(compose([update]).changes).toEqual([update]);
  });

  it('shows what is open, and what was closed meanwhile', () => {
    const closed = '2025-07-23T20:40:00.000Z';
    const items = [
      agendaItem({ itemId: 'open' }),
      agendaItem({ itemId: active.itemId, closed }),
      agendaItem({ itemId: 'closed long ago', closed }),
    ];

    expect(compose([active], items).items.map(({ itemId }) => itemId)).toEqual([active.itemId, 'open']);
  });
});

describe('renderDigest', () => {
  it('says what changed, with links, and where everything stands', () => {
    const { subject, email, sms, attributes } = render(compose([active, rejected]));

    expect(subject).toBe('Ukraine-Russia: 2 changes, 24 July 2025');
    expect(email.split('\n')).toEqual([
      'Ukraine–Russia: 2 changes from 23 July 2025, 05:00 UTC to 24 July 2025, 05:00 UTC',
      '',
      '- The full ceasefire is active, was agreed (reported, Bosporus Evening Post)',
      '  https://parley.example/changes/ukraine-russia.ceasefire.00000007.1',
      '- Russia rejects the Putin–Zelensky summit, was noncommittal (reported, Bosporus Evening Post)',
      '  https://parley.example/changes/ukraine-russia.summit.00000003.1',
      '',
      'Where everything stands',
      '- full ceasefire: stalled since 23 July 2025 (confirmed); Ukraine demands, Russia noncommittal',
      '',
      'https://parley.example/',
      '',
      'parley follows Ukraine–Russia. Made by a program from news reports: read the articles before you act on them.',
      'Digest ukraine-russia.digest.2025-07-24T05:00:00.000Z',
      '',
    ]);
    expect(sms).toMatch(/^Ukraine-Russia: 2 changes, 24 July 2025\. The full ceasefire is active, was agreed\./);
    expect(attributes).toEqual({ kind: 'digest', dossier: 'ukraine-russia' });
  });

  it('links to articles where no page is served', () => {
    const { email } = render(compose([rejected]), null);

    expect(email).toContain('  https://news.example/r3-dev\n');
    expect(email).not.toContain('/changes/');
  });

  it('names the number of what it leaves out', () => {
    const changes = Array.from({ length: 60 }, (_, index) => ({ ...active, id: `c${index}` }));
    const items = Array.from({ length: 40 }, (_, index) => agendaItem({ itemId: `i${index}` }));
    const { email, json } = render(compose(changes, items));

    expect(email).toContain('60 changes');
    expect(email).toContain('- and 35 more\n');
    expect(email).toContain('- and 10 more\n');
    expect(json).toMatchObject({ changeCount: 60, itemCount: 40 });
  });

  it('takes any text and stays under the limits of SNS', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const change = { ...rejected, summary: text, sources: [text, text] };
        const { subject, email, sms, json } = render(compose(Array.from({ length: 50 }, () => change)));

        expect(subject).toMatch(/^[A-Za-z0-9][ -~]{0,98}$/);
        expect(gsmLength(`0123456789> ${sms}`)).toBeLessThanOrEqual(160);
        expect(email.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}<]/u);
        const message = JSON.stringify({ default: JSON.stringify(json), email, sms });
        expect(Buffer.byteLength(message)).toBeLessThan(256 * 1024);
      }),
      { numRuns: 8 },
    );
  });
});
