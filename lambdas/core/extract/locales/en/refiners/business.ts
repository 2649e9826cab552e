import type { Draft } from '../../../engine/grammar.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, isPointed } from './refiner.ts';

/** What talks of this war are about. */
const AGENDA =
  /\b(?:cease-?fires?|truces?|armistice|peace\w*|war|wars|end|ending|stop\w*|halt\w*|settle\w*|settling|conflict|prisoners?|captives?|pows?|exchang\w+|swaps?|swapping|bod(?:y|ies)|dead|fallen|remains|children|civilians?|wounded|humanitarian|territor\w+|donbas\w*|donetsk|crimea|kherson|zaporizh\w+|luhansk|security|guarantees?|front|line|lines|borders?|strikes?|sea|ships|shipping|ports?|harbours?|navigation|ukraine|ukrainian|russia|plans?|proposals?|memorand\w+|drafts?|documents?|texts?|points|lists?|names|details|principles?|terms|conditions|guns|arms|fighting|hostilities|pause|silence|quiet|moratorium|withdraw\w*|troops?|troop|forces|militar\w+|disengage\w+|monitoring|date|venue|place|format|agenda|summit|meeting|presidents?|leaders|reconstruction|return|release|evacuat\w+|corridors?|de-?min\w+|same|that|this|it|them|these|those|what|how|who|where|whether|when|everything|nothing|anything|something)\b/i;
/** Where or when, and not of what. */
const SETTING =
  /^(?:on|over) (?:(?:the|a|an|any|each|every|this|that|his|her|their|its|next|last|early|late|neutral|russian|ukrainian|american|turkish|foreign|own|whole|following|same) )*(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|\d+(?:st|nd|rd|th)?|january|february|march|april|may\b|june|july|august|september|october|november|december|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twent\w+|thirt\w+|fring\w+|sidelines?|margins?|edges?|eve|day|days|night|evening|morning|soil|ground|territory|island|isle|coast|shores?|bank|bosph?or\w+|gulf|lake|river|golf|ranch|estate|board|yacht|tarmac|equal|condition|conditions|schedule|time|track|ice|hold|course|account|behalf|paper|phone|telephone|video|screen|lunch|dinner|breakfast|tea|coffee|drinks|two|three|four|five|six|seven|several|many|\w+ (?:hours|days|weeks|months))\b/i;
