import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { isSettled } from '../terms/places.ts';
import type { Form } from '../vocabulary/inflect.ts';
import { cue, event } from './draft.ts';

const TRAVEL: Readonly<Record<string, Form>> = {
  travel: 'base',
  travels: 's',
  travelling: 'ing',
  traveling: 'ing',
  fly: 'base',
  flies: 's',
  flying: 'ing',
  go: 'base',
  goes: 's',
  going: 'ing',
  head: 'base',
  heads: 's',
  heading: 'ing',
  come: 'base',
  comes: 's',
  coming: 'ing',
  return: 'base',
  returns: 's',
  returning: 'ing',
  arrive: 'base',
  arrives: 's',
  arriving: 'ing',
  be: 'base',
  due: 'base',
  expected: 'base',
  leave: 'base',
  leaves: 's',
  visit: 'base',
  visits: 's',
  visiting: 'ing',
  send: 'base',
  sends: 's',
  sending: 'ing',
};
const AHEAD = /\b(?:ahead of|before|prior to|on the eve of|in preparation for|to prepare for)(?: (?!any$|such$)\w+)?$/;
const PRESENT =
  /\bthere (?:(?:will|is to|are to|is going to) be|was|has been) (?:a|an|another|one|two|further|more|new|\d+)(?: (?!no\b|not\b)[\w-]+){0,3}$/;
const HAD =
  /\bhad (?:an?|another|(?:his|her|its|their) (?:first|second|third|own)|two|three)(?: (?!no\b|not\b)[\p{L}-]+){0,3}$/u;
const SET = /^(?:scheduled|planned|set|due|pencilled|arranged|lined)$/;
const ABSENT =
  /\b(?:there (?:will|would)(?: \w+ly)? be no|there is to be no|there (?:will|would) not be (?:a|any))(?: \w+)?$/;

/** What lies ahead without a verb of its own: "will fly to Berlin for talks with …", "ahead of his meeting on Monday". */
export const journeys: Pattern<Scene> = {
  name: 'journey',
  read(scene) {
    return scene.mentions.flatMap((mention) => {
      if (
        mention.kind === 'noun' &&
        mention.topic !== 'ceasefire' &&
        PRESENT.test(phraseAt(scene, mention.from - 8, mention.from))
      )
        return readPresence(scene, mention);
      if (mention.topic !== 'summit' && mention.topic !== 'talks') return [];
      if (mention.kind === 'noun' && mention.sure && isThere(scene, mention))
        return [
          event('journey', scene, mention, 'active', mention.from, [cue(scene, 'active', mention.from, mention.to)]),
        ];
      const at = journeyTo(scene, mention);
      if (at !== null) {
        const draft = event('journey', scene, mention, 'scheduled', at, [cue(scene, 'journey', at, at + 1)]);
        const { date, deadline, venue } = draft.terms;
        return date === undefined && deadline === undefined && !isSettled(venue) ? [] : [draft];
      }
      if (mention.kind === 'noun' && mention.sure && wasHad(scene, mention))
        return [
          event('journey', scene, mention, 'completed', mention.from, [
            cue(scene, 'had', mention.from - 1, mention.to),
          ]),
        ];
      return mention.kind === 'noun' ? [...readAhead(scene, mention), ...readAbsence(scene, mention)] : [];
    });
  },
};

const FOR_TALKS = /\bfor (?:[\p{L}-]+ ){0,3}$/u;
const FOR_A_DAY =
  /\b(?:arrived|back|returned|is|are|was|were) (?:[^\s,]+ ){0,8}?for (?:a|the|their) (?:second|third|fourth|fifth|last|final) day of (?:\w+ ){0,2}$/;
const IS_THERE = /\b(?:is|are) (?:now |currently |back |already )*in \p{L}+ /u;

/** "Has been in Miami since Monday for talks with …", "arrived for the second day of their talks" */
function isThere(scene: Scene, { from }: Mention): boolean {
  const before = `${phraseAt(scene, Math.max(clauseOf(scene, from)?.from ?? 0, from - 16), from)} `;
  if (FOR_A_DAY.test(before)) return true;
  if (!FOR_TALKS.test(before) || /\b(?:if|not|no)\b/.test(before)) return false;
  if (/\b(?:has|have) been\b/.test(before)) return /\bsince\b/.test(before);
  return IS_THERE.test(before) && scene.dates.every(({ kind, ahead }) => kind === 'period' || ahead <= scene.published);
}

