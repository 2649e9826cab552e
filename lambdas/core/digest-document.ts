import { clean, cleanText, LINE } from './alert-clean.ts';
import { changePage } from './alert-document.ts';
import { plainUrl } from './alert-text.ts';
import type { Certainty, Change, MsgType } from './change.ts';
import type { Digest } from './digest.ts';
import type { Topic } from './observation.ts';
import type { AgendaItem } from './revision.ts';
import { tellItem } from './wording-standing.ts';

interface DigestChange extends Pick<Change, 'id' | 'topic' | 'itemId' | 'kind' | 'party' | 'from' | 'to'> {
  readonly msgType: MsgType;
  readonly headline: string;
  readonly certainty: Certainty;
  readonly sources: readonly string[];
  readonly published: string;
  readonly links: { readonly page: string | null; readonly article: string | null };
}

interface DigestItem {
  readonly itemId: string;
  readonly topic: Topic;
  readonly status: string | null;
  /** Stances by party id. */
  readonly positions: Readonly<Record<string, string>>;
  /** All of it in one line. */
  readonly line: string;
}

/** A digest for machines (`docs/digest.schema.json`); its texts are made from it. */
export interface DigestDocument {
  /** Of this document's shape; raised when a field goes or changes its meaning. */
  readonly version: 1;
  readonly id: string;
  readonly dossier: string;
  readonly dossierTitle: string;
  readonly since: string;
  readonly until: string;
  readonly changeCount: number;
  readonly changes: readonly DigestChange[];
  readonly itemCount: number;
  readonly items: readonly DigestItem[];
  readonly links: { readonly page: string | null };
}

/** As for alerts, limits keep the message under the 256 KB of SNS; the page has everything. */
const MOST_CHANGES = 25;
const MOST_ITEMS = 30;
const MOST_SOURCES = 3;

export function digestDocumentOf(digest: Digest, pageUrl: string | null): DigestDocument {
  const { id, dossier, window, changes, items } = digest;
  return {
    version: 1,
    id,
    dossier: dossier.id,
    dossierTitle: clean(dossier.title),
    ...window,
    changeCount: changes.length,
    changes: changes.slice(0, MOST_CHANGES).map((change) => changeOf(change, pageUrl)),
    itemCount: items.length,
    items: items.slice(0, MOST_ITEMS).map((item) => itemOf(item, digest)),
    links: { page: pageUrl === null ? null : plainUrl(pageUrl) },
  };
}

function changeOf(change: Change, pageUrl: string | null): DigestChange {
  const { id, topic, itemId, kind, party, from, to, msgType, certainty, published, summary, sources } = change;
  return {
    ...clean({ id, topic, itemId, kind, party, from, to, msgType, certainty, published }),
    headline: cleanText(summary, LINE) || 'A change',
    sources: clean(sources.slice(0, MOST_SOURCES)),
    links: { page: changePage(pageUrl, id), article: plainUrl(change.evidence[0]?.url ?? null) },
  };
}

function itemOf(item: AgendaItem, { dossier }: Digest): DigestItem {
  const positions = Object.entries(item.positions).map(([party, standing]) => [clean(party), standing.value]);
  return {
    itemId: clean(item.itemId),
    topic: item.topic,
    status: item.status?.value ?? null,
    positions: Object.fromEntries(positions),
    line: cleanText(tellItem(item, dossier), LINE),
  };
}
