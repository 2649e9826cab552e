import { createHash } from 'node:crypto';
import { type Item, type Report, STANCES, STATUSES, type Topic } from '../../lambdas/core/observation.ts';
import { event, position, report } from './reports.ts';

/** Articles that say all that they can of so many items and parties, each time something else. */
export function longReports(topic: Topic, items: number, parties: number): readonly Report[] {
  return Array.from({ length: 16 }, (_, article) => {
    const long = (what: string, length: number) => incompressible(`${article} ${what}`, length);
    const proof = { quote: long('quote', 478), speaker: long('speaker', 78) };
    const terms = {
      ...{ count: 1000 + article, qualifier: 'at-least' as const, perSide: true, date: '2025-05-01' },
      ...{ deadline: '2025-05-31', venue: long('venue', 78), condition: long('condition', 158) },
    };
    const said = Array.from({ length: items }, (_, index) => {
      const item = longItem(topic, index);
      const stance = (party: number) => STANCES[(Math.floor(article / 2) + party) % STANCES.length] ?? 'demands';
      return [
        // Every other article denies what the one before it said.
        event(item, STATUSES[Math.floor(article / 2) % STATUSES.length] ?? 'agreed', terms, {
          ...proof,
          ...(article % 2 === 1 && { denied: true as const }),
        }),
        ...Array.from({ length: parties }, (_, party) =>
          position(item, `p${party}`.padEnd(46, 'y'), stance(party), terms, proof),
        ),
      ];
    });
    return report(`a${article}`.padEnd(62, 'z'), new Date(Date.UTC(2025, 4, 1, article)).toISOString(), said.flat(), {
      ...{ topic, title: long('title', 198), guid: long('guid', 298), outlet: long('outlet', 78) },
      ...{ url: `https://x.example/${long('link', 480)}`, version: long('version', 62) },
      signature: Buffer.from(long('signature', 260)).toString('base64'),
    });
  });
}

/** An item with names as long as they are kept. */
export function longItem(topic: Topic, index: number): Item {
  const names = Array.from({ length: 12 }, (_, name) => `n${index} ${name}`.padEnd(46, 'x'));
  if (topic === 'summit') return { participants: names };
  if (topic === 'talks') return { parties: names };
  const [scope = 'full', unit = 'prisoners'] = [
    (['full', 'energy', 'maritime', 'air', 'local', 'holiday'] as const)[index % 6],
    (['prisoners', 'bodies', 'civilians', 'children'] as const)[index % 4],
  ];
  return topic === 'ceasefire' ? { scope } : { unit };
}

export function incompressible(seed: string, length: number): string {
  const parts = Array.from({ length: Math.ceil(length / 43) }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest('base64url'),
  );
  return parts.join('').slice(0, length);
}
