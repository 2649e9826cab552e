import type { Draft } from '../../../engine/grammar.ts';
import { lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { speakerAt } from '../patterns/subject.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, eachDraft } from './refiner.ts';

/** What analysts and unnamed insiders guess is no observation. */
export const speculation = eachDraft('speculation', (draft, scene) => {
  const speaker = speakerAt(scene, draft.at);
  const clause = clauseAt(scene, draft.at);
  const outsider = scene.marks.outsider.some(
    (mark) =>
      clauseAt(scene, mark.from) === clause &&
      // "military experts of both countries" are sent by them
      !scene.actors.some((actor) => actor.from < mark.to + 2 && mark.from < actor.to),
  );
  const guess = draft.claim.kind === 'position' && UNNAMED.test(scene.sentence.text) && MIGHT.test(scene.sentence.text);
  return speaker === null || guess || (outsider && speaker === undefined) ? null : draft;
});

const UNNAMED =
  /\b(?:people|persons?|sources?|insiders|officials?) (?:who are |who is )?(?:close to|familiar with|briefed on|with knowledge)\b|\b(?:one|two|three|some) of the (?:people|persons|sources)\b|\b(?:an?|one|another|some|senior|western|european|nato) (?:\w+ ){0,2}(?:officials?|diplomats?|sources?) (?:\w+ ){0,4}(?:believes?|thinks?|guess(?:es|ed)?|expects?|predicts?)\b|^(?:diplomats|officials|sources)\b[^,.;]{0,40} (?:guess|suspect|speculate|reckon|predict)(?:ed|d)?\b/i;
const MIGHT =
  /\b(?:suspect\w*|speculate\w*|reckon\w*|predict\w*|might|may|could|probably|perhaps|likely|guess\w*|expects?|believes?)\b/i;

const GUESSING =
  /\b(?:essay|scenarios?|what if|if they (?:met|meet)|imagin\w+|whispers?|rumou?rs?|opinion|forecast|how (?:a|the) (?:war|truce|ceasefire) (?:might|could)|ways? (?:a|the) \w+ (?:might|could))\b/i;
const OTHER_BUSINESS =
  /\b(?:pensions?|quotas?|farm|tariffs?|stocks?|shares|bonds?|budget|coalition (?:talks|partners|government|deal|agreement|negotiations|round|crisis|treaty)|elections?|football|boxing|merger|listings?|earnings|mineral|grain exports)\b/i;
const MADE_UP =
  /\b(?:book|novel|film|movie|theatre|(?:the|a|new|stage|school) play|poem|exhibition|album|opera|(?:tv|television|new) series|fiction|match|league|cup|championship)\b/i;

/** "Kyiv calls the offer theatre" */
const CALLED = /\b(?:calls?|called|dismiss\w*|brands?|branded|mere|pure) /i;

const SPORT =
  /\b(?:premier league|champions league|leagues?|goalkeepers?|strikers?|penalty (?:kick|area|shoot)|half-time|stadium|midfielders?|referees?|heavyweight|boxers?|knocked out|title fight|kick-off|relegat\w+|semi-finals?|quarter-finals?|world cup|home side|grand slam|world champion|grandmasters?|chess|pawns?|endgame|checkmate|repetition of moves|simultaneous display|tournaments?)\b/gi;
/** A word of each of these. */
const OF_SPORT = wordKind(
  /^(?:premier|champions?|leagues?|goalkeepers?|strikers?|penalty|half|stadium|midfielders?|referees?|heavyweight|boxers?|knocked|title|kick|relegat.*|semi|semifinals?|quarter|quarterfinals?|world|home|grand|grandmasters?|chess|pawns?|endgame|checkmate|repetition|simultaneous|tournaments?)$/,
);
/** One may pass by in a report on the war: "for the length of the World Cup". */
const MUCH_SPORT = 3;
/** A long page on many matters may have its sports as well. */
const SENTENCES_A_WORD = 5;

function isSport(scenes: readonly Scene[]): boolean {
  const count = scenes.reduce((sum, scene) => sum + (OF_SPORT.has(scene) ? countSport(scene) : 0), 0);
  return count >= MUCH_SPORT && count * SENTENCES_A_WORD >= scenes.length;
}

function countSport({ sentence }: Scene): number {
  return sentence.text.match(SPORT)?.length ?? 0;
}

/** Essays about what might happen and works of fiction report nothing, unless a party speaks in them. */
export const genres: EnglishRefiner = {
  name: 'genre',
  refine(drafts, scenes) {
    if (drafts.length === 0) return drafts;
    const title = scenes[0]?.title.sentence.text ?? '';
    if ((MADE_UP.test(title) && !CALLED.test(title)) || isSport(scenes)) return [];
    if (OTHER_BUSINESS.test(title) && !title.includes(',') && !isOnWar(scenes[0]))
      return drafts.filter((draft) => namesBoth(scenes[draft.scene]));
    if (!GUESSING.test(title)) return drafts;
    return drafts.filter((draft) => {
      const scene = scenes[draft.scene];
      return scene !== undefined && speakerAt(scene, draft.at) != null;
    });
  },
};

/** A title that names a warring side: "Trump threatens tariffs unless Putin agrees". */
function isOnWar(scene: Scene | undefined): boolean {
  if (scene === undefined) return false;
  const { marks } = scene.title;
  return [...marks.party, ...marks.demonym, ...marks.person].some(({ value }) =>
    scene.roster.belligerents.includes(value.party),
  );
}

const HOSTING =
  /\b(?:host|hosts|hosted|monitor|organis\w+|organiz\w+|receive the|receive them|venue|facilitat\w+|mediat\w+|hospitality|good offices|accommodate|provide)\b/i;

const TO_HOST = /\b(?:offer|proposal) (?:(?:by|from|of) (?:\S+ ){1,3})?to (?:host|mediate)\b/;

/** An offer to host a meeting is no position. */
export const hosts = eachDraft('host', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || (claim.stance !== 'accepts' && claim.stance !== 'proposes')) return draft;
  const own =
    'parties' in draft.item
      ? draft.item.parties
      : 'participants' in draft.item
        ? draft.item.participants.map((leader) => scene.roster.partyOf.get(leader) ?? '')
        : null;
  return own !== null &&
    !own.includes(claim.party) &&
    HOSTING.test(scene.sentence.text) &&
    (draft.family !== 'stance-noun' || TO_HOST.test(scene.sentence.text))
    ? null
    : draft;
});

