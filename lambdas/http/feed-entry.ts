import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { plainLine, plainUrl } from '../core/alert-text.ts';
import type { Change } from '../core/change.ts';

/** A change as both feeds tell it. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** Its own page. */
  readonly url: string;
  /** The article that proves it. */
  readonly article: string | null;
  readonly html: string;
  readonly published: string;
  readonly tags: readonly string[];
}

export function entryOf(change: Change, base: string): FeedEntry {
  return {
    id: stableId(`${change.id} ${change.recordedAt}`),
    title: plainLine(change.summary),
    url: `${base}/changes/${encodeURIComponent(change.id)}`,
    article: plainUrl(change.evidence[0]?.url ?? null),
    html: contentOf(change),
    published: change.recordedAt,
    tags: [
      change.topic,
      change.kind,
      change.msgType,
      change.certainty,
      ...(change.party === null ? [] : [change.party]),
    ],
  };
}

function contentOf({ evidence, sources }: Change): string {
  const proofs = evidence.map(({ quote, speaker, outlet, url, published }) => {
    const address = plainUrl(url);
    const name = plainLine(outlet);
    const by = speaker === null ? '' : `${plainLine(speaker)}, `;
    const link = address === null ? html`${name}` : html`<a href="${address}">${name}</a>`;
    return html`<blockquote>${plainLine(quote)}</blockquote><p>${by}${link}, ${published.slice(0, 10)}</p>`;
  });
  return String(html`${proofs}<p>Independent sources: ${sources.map(plainLine).join(', ')}</p>`);
}

/**
 * A name-based UUID (version 5, RFC 9562) as a URN. It is made of the change alone and not of the address at which it
 * is served: a deployment that moves to another domain must not make every reader show its whole history as new.
 */
export function stableId(name: string): string {
  const hash = createHash('sha1').update('parley ').update(name).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(18, 20)];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}
