import type { Gold } from './corpus.ts';

/** Either side of a comparison: an annotation or an observation. */
export type Scored = Pick<
  Gold,
  'topic' | 'item' | 'kind' | 'party' | 'stance' | 'status' | 'background' | 'terms' | 'evidence' | 'denied'
>;

export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Slots {
  readonly right: number;
  readonly gold: number;
  /** Slots that the prediction fills and the annotation does not have. */
  readonly extra: number;
}

export interface ArticleScore {
  readonly strict: Counts;
  readonly relaxed: Counts;
  readonly byGroup: ReadonlyMap<string, Counts>;
  readonly slots: Slots;
  readonly relaxedSlots: Slots;
  readonly missed: readonly Scored[];
  readonly invented: readonly Scored[];
  readonly wrongSlots: readonly { readonly gold: Scored; readonly predicted: Scored }[];
  /** Background facts of the annotation that were told as news. */
  readonly backgroundAsNews: number;
}

/** Topic, item, kind, and party with stance or status: what makes two observations the same. */
export function keyOf(observation: Scored): string {
  const what = observation.kind === 'event' ? observation.status : `${observation.party}:${observation.stance}`;
  return `${observation.topic}|${itemKey(observation)}|${observation.kind}|${what}`;
}

function itemKey({ item }: Scored): string {
  return Object.entries(item)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? [...value].sort().join('+') : value}`)
    .join();
}

/** Scores one article by the rules of the corpus. Denied events are not scored. */
export function scoreArticle(gold: readonly Scored[], predicted: readonly Scored[]): ArticleScore {
  const wanted = uniqueNews(gold);
  const given = uniqueNews(predicted);
  const pairs = wanted.flatMap((one) =>
    given.filter((other) => keyOf(other) === keyOf(one)).map((other) => ({ gold: one, predicted: other })),
  );
  const right = new Set(pairs.map((pair) => keyOf(pair.gold)));
  const missed = wanted.filter((one) => !right.has(keyOf(one)));
  const invented = given.filter((one) => !right.has(keyOf(one)));
  const loose = matchLoosely(missed, invented);
  const history = new Set(gold.filter((one) => one.background).map(keyOf));
  return {
    strict: { right: pairs.length, predicted: given.length, gold: wanted.length },
    relaxed: { right: pairs.length + loose.length, predicted: given.length, gold: wanted.length },
    byGroup: groupCounts(wanted, given, right),
    slots: scoreSlots(pairs),
    relaxedSlots: scoreSlots([...pairs, ...loose]),
    missed,
    invented,
    wrongSlots: pairs.filter((pair) =>
      Object.keys(pair.gold.terms).some((slot) => !slotEquals(slot, pair.gold, pair.predicted)),
    ),
    backgroundAsNews: invented.filter((one) => history.has(keyOf(one))).length,
  };
}

function uniqueNews(observations: readonly Scored[]): Scored[] {
  const byKey = new Map<string, Scored>();
  for (const one of observations) {
    if (!one.background && one.denied !== true && !byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  }
  return [...byKey.values()];
}

function matchLoosely(missed: readonly Scored[], invented: readonly Scored[]) {
  const left = [...invented];
  return missed.flatMap((gold) => {
    const index = left.findIndex((predicted) => isLooselyEqual(gold, predicted));
    return index < 0 ? [] : left.splice(index, 1).map((predicted) => ({ gold, predicted }));
  });
}

function isLooselyEqual(left: Scored, right: Scored): boolean {
  return loosen(left) === loosen(right) && scopesAgree(left, right);
}

function loosen(one: Scored): string {
  const stance = one.stance === 'demands' ? 'proposes' : one.stance;
  const item = one.topic === 'ceasefire' ? '' : itemKey(one);
  return [one.topic, item, one.kind, one.party, stance, one.status].join('|');
}

function scopesAgree(left: Scored, right: Scored): boolean {
  if (!('scope' in left.item) || !('scope' in right.item)) return true;
  const [one, other] = [left.item.scope, right.item.scope];
  return one === other || one === 'unspecified' || other === 'unspecified';
}

function groupCounts(
  wanted: readonly Scored[],
  given: readonly Scored[],
  right: ReadonlySet<string>,
): Map<string, Counts> {
  const groups = new Map<string, { right: number; predicted: number; gold: number }>();
  const at = (one: Scored) => {
    const name = `${one.topic} ${one.kind}`;
    const known = groups.get(name) ?? { right: 0, predicted: 0, gold: 0 };
    groups.set(name, known);
    return known;
  };
  for (const one of wanted) {
    at(one).gold += 1;
    if (right.has(keyOf(one))) at(one).right += 1;
  }
  for (const one of given) at(one).predicted += 1;
  return groups;
}

function scoreSlots(pairs: readonly { gold: Scored; predicted: Scored }[]): Slots {
  let right = 0;
  let gold = 0;
  let extra = 0;
  for (const pair of pairs) {
    const slots = Object.keys(pair.gold.terms);
    gold += slots.length;
    right += slots.filter((slot) => slotEquals(slot, pair.gold, pair.predicted)).length;
    extra += Object.keys(pair.predicted.terms).filter((slot) => !slots.includes(slot)).length;
  }
  return { right, gold, extra };
}

/** Numbers, dates and booleans are equal, one venue contains the other, any condition will do. */
function slotEquals(slot: string, gold: Scored, predicted: Scored): boolean {
  const want = (gold.terms as Record<string, unknown>)[slot];
  const got = (predicted.terms as Record<string, unknown>)[slot];
  if (got === undefined) return false;
  if (slot === 'condition') return String(got).trim() !== '';
  if (slot !== 'venue') return JSON.stringify(want) === JSON.stringify(got);
  const [one, other] = [String(want).toLowerCase(), String(got).toLowerCase()];
  return one.includes(other) || other.includes(one);
}

export function addCounts(left: Counts, right: Counts): Counts {
  return { right: left.right + right.right, predicted: left.predicted + right.predicted, gold: left.gold + right.gold };
}

/** Precision, recall and F1; an empty side counts as nothing wrong. */
export function ratios({ right, predicted, gold }: Counts): { precision: number; recall: number; f1: number } {
  const precision = predicted === 0 ? 1 : right / predicted;
  const recall = gold === 0 ? 1 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
