import type { Actor } from './actors.ts';
import { borrowed, lastBefore, personBefore, type Setting } from './pointing.ts';

/** Whom "he", "him", "we" or "they" at a place stands for; `null` where it is no pronoun or nobody is known. */
export function resolvePronoun(setting: Setting, at: number): Actor | null {
  const { marked, company } = setting;
  const low = marked.tokens[at]?.low ?? '';
  const actor = whom(setting, at, low);
  if (actor !== null) return borrowed(marked, at, at + 1, actor, 'pronoun');
  if (low !== 'it' && (low !== 'they' || company.couple !== null)) return null;
  const party = speaksOrWants(setting, at) ? (tellerBefore(setting, at) ?? company.party) : null;
  return party === null ? null : borrowed(marked, at, at + 1, party, 'pronoun');
}

function whom(setting: Setting, at: number, low: string): Actor | null {
  const { named, company } = setting;
  switch (low) {
    case 'he':
    case 'she':
    case 'himself': {
      // "He was disappointed in Putin and repeated that he …": the same one all through the sentence
      const first = setting.marked.tokens.findIndex((token) => token.low === low);
      return personBefore(setting, low === 'himself' ? at : first) ?? company.person;
    }
    case 'him': {
      const subject = personBefore(setting, at);
      if (company.person !== null && company.person.persons[0] !== subject?.persons[0]) return company.person;
      const other = named.find((actor) => actor.to <= at && actor.leaders.length === 1 && actor !== subject);
      return other ?? company.speaker;
    }
    case 'we':
    case 'i':
      return company.answering ?? company.speaker ?? company.person ?? company.party;
    case 'they':
      return company.couple;
    default:
      return null;
  }
}

/** "Russia told Ukraine that it would …": who tells, and not who is told. */
function tellerBefore({ marked, named }: Setting, at: number): Actor | null {
  const last = lastBefore(named, at);
  if (last === null) return null;
  const verb = marked.tokens[last.from - 1]?.low === 'the' ? last.from - 2 : last.from - 1;
  if (
    !/^(?:told|tells|informed|assured|warned|handed|hands|sent|sends|gave|gives|given|offered|offers|passed|showed|shown|promised)$/.test(
      marked.tokens[verb]?.low ?? '',
    )
  )
    return last;
  return lastBefore(named, verb) ?? last;
}

/** "It would not accept": an auxiliary with which an act begins. */
const REFUSES = /^(?:would|will|does|did|could|cannot)$/;
const BEFORE_VERB =
  /^(?:also|again|now|still|once|more|then|will|would|has|had|have|did|does|do|not|itself|already|repeatedly|therefore|likewise|instead|even|later|first|only)$/;

/** "It" and "they" stand for a party where a verb of saying or wanting follows. */
function speaksOrWants({ marked }: Setting, at: number): boolean {
  let verb = at + 1;
  while (verb < at + 5 && BEFORE_VERB.test(marked.tokens[verb]?.low ?? '')) verb += 1;
  const { act, say, meet } = marked.marks;
  return (
    act.some((mark) => mark.from === verb && mark.value.kind === 'verb') ||
    act.some((mark) => mark.from === at + 1 && REFUSES.test(marked.tokens[at + 1]?.low ?? '')) ||
    say.some((mark) => mark.from === verb) ||
    meet.some((mark) => mark.from === verb)
  );
}
