import type { Alert, ChangeAlert, SummaryAlert } from './alert.ts';
import { clean, cleanText, LINE, QUOTE } from './alert-clean.ts';
import { plainUrl } from './alert-text.ts';
import type { Change, Evidence, MsgType } from './change.ts';
import type { Dossier } from './dossier.ts';
import { nameItem, nameParty } from './wording.ts';

/** Where links lead and whose names are used. */
export interface RenderOptions {
  /** Where the page is served; `null` leaves links to the articles only. */
  readonly pageUrl: string | null;
  readonly dossier: Dossier | null;
}

interface DocumentBase {
  /** Of this document's shape; raised when a field goes or changes its meaning. */
  readonly version: 1;
  /** Stable: a repeat of the same alert has the same id. */
  readonly id: string;
  readonly dossier: string;
  readonly dossierTitle: string;
  readonly msgType: MsgType;
  readonly references: readonly string[];
  /** One line: what changed. */
  readonly headline: string;
}

/** A change for machines: the alert's change, cleaned of what could do harm, with names and links. */
export interface ChangeDocument
  extends DocumentBase,
    Omit<Change, 'id' | 'dossier' | 'msgType' | 'references' | 'summary'> {
  /** The agenda item in words: "Putin–Zelensky summit". */
  readonly itemName: string;
  readonly partyName: string | null;
  /** How many independent sources there are. */
  readonly sourceCount: number;
  readonly links: {
    /** The change's page, with its history. */
    readonly page: string | null;
    readonly article: string | null;
    /** The pages of the changes that an update or a cancel is about. */
    readonly references: readonly string[];
  };
}

/** The end of a feed's first, silent poll for machines. */
export interface SummaryDocument extends DocumentBase {
  readonly kind: 'summary';
  readonly feed: string;
  readonly outlet: string;
  readonly articles: number;
  readonly lines: readonly string[];
  readonly links: { readonly page: string | null };
}

export type AlertDocument = ChangeDocument | SummaryDocument;

/**
 * Limits that keep the message under the 256 KB of SNS whatever the news holds: it carries the document four times and
 * the mail twice, and a character takes four bytes at most. The page has everything.
 */
const MOST_EVIDENCE = 4;
const MOST_SOURCES = 12;
const MOST_LINES = 30;

/** The JSON document of an alert (`docs/alert.schema.json`); every other text is made from it. */
export function documentOf(alert: Alert, options: RenderOptions): AlertDocument {
  return alert.kind === 'summary' ? summaryDocument(alert, options) : changeDocument(alert, options);
}

function changeDocument(alert: ChangeAlert, { pageUrl, dossier }: RenderOptions): ChangeDocument {
  const { summary, evidence, sources, ...change } = alert.change;
  const proofs = evidence.slice(0, MOST_EVIDENCE).map(cleanEvidence);
  const names = dossier ?? undefined;
  return {
    ...headOf(alert, dossier, summary),
    ...clean(change),
    itemName: clean(nameItem(alert.change, names)),
    partyName: change.party === null ? null : clean(nameParty(change.party, names)),
    sources: clean(sources.slice(0, MOST_SOURCES)),
    sourceCount: sources.length,
    evidence: proofs,
    links: {
      page: changePage(pageUrl, alert.id),
      article: proofs[0]?.url ?? null,
      references: alert.references.flatMap((id) => changePage(pageUrl, id) ?? []),
    },
  };
}

function summaryDocument(alert: SummaryAlert, { pageUrl, dossier }: RenderOptions): SummaryDocument {
  const { feed, outlet, articles, lines } = alert.summary;
  const stands = clean(lines.slice(0, MOST_LINES));
  const headline = `Now following ${outlet}: ${count(articles, 'article')} read, ${count(lines.length, 'agenda item')}`;
  return {
    ...headOf(alert, dossier, headline),
    id: clean(alert.id),
    dossier: alert.dossier,
    msgType: alert.msgType,
    references: clean(alert.references),
    kind: 'summary',
    feed,
    outlet: clean(outlet),
    articles,
    lines: stands,
    links: { page: pageUrl === null ? null : plainUrl(pageUrl) },
  };
}

function headOf(alert: Alert, dossier: Dossier | null, headline: string) {
  return {
    version: 1,
    dossierTitle: clean(dossier?.title ?? alert.dossier),
    headline: cleanText(headline, LINE) || `News of ${alert.dossier}`,
  } as const;
}

function cleanEvidence(evidence: Evidence): Evidence {
  const { title, quote, url } = evidence;
  return {
    ...clean(evidence),
    title: cleanText(title, LINE),
    quote: cleanText(quote, QUOTE),
    url: plainUrl(url),
  };
}

/** The page of a change; `null` where no page is served. */
export function changePage(pageUrl: string | null, id: string): string | null {
  return pageUrl === null ? null : plainUrl(`${pageUrl.replace(/\/+$/, '')}/changes/${encodeURIComponent(id)}`);
}

/** A count with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
