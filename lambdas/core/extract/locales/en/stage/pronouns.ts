import { lowAt } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { toldThatHeShould, withOther } from './counterparts.ts';
import {
  borrowed,
  closesQuote,
  isOfStrangers,
  isSomeOfficial,
  isStrangers,
  pairHere,
  personBefore,
  pointing,
  receivedBy,
  type Setting,
  whoSaysSo,
} from './pointing.ts';
import { opponentOf } from './roster.ts';
import { foeOfTeller, tellerBefore, whoIsAsked, whomSpokenOf, whoTells } from './tellers.ts';

/** Whom "he", "him", "we" or "they" at a place stands for; `null` where it is no pronoun or nobody is known. */
export function resolvePronoun(setting: Setting, at: number): Actor | null {
  const { marked, company } = setting;
  const low = lowAt(marked, at);
  const found = whom(setting, at, low);
  const actor = low === 'she' && found !== null && isHe(setting, found) ? null : found;
  // "In Moscow they are keeping their own counsel"
  const seat = low === 'they' ? setting.named.find(({ to, locative }) => to === at && locative) : undefined;
  const home = seat !== undefined && setting.roster.belligerents.includes(seat.parties[0] ?? '');
  if (seat?.parties.length === 1 && home) return borrowed(marked, at, at + 1, seat, 'pronoun');
  const foe = low === 'they' ? foeOfTeller(setting, at) : null;
  if (foe !== null) return foe;
  if (actor !== null) return borrowed(marked, at, at + 1, actor, 'pronoun');
  if (low !== 'it' && (low !== 'they' || company.couple !== null || isOfStrangers(setting, at))) return null;
  const party = speaksOrWants(setting, at) ? (tellerBefore(setting, at) ?? thirdParty(setting)) : null;
  return party === null ? null : borrowed(marked, at, at + 1, party, 'pronoun');
}

/** The three presidents are men. */
function isHe({ roster }: Setting, { leaders }: Actor): boolean {
  return leaders.some((one) => roster.rivals.includes(one) || one === roster.leaderOf.get(roster.mediator));
}

function whom(setting: Setting, at: number, low: string): Actor | null {
  const { named, company } = setting;
  const spokenOf = low === 'him' || low === 'them' ? whomSpokenOf(setting) : null;
  if (spokenOf !== null) return (low === 'them') === spokenOf.parties.length > 1 ? spokenOf : null;
  switch (low) {
    case 'he':
    case 'she':
    case 'himself': {
      // "He was disappointed in Putin and repeated that he …": the same one all through the sentence
      const first = setting.marked.tokens.findIndex((token) => token.low === low);
      const asked = whoIsAsked(setting, at);
      if (asked !== null) return asked;
      if (closesQuote(setting, at)) return someoneElse(setting);
      const told = low === 'he' ? (toldThatHeShould(setting, at) ?? whoTells(setting, at)) : null;
      if (told !== null) return told;
      if (low !== 'himself') return personBefore(setting, first) ?? whoSaysSo(setting, at) ?? someoneElse(setting);
      // "He wants A and B around a table with himself": the same as "he"
      const he = setting.marked.tokens.findIndex((token, index) => index < at && token.low === 'he');
      return (he < 0 ? personBefore(setting, at) : personBefore(setting, he)) ?? someoneElse(setting);
    }
    case 'him': {
      const host = guestOf(setting, at) ?? receivedBy(setting.named, at);
      if (host !== null) return host;
      const subject = personBefore(setting, at);
      // "If Zelensky is ready, let him come"
      if (subject !== null && setting.marked.tokens[at - 1]?.low === 'let') return subject;
      const other = named.find((actor) => actor.to <= at && actor.leaders.length === 1 && actor !== subject);
      if (company.person !== null && company.person.persons[0] !== subject?.persons[0]) return company.person;
      return other ?? company.speaker;
    }
    case 'we':
    case 'i':
      if (company.answering === null && isStrangers(setting)) return null;
      // "Kyiv does not mind. “We would agree to it,” an adviser told us": none of those who spoke before
      return (
        company.answering ??
        (isSomeOfficial(setting) ? company.party : (company.speaker ?? company.person ?? company.party))
      );
    case 'they':
      return (
        pairHere(setting, at) ??
        withOther(setting, at) ??
        company.couple ??
        (company.answering === null ? null : others(setting, at))
      );

    default:
      return null;
  }
}