const DIRECT = /^,? ?(?:in [\p{Lu}][\p{L}’'-]+(?: [\p{Lu}][\p{L}’'-]+)? )?((?:on|about|over) [^.,;:–—!?"”]{3,60})/u;
/** Matters that two capitals have between them and that are none of the war. */
const MATTERS =
  /\b(?:on|about|over|discuss(?:ed|ing|es)?|concerning|regarding) (?:[\p{L}’'-]+ ){0,4}?(?:minerals?|investments?|gas(?! (?:pipelines?|depots?|sites?|stations?|infrastructure))|oil(?! (?:depots?|refiner\w+|terminals?|tanks?|facilit\w+|storage|sites?|infrastructure|installations?))|potash|fertili[sz]ers?|grain|farm\w*|agricultur\w+|tariffs?|trade|pensions?|visas?|accession|enlargement|quotas?|loans?|credits?|debts?|imf|fish\w*|plastics?|climate|tourism|tourists|cosmos|exhumations?|minorit(?:y|ies)|languages?|bridges?|railways?|airlines?|flights|embass(?:y|ies)|consul\w*|students|culture|sports?|doping|budget|wages|transit|steel|timber|coal|electricity|prices|tax(?:es)?|customs|chips|satellites?|vaccines?|adoptions?|copyright|licen[cs]es?|dams?|water|dairy|sugar|eggs|poultry|wine)\b/iu;
const SPORT =
  /\b(?:group stage|(?:semi-?|quarter-?)?finals?\b(?! (?:agreement|settlement|text|deal|act|document|round|day|stage|chord|point|hour|hours|word))|tournament|qualifiers?|play-?offs?|kick-?off|matches|match|championships?|olympi\w+|fixtures?|chess|tennis|football|hockey|boxing)\b/i;

/** A word of each of these. */
const GAMES = wordKind(
  /^(?:davis|group|cup|semi|quarter|(?:semi|quarter)?finals?|tournament|qualifiers?|play.*|kick.*|match|matches|championships?|olympi.*|fixtures?|chess|tennis|football|hockey|boxing)$/,
);
const SERVICES = wordKind(['services']);
const OF_SPIES = /\b(?:between|of|by) (?:the )?(?:\p{L}+ (?:and )?){0,4}(?:intelligence|secret|security) services\b/iu;

/** Meetings on loans, minorities or fish, of a warring side with a country that has no part in this, and on the pitch. */
export const business: EnglishRefiner = {
  name: 'business',
  refine(drafts, scenes) {
    if (drafts.length === 0) return drafts;
    const other = drafts.some(isMeeting) ? scenes.map(isOther) : [];
    return drafts.filter((draft) => {
      const scene = scenes[draft.scene];
      if (scene === undefined) return true;
      if (!isMeeting(draft))
        return !(draft.claim.kind === 'event' && isPointed(draft) && MATTERS.test(scene.sentence.text));
      return !(other[draft.scene] === true || followsOther(draft, scenes, other) || isForeign(draft, scenes));
    });
  },
};

function isMeeting({ topic }: Draft): boolean {
  return topic === 'talks' || topic === 'summit';
}

function isOther(scene: Scene): boolean {
  const meetings = scene.mentions.filter(({ topic }) => topic === 'talks' || topic === 'summit');
  const [first] = meetings;
  if (first === undefined) return false;
  const { text } = scene.sentence;
  if ((GAMES.has(scene) && SPORT.test(text)) || (SERVICES.has(scene) && OF_SPIES.test(text))) return true;
  if (MATTERS.test(text.slice(scene.tokens[first.from]?.start)) && !AGENDA.test(withoutSides(scene, first)))
    return true;
  return meetings.every((mention) => mention.kind === 'noun' && isOnOther(scene, mention));
}

/** The sentence after who meets: "talks between Kyiv and Washington on the fund". */
function withoutSides(scene: Scene, mention: Mention): string {
  return scene.sentence.text.slice(scene.tokens[mention.to]?.start ?? scene.sentence.text.length);
}

/** "Talks on plastics", "the round on the farm chapter" */
function isOnOther(scene: Scene, mention: Mention): boolean {
  const subject = DIRECT.exec(withoutSides(scene, mention))?.[1];
  return subject !== undefined && !SETTING.test(subject) && !AGENDA.test(subject);
}

/** What goes on being told of such a meeting in its paragraph: "The next round is set for September." */
function followsOther(draft: Draft, scenes: readonly Scene[], other: readonly boolean[]): boolean {
  for (let index = draft.scene; index >= Math.max(0, draft.scene - 3); index -= 1) {
    const scene = scenes[index];
    if (scene === undefined || scene.sentence.paragraph !== scenes[draft.scene]?.sentence.paragraph) return false;
    if (index < draft.scene && other[index] === true) return true;
  }
  return false;
}

const OF_PEACE = /\b(?:cease-?fire|truce|peace|war|negotiat\w+|mediat\w+|prisoners?|captives?|settlement|istanbul)\b/i;

/** Talks of one warring side with a country that is neither its enemy nor who mediates. */
function isForeign(draft: Draft, scenes: readonly Scene[]): boolean {
  const scene = scenes[draft.scene];
  if (scene === undefined || draft.topic !== 'talks' || !('parties' in draft.item)) return false;
  const { belligerents, mediator } = scene.roster;
  const { parties } = draft.item;
  const warring = parties.filter((party) => belligerents.includes(party));
  if (warring.length !== 1 || parties.length !== 2 || parties.includes(mediator) || parties.includes('eu'))
    return false;
  return !OF_PEACE.test(scene.sentence.text);
}
