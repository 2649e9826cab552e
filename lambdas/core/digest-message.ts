import { count } from './alert-document.ts';
import { fitSms, fitSubject } from './alert-message.ts';
import type { Digest } from './digest.ts';
import { type DigestDocument, digestDocumentOf } from './digest-document.ts';
import { tellDay, tellInstant } from './wording-terms.ts';

/** A digest as each protocol gets it; the limits are those of alerts. */
export interface DigestMessage {
  readonly subject: string;
  readonly email: string;
  readonly sms: string;
  /** `docs/digest.schema.json`. */
  readonly json: DigestDocument;
  readonly attributes: { readonly kind: 'digest'; readonly dossier: string };
}

/** Tells a digest for every protocol. */
export function renderDigest(digest: Digest, pageUrl: string | null): DigestMessage {
  const json = digestDocumentOf(digest, pageUrl);
  const changed = count(json.changeCount, 'change');
  const headline = `${json.dossierTitle}: ${changed}, ${tellDay(json.until)}`;
  return {
    subject: fitSubject(headline) || fitSubject(`${json.dossier}: ${changed}`) || 'Digest',
    email: `${tellByEmail(json).join('\n')}\n`,
    sms:
      fitSms([headline, ...json.changes.slice(0, 3).map((change) => `${change.headline}.`), json.links.page ?? '']) ||
      'Digest',
    json,
    attributes: { kind: 'digest', dossier: json.dossier },
  };
}

function tellByEmail(digest: DigestDocument): string[] {
  const { dossierTitle, changes, changeCount, items, itemCount, links } = digest;
  const others = changeCount - changes.length;
  return [
    `${dossierTitle}: ${count(changeCount, 'change')} from ${tellInstant(digest.since)} to ${tellInstant(digest.until)}`,
    '',
    ...changes.flatMap(({ headline, certainty, sources, links: { page, article } }) => [
      `- ${headline} (${[certainty, ...sources].join(', ')})`,
      ...[page ?? article].filter((link) => link !== null).map((link) => `  ${link}`),
    ]),
    ...(others > 0 ? [`- and ${others} more`] : []),
    '',
    'Where everything stands',
    ...(items.length === 0 ? ['- nothing is open'] : items.map(({ line }) => `- ${line}`)),
    ...(itemCount > items.length ? [`- and ${itemCount - items.length} more`] : []),
    ...(links.page === null ? [] : ['', links.page]),
    '',
    `parley follows ${dossierTitle}. Made by a program from news reports: read the articles before you act on them.`,
    `Digest ${digest.id}`,
  ];
}
