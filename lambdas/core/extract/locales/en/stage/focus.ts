import type { Focus, Mention } from '../mentions/mention.ts';

const FOCUS_SIZE = 10;

/** The items that were spoken of last, after sentence number `index` has spoken of some. */
export function nextFocus(focus: Focus, mentions: readonly Mention[], index: number): Focus {
  if (mentions.length === 0) return focus;
  const items = new Map<string, Mention>();
  const tell = (mention: Mention): void => {
    const key = keyOf(mention);
    if (!items.has(key)) items.set(key, mention);
  };
  const told = mentions.map((mention) => ({ ...mention, origin: index })).reverse();
  // what a sentence names comes before what it only refers to: "officials briefed on the talks"
  for (const mention of told) if (mention.sure) tell(mention);
  for (const mention of told) if (!mention.sure) tell(mention);
  for (const mention of focus.items) tell(mention);
  return { ...focus, items: [...items.values()].slice(0, FOCUS_SIZE) };
}

function keyOf({ topic, item }: Mention): string {
  if ('scope' in item) return `${topic} ${item.scope}`;
  if ('unit' in item) return `${topic} ${item.unit}`;
  return `${topic} ${('parties' in item ? item.parties : item.participants).join()}`;
}