/** The verb of travelling that a meeting is the purpose of; `null` where there is none or it is over. */
function journeyTo(scene: Scene, mention: Mention): number | null {
  if (!mention.sure) return null;
  const clause = clauseAt(scene, mention.from);
  for (let at = mention.from - 2; at >= Math.max(0, mention.from - 14); at -= 1) {
    const low = lowAt(scene, at);
    const form = TRAVEL[low];
    if (form === undefined || clauseAt(scene, at) !== clause) continue;
    const link =
      scene.tokens.slice(at + 1, mention.from).some((token) => token.low === 'for') && mention.kind === 'noun';
    const purpose = mention.kind === 'verb' && lowAt(scene, mention.from - 1) === 'to';
    if (!link && !purpose) return null;
    return isPlanned(scene, at, low, form) ? at : null;
  }
  return null;
}

function isPlanned(scene: Scene, at: number, low: string, form: Form): boolean {
  const before = lowAt(scene, at - 1);
  if (low === 'be' && !/^(?:in|at|on|there|here)$/.test(lowAt(scene, at + 1))) return false;
  if (low === 'due' || low === 'expected')
    return (
      (/^(?:is|are)$/.test(before) || scene.actors.some((actor) => actor.to === at && actor.kind === 'person')) &&
      lowAt(scene, at + 1) !== 'to'
    );
  const group = readVerbGroup(scene, scene.clauses, at, form);
  const would = group.mood === 'would' && scene.speech.length > 0;
  return (
    !group.negated &&
    (group.mood === 'future' || would || (form === 'ing' && /^(?:is|are)$/.test(before)) || form === 's')
  );
}

/** "Had a meeting with Merz", but not "had a meeting with him planned". */
function wasHad(scene: Scene, { from, to }: Mention): boolean {
  const clause = clauseOf(scene, from);
  return clause?.kind !== 'case' && HAD.test(phraseAt(scene, from - 6, from)) && !SET.test(lowAt(scene, to));
}

const UPCOMING =
  /\b(?:next (?:day|week|month)|tomorrow) ?(?:'|\u2019) ?s(?: \S+)?$|\b(?:upcoming|forthcoming|impending)(?: \S+)?$/;
const ORDERED = /\b(?:instructed|authori[sz]ed|tasked) to (?:hold|have|conduct)(?: \w+){0,2}$/;

function readAhead(scene: Scene, mention: Mention): Draft[] {
  const before = phraseAt(scene, mention.from - 7, mention.from);
  const next = mention.sure && UPCOMING.test(before);
  if (!next && !AHEAD.test(before) && !ORDERED.test(before)) return [];
  const draft = event('journey', scene, mention, 'scheduled', mention.from, [
    cue(scene, 'ahead', mention.from - 1, mention.to),
  ]);
  const { date, deadline } = draft.terms;
  return next || (date ?? deadline ?? '') >= scene.published ? [draft] : [];
}

/** "There will be an exchange on Friday", "there was one on Tuesday": where a day or a place is named. */
function readPresence(scene: Scene, mention: Mention): Draft[] {
  const held = !lowWords(scene, mention.from - 6, mention.from).includes('be');
  const cues = [cue(scene, 'presence', Math.max(0, mention.from - 3), mention.to)];
  const draft = event('journey', scene, mention, held ? 'completed' : 'scheduled', mention.from, cues);
  const { date, deadline, venue } = draft.terms;
  if (held) return mention.sure && date !== undefined ? [draft] : [];
  return (date ?? deadline ?? '') >= scene.published || isSettled(venue) ? [draft] : [];
}

/** "There will be no meeting": called off, or turned down by whoever says so of a meeting of his own. */
function readAbsence(scene: Scene, mention: Mention): Draft[] {
  if (!ABSENT.test(phraseAt(scene, mention.from - 7, mention.from))) return [];
  if (!mention.sure && lowAt(scene, mention.from) !== 'round') return [];
  const cues = [cue(scene, 'absence', Math.max(0, mention.from - 4), mention.to)];
  // what nobody had agreed to is not called off
  const last = scene.company.speaker ?? scene.company.party;
  if ('participants' in mention.item && last === null) return [];
  return [event('journey', scene, mention, 'cancelled', mention.from, cues)];
}
