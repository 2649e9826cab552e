import type { Focus, Mention } from '../mentions/mention.ts';
import type { DurationSpan } from '../terms/durations.ts';

const FOCUS_SIZE = 10;

/** The items that were spoken of last, after sentence number `index` has spoken of some. */
export function nextFocus(
  focus: Focus,
  mentions: readonly Mention[],
  index: number,
  durations: readonly DurationSpan[] = [],
): Focus {
  if (mentions.length === 0) return focus;
  const items = new Map<string, Mention>();
  const tell = (mention: Mention): void => {
    const key = keyOf(mention);
    const known = items.get(key);
    if (known === undefined) items.set(key, mention);
    // how long it lasts was said before
    else if (known.hours === undefined && mention.hours !== undefined)
      items.set(key, { ...known, hours: mention.hours });
  };
  const hours = durations.length === 1 ? durations[0]?.hours : undefined;
  const lasting = (mention: Mention): Mention =>
    mention.topic === 'ceasefire' && hours !== undefined ? { ...mention, hours } : mention;
  const told = mentions.map((mention) => lasting({ ...mention, origin: index })).reverse();
  // what a sentence names comes before what it only refers to: "officials briefed on the talks"
  // "Merz, who had received Zelensky on Monday, …": told in passing
  const [main, passing] = [told.filter((one) => one.aside !== true), told.filter((one) => one.aside === true)];
  for (const mention of main) if (mention.sure) tell(mention);
  for (const mention of main) if (!mention.sure) tell(mention);
  for (const mention of focus.items) tell(mentions.length > 0 ? mention : refreshed(mention, focus, index));
  for (const mention of passing) tell(mention);
  return { ...focus, items: [...items.values()].slice(0, FOCUS_SIZE) };
}

/** The ceasefires that were spoken of last are spoken of still. */
function refreshed(item: Mention, focus: Focus, index: number): Mention {
  const last = focus.items.find((other) => other.topic === 'ceasefire')?.origin;
  return item.topic === 'ceasefire' && last !== undefined && item.origin === last ? { ...item, origin: index } : item;
}

function keyOf({ topic, item }: Mention): string {
  if ('scope' in item) return `${topic} ${item.scope}`;
  if ('unit' in item) return `${topic} ${item.unit}`;
  return `${topic} ${('parties' in item ? item.parties : item.participants).join()}`;
}
