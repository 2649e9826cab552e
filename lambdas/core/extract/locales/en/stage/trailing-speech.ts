import { lowOf } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from './actors.ts';
import type { Marked } from './scene.ts';
import type { Attribution } from './speech.ts';

const ENDS = /^[.,;:!?\u201d"\u2013]$/;
const OPENS_PHRASE =
  /^(?:on|in|at|from|to|with|after|before|during|by|over|when|as|through|for|again|later|too|once|twice|yesterday|today|tonight|early|late|drily|dryly|curtly|\p{L}+ly)$/u;
const TELLS =
  /^(?:\p{L}{3,}ed|held|let|put|found|laid|swore|felt|saw|ran|spoke|sang|read|made|went|wished|\p{L}{2,}(?:[^su]s))$/u;
const NOT_TOLD =
  /^(?:is|was|has|does|its|his|this|us|as|thus|always|perhaps|besides|led|shed|need|indeed|hundred|red|united|needs)$/;
/** What stands before the comma tells when or on what occasion, and not what was said. */
const OCCASION =
  /^(?:when|if|after|before|asked|while|as|on|in|at|during|since|until|once|though|although|like|unlike|with|for|by|from|despite|instead|meanwhile|later|earlier|who|which|then|to|having)$/;
const SHORTEST = 5;

/** "…, Peskov allowed.": whoever stands at the end behind a comma with a verb of his own, whatever the verb. */
export function readTrailing(marked: Marked, actors: readonly Actor[], known: readonly Attribution[]): Attribution[] {
  const { tokens, marks } = marked;
  if (known.length > 0) return [];
  const found = actors.flatMap((actor): Attribution[] => {
    const opener = tokens[actor.from - 1]?.low === 'the' ? actor.from - 2 : actor.from - 1;
    const verb = tokens[actor.to];
    if (opener < SHORTEST || verb === undefined || !/^[,\u201d"]$/.test(lowOf(tokens, opener))) return [];
    if (actor.owns || actor.locative || actor.kind === 'adjective' || actor.parties.length !== 1) return [];
    if (!TELLS.test(verb.low) || NOT_TOLD.test(verb.low) || !endsThere(marked, actor.to + 1)) return [];
    const reacts = marks.act.some(
      (mark) =>
        mark.from === actor.to &&
        verb.low !== 'observed' &&
        /^(?:accepts|rejects|noncommittal)$/.test(mark.value.stance),
    );
    return reacts ? [] : [{ actor, at: actor.to, leads: false }];
  });
  const occasion = found.length > 0 && OCCASION.test(tokens.find(({ low }) => /^\p{L}/u.test(low))?.low ?? '');
  return occasion ? [] : found;
}

const RELAYS = wordKind([
  'how',
  'what',
  'all',
  'response',
  'comment',
  'reaction',
  'so',
  'thus',
  'message',
  'word',
  'words',
  'view',
  'verdict',
  'line',
  'advice',
  'motto',
  'gist',
  'tenor',
  'upshot',
  'formula',
  'answer',
  'reply',
]);
const PUTS =
  /^(?:said|says|told|tells|put|puts|summed|sums|described|describes|explained|explains|phrased|worded|had|has|saw|sees|formulated|expressed|wrote|announced|chose|brought|proposed|meant|means|called|calls|would|could|cared|offered|was)$/;

/** "…, was the message of Zelensky", "… was how he summed it up", "…: so Trump described his plan". */
export function readRelays(marked: Marked, actors: readonly Actor[]): Attribution[] {
  const { tokens } = marked;
  return placesOf(RELAYS, marked).flatMap((at): Attribution[] => {
    const low = lowOf(tokens, at);
    const before = lowOf(tokens, at - 1);
    const opens = /^(?:so|thus)$/.test(low);
    const noun = !opens && low !== 'how' && low !== 'what' && low !== 'all';
    const link = noun ? /^(?:of|from|in|to)$/.test(lowOf(tokens, at + 1)) : true;
    const set = opens
      ? /^[:;]$/.test(before)
      : noun
        ? isCopula(tokens[at - 2]?.low) && before === 'the'
        : isCopula(before);
    // "was Peskov's answer"
    const owner = noun
      ? actors.find((one) => one.owns && at - one.to <= 2 && one.to <= at && isCopula(tokens[one.from - 1]?.low))
      : undefined;
    if (at >= SHORTEST && owner?.parties.length === 1) return [{ actor: { ...owner, owns: false }, at, leads: false }];
    const from = (noun ? at + 2 : at + 1) + (low === 'all' && tokens[at + 1]?.low === 'that' ? 1 : 0);
    const actor = actors.find((one) => one.from >= from && one.from <= from + 1 && one.parties.length === 1);
    if (at < SHORTEST || !set || !link || actor === undefined) return [];
    if (!noun && actor.kind !== 'adjective' && !PUTS.test(lowOf(tokens, actor.to))) return [];
    return [{ actor: { ...actor, locative: false }, at, leads: false }];
  });
}

function isCopula(low = ''): boolean {
  return /^(?:is|was|were|are)$/.test(low);
}

/** Nothing follows but a sign, or a phrase of when and where. */
function endsThere({ tokens }: Marked, at: number): boolean {
  const low = tokens[at]?.low ?? '.';
  return ENDS.test(low) || (OPENS_PHRASE.test(low) && tokens.length - at <= 9);
}
