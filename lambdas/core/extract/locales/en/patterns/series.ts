import type { Mention } from '../mentions/mention.ts';
import { lowWords } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';

const LONGEST_STEP = 10;
const LONGEST_ASIDE = 18;
const AND = / (?:and|also|plus)$|^(?:well as|along with|together with)$/;

/**
 * The exchanges that are named in one breath with an item: "the exchange of prisoners, the release of civilians and
 * the return of children", "a truce and an exchange of all prisoners", "a swap of 1,000 each, …, and to return 6,000
 * bodies".
 */
export function inSeries(scene: Scene, mentions: readonly Mention[], first: Mention): readonly Mention[] {
  const series: Mention[] = [];
  let last = first;
  for (const mention of mentions) {
    if (mention.from < last.to) continue;
    if (mention.topic !== 'exchange' || !joins(scene, last, mention)) break;
    series.push(mention);
    last = mention;
  }
  return series;
}

function joins(scene: Scene, last: Mention, next: Mention): boolean {
  const between = lowWords(scene, last.to, next.from);
  const and = between.findLastIndex((_, at) => AND.test(`${between[at - 1]} ${between[at]}`));
  // "…, and to return": the same verb governs both
  const resumed = and >= 0 && /^(?:to|on|for|of|that)$/.test(between[and + 1] ?? '');
  if (between.length > (resumed ? LONGEST_ASIDE : LONGEST_STEP)) return false;
  if (last.topic !== 'exchange' && (and < 0 || between.length - and > 6)) return false;
  if (and < 0 && !between.includes(',')) return false;
  // "proposes that prisoners be exchanged, and that civilians be returned"
  if (next.kind === 'verb' && between.at(-1) === 'be' && between[and + 1] === 'that') return true;
  if (next.kind === 'verb' && next.form !== 'ing' && !/^(?:to|and)$/.test(between.at(-1) ?? '')) return false;
  if (next.kind === 'verb' && (next.form === 'past' || next.form === 's')) return false;
  return ![...scene.marks.say, ...scene.marks.act.filter((mark) => mark.value.kind === 'verb')].some(
    (mark) => mark.from >= last.to && mark.to <= next.from,
  );
}

/** "would welcome a Christmas truce, and an energy truce even more": what is named in one breath with the object. */
export function alongside(scene: Scene, mentions: readonly Mention[], last: Mention): Mention[] {
  if (last.kind !== 'noun') return [];
  const next = mentions.find((mention) => mention.from >= last.to);
  if (next === undefined || next.kind !== 'noun' || next.from - last.to > 5) return [];
  const between = lowWords(scene, last.to, next.from);
  const joined = between.some((low) => low === 'and' || low === 'or' || low === 'nor');
  if (!joined || !between.every((low) => JOINS.test(low))) return [];
  return mentions.filter((mention) => mention.from === next.from);
}

const JOINS =
  /^(?:,|and|or|nor|as|well|a|an|the|any|all|another|for|of|on|to|no|new|first|full|its|their|energy|sea|sky|air|partial|\w+(?:al|ed|ic|ish|ian|ary|day))$/;
