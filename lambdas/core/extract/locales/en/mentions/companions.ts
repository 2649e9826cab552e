import { readNumber } from '../terms/numbers.ts';
import { type Mention, phraseAt, type View } from './mention.ts';
import { exchange } from './swap-nouns.ts';

const ALONG =
  /(?:\b(?:along|together) with|\bas well as|\bbesides|\bplus)(?: (?:the|a|an|another|some|further|\w+)){0,3}$/;

/** "205 soldiers were freed, along with ten civilians": those who go with others are an exchange as well. */
export function alongside(view: View, found: readonly Mention[]): Mention[] {
  const verb = found.find((mention) => mention.kind === 'verb');
  if (verb === undefined) return [];
  return view.marks.unit.flatMap((mark) => {
    const counted = [1, 2, 3].some((back) => (readNumber(view.tokens, mark.from - back)?.value ?? 0) > 1);
    const near = ALONG.test(phraseAt(view, mark.from - 6, mark.from));
    if (!counted || !near || found.some(({ item }) => 'unit' in item && item.unit === mark.value.unit)) return [];
    return [exchange(mark.value.unit, verb.from, verb.to, 'verb', verb.form, true)];
  });
}