/** Whoever answers an interview says "I": "he" is another. */
function someoneElse(setting: Setting): Actor | null {
  const { answering, person, party } = setting.company;
  const other = answering !== null && party !== null && party.parties[0] !== answering.parties[0];
  return other && person?.parties[0] === answering.parties[0] ? party : person;
}

/** In an interview others than who answers are spoken of: those named last, else the other warring side. */
function thirdParty({ marked, company, roster }: Setting): Actor | null {
  const { answering, party } = company;
  if (answering === null || (party !== null && party.parties[0] !== answering.parties[0])) return party;
  const other = opponentOf(roster, answering.parties[0]);
  return other === null ? party : pointing(marked, 0, 0, [other], 'office');
}

/** "“I am inviting him to Kyiv,” Zelensky said": leaders ask each other, and not the aide who was named last. */
function guestOf({ marked, named, company, roster }: Setting, at: number): Actor | null {
  if (!/^(?:invit\w+|meet\w*|receiv\w+|see|host)$/.test(lowAt(marked, at - 1)) || company.person?.leaders.length !== 0)
    return null;
  const free = company.pair.filter((leader) => !named.some(({ leaders }) => leaders.includes(leader)));
  // "The president would see him, she added": not her own president
  const own = company.person.parties[0];
  const others = free.length < 2 ? free : free.filter((leader) => roster.partyOf.get(leader) !== own);
  if (others.length !== 1) return null;
  const parties = others.map((leader) => roster.partyOf.get(leader) ?? '');
  return { ...pointing(marked, at, at + 1, parties, 'pronoun'), leaders: others, persons: others };
}

/** "They turned it down", says who is asked: not his own side. */
function others(setting: Setting, at: number): Actor | null {
  const { named, company } = setting;
  const own = company.answering?.parties[0];
  return at > 1 || named.some((actor) => actor.to <= at) || own === undefined || !speaksOrWants(setting, at)
    ? null
    : thirdParty(setting);
}

/** "It would not accept": an auxiliary with which an act begins. */
const REFUSES = /^(?:would|will|does|did|could|cannot)$/;
const BEFORE_VERB =
  /^(?:also|again|now|still|once|more|then|will|would|has|had|have|did|does|do|not|itself|already|repeatedly|therefore|likewise|instead|even|later|first|only|been|'|d|ll|ve|are|is|were|was|re)$/;
/** "It was rejected": of what is done to it no party is meant. */
const DONE_TO = /^(?:is|was|are|were|re|been)$/;

/** What only those can be who want something: a plan is not willing. */
const OF_MIND =
  /^(?:ready|willing|prepared|open|considering|studying|examining|weighing|reading|hurry|rush|undecided|interested|keen|opposed|averse|against|minded?|minds|favour|favor|unwilling|reluctant|hesitant|glad|happy)$/;

/** "It" and "they" stand for a party where a verb of saying or wanting follows. */
function speaksOrWants({ marked }: Setting, at: number): boolean {
  let verb = at + 1;
  let passive = false;
  for (; verb < at + 5 && BEFORE_VERB.test(lowAt(marked, verb)); verb += 1)
    passive ||= DONE_TO.test(lowAt(marked, verb));
  const { act, say, meet } = marked.marks;
  if (passive)
    return act.some(
      ({ from, until, value }) =>
        (from === verb && value.kind === 'verb' && value.form === 'ing') ||
        (from > at && from <= verb && marked.tokens.slice(from, until).some(({ low }) => OF_MIND.test(low))),
    );
  return (
    act.some((mark) => mark.from === verb && mark.value.kind === 'verb') ||
    act.some((mark) => mark.from === at + 1 && REFUSES.test(lowAt(marked, at + 1))) ||
    say.some((mark) => mark.from === verb) ||
    meet.some((mark) => mark.from === verb)
  );
}