const TRADE =
  /\b(?:talks|negotiations|consultations|round) (?:on|about|over) (?:[\w-]+ ){0,2}(?:quotas?|trade|tariffs?|accession|minerals?|prices?|loans?|visas?|listings?|pensions?|wages?)\b/i;

/** Talks about quotas, loans or accession are none of the agenda. */
export const trade = eachDraft('trade', (draft, scene) =>
  draft.topic === 'talks' && TRADE.test(scene.sentence.text) ? null : draft,
);

/** "How had it been agreed, one of them wanted to know." */
const WONDERS =
  /^[\u201c"]?(?:How|What|Why|When|Where|Who|Which|Whether)\b[^.]*\b(?:wanted to know|asked|wondered|wished to know)\b/;

/** A question claims nothing. */
export const questions = eachDraft('question', (draft, scene) =>
  isPutToHim(draft, scene) ||
  ((scene.tokens.at(-1)?.low === '?' || WONDERS.test(scene.sentence.text)) && draft.claim.kind === 'event')
    ? null
    : scene.tokens.at(-1)?.low === '?' && draft.family !== 'stance-noun'
      ? null
      : draft,
);

/** "You would like to see the two in Geneva.": in an interview, what is said to who answers. */
function isPutToHim({ claim }: Draft, { company, sentence, tokens }: Scene): boolean {
  const own = claim.kind === 'position' && claim.party === company.answering?.parties[0];
  return own && sentence.opens && /^(?:you|your)$/.test(lowOf(tokens, 0));
}

/** A sentence about another war gives nothing; nor does an article in which others are spoken of more. */
export const otherConflicts: EnglishRefiner = {
  name: 'other-conflict',
  refine(drafts, scenes) {
    if (drafts.length === 0 || isElsewhere(scenes)) return [];
    return drafts.filter((draft) => {
      const scene = scenes[draft.scene];
      return (
        scene !== undefined &&
        !(scene.marks.otherConflict.length > 0 && !namesWar(scene) && !CAUSED.test(scene.sentence.text))
      );
    });
  },
};

/** What goes on elsewhere may be the reason for what happens here. */
const CAUSED =
  /\b(?:because of|owing to|due to|in view of|in the light of|amid|on account of|given|as|over) (?:the |an? |its |new |fresh )*(?:situation|crisis|war|events|escalation|fighting|strikes|attacks?|hostilities|conflict|developments|tension|tensions|outbreak)\b/i;

function namesBoth(scene: Scene | undefined): boolean {
  return (
    scene?.roster.belligerents.every((party) => scene.actors.some((actor) => actor.parties.includes(party))) === true
  );
}

function namesWar(scene: Scene): boolean {
  return scene.actors.some((actor) => actor.parties.some((party) => scene.roster.belligerents.includes(party)));
}

/** How much a third country weighs in an article on truces or exchanges that names no other conflict. */
const THIRD_COUNTRY = 0.3;

function isElsewhere(scenes: readonly Scene[]): boolean {
  const first = scenes[0];
  if (first === undefined) return true;
  const { roster, title } = first;
  let own = 0;
  let other = 0;
  let conflicts = 0;
  for (const { marks } of [title, ...scenes]) {
    for (const mark of [...marks.party, ...marks.demonym]) {
      if (roster.belligerents.includes(mark.value.party)) own += 1;
      else if (!mark.value.known) other += 1;
    }
    own += marks.person.filter((mark) => roster.belligerents.includes(mark.value.party)).length;
    conflicts += marks.otherConflict.length;
  }
  // third countries speak of this war as well; they alone make no other war of it
  return (
    own === 0 ||
    other * (conflicts === 0 && (first.focus.truce || first.focus.swap) ? THIRD_COUNTRY : 1) + conflicts > own
  );
}
