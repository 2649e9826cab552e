import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { actingAt } from './acting.ts';
import { isOfLeaders, itemOf } from './gathering.ts';
import { broughtTogether, hosted, inCapital, isDelegation, isPerson, offeredTo, type Read } from './hosting.ts';
import { readInvitations } from './invitations.ts';
import { discussing, joining, readSendings } from './meeting-errands.ts';
import { agentAfter, HOSTS, objectAfter } from './meeting-objects.ts';
import { lastMeeting } from './meeting-reference.ts';
import { byWire, lowWords, type Mention, phraseAt, type View } from './mention.ts';
import { delegatesAt, theyAt } from './unnamed.ts';

const BRINGS = /^(?:bring|brought|get|got)/;
const SEES = /^(?:see|saw)/;
const AT_TABLE =
  /^(?:both )?(?:(?:around |at |in )?(?:the same|one|a|the) (?:negotiating )?(?:table|room)|together)|^meet|^sit|^talk/;
/** What leaders do to each other; of others it says nothing. */
const OF_LEADERS = /^(?:see|saw|visit|wait|await|be|call|travel|fly|look|shake|fac|talk|speak|deal|welcom|invit)/;

/** What stands before "meeting" where it is a verb. */
const BEFORE_GERUND =
  /^(?:in|of|by|without|about|for|from|before|after|to|on|when|while|is|are|was|were|been|be|and|not|now|also|currently|already|still|with|out|against|,|resist(?:s|ed)|avoid(?:s|ed)|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed)|consider(?:s|ed|ing)|oppos(?:es|ed)|mentioned|instead)$/;
const REMOTE = /\b(?:(?:by|via|over) (?:video|telephone|phone)|virtually|online)\b/;
const NEGOTIATES = /^(?:negotiat|hold|held|confer|talk|resum|conven|reconven)/;
const INDEFINITE = /^(?:anyone|anybody|nobody|someone|somebody|everyone|who)$/;

/** Verbs of coming together: "A met B", "A and B will sit down", "C will receive B", "to bring A and B together". */
export function readMeetingVerbs(view: View): Mention[] {
  const meets = view.marks.meet.flatMap((mark) => {
    const item = readVerb(view, mark.from, mark.to, mark.until, mark.value.form);
    return item === null
      ? []
      : [{ ...item, from: mark.from, to: mark.until, kind: 'verb', form: mark.value.form, sure: true } as const];
  });
  return [...meets, ...readInvitations(view), ...readSendings(view)];
}

function readVerb(view: View, from: number, to: number, until: number, form: Mention['form']): Read {
  const verb = lowAt(view, from);
  const before = lowAt(view, from - 1);
  const who = before === 'who' ? whoOf(view, from - 1) : null;
  const acting = who ?? headOf(view, from) ?? actingOf(view, from, until, form);
  if ((who === null && INDEFINITE.test(before)) || (verb === 'meeting' && !BEFORE_GERUND.test(before))) return null;
  if (
    verb === 'negotiating' &&
    /^(?:teams?|table|positions?|groups?|process|partners?|tactics?)$/.test(lowAt(view, to))
  )
    return null;
  if (/^(?:talk|speak|spoke)/.test(verb) && byWire(view)) return null;
  if (/^talk/.test(verb) && lowAt(view, to) === 'in' && !view.marks.venue.some((mark) => mark.from === until))
    return null;
  const clause = clauseOf(view, from);
  if (before !== 'to' && clause !== undefined && REMOTE.test(phraseAt(view, clause.from, clause.to))) return null;
  if (
    SEES.test(verb) &&
    /^(?:a|an|any|no|some|that|how|what|whether|this|its|signs?|merit|sense|reason)$/.test(lowAt(view, to))
  )
    return null;
  if (/^join/.test(verb)) return joining(view, until, acting);
  // "a truce which the agency had negotiated"
  if (/^negotiat/.test(verb) && hasRelativeObject(view, from)) return null;
  if (/^(?:discuss|g[oi]|went|gone|por|work)/.test(verb)) return discussing(view, from, acting);
  if (verb === 'face' && to - from === 1 && (/^(?:to|-)$/.test(lowAt(view, to)) || before === '-')) return null;
  const group = readVerbGroup(view, view.clauses, from, form);
  const object = group.passive ? agentAfter(view, until) : objectAfter(view, to, until);
  if (object !== null && view.marks.meet.some((mark) => mark.from >= object.to && mark.from <= object.to + 1))
    return null;
  if (object !== null && doesElse(view, verb, object.to)) return null;
  // "then we'll see"
  if (SEES.test(verb) && to - from === 1 && /^[.,;:!?"\u201d]$/.test(lowAt(view, until))) return null;
  if (BRINGS.test(verb) && object !== null) return broughtTogether(view, acting, object, until);
  const gap = until > to && /^(?:table|on)$/.test(lowAt(view, until - 1));
  if (object !== null && (gap || (SEES.test(verb) && AT_TABLE.test(phraseAt(view, object.to, object.to + 5)))))
    return itemOf(view, object.sides);
  if (/^talk/.test(verb) && object !== null && acting !== null && before === 'to')
    return itemOf(view, [acting, ...object.sides]);
  const others = (object?.sides ?? []).map((side) => other(view, acting, side));
  const sides = acting === null ? others : [acting, ...others];
  const opening = clauseOf(view, from)?.from ?? 0;
  const inPerson =
    /^(?:talk|spoke|speak|see|saw)/.test(verb) &&
    !sides.some(isOfLeaders) &&
    view.marks.venue.some(
      (mark) => mark.from >= until || lowAt(view, mark.to + 1) === 'where' || lowAt(view, opening) === 'where',
    );
  if (/^(?:spoke|speak)/.test(verb) && lowAt(view, from + 1) === 'for' && !inPerson) return null;
  const guests = HOSTS.test(verb) && (object?.sides.flatMap((side) => side.leaders).length ?? 0) > 1;
  if (
    OF_LEADERS.test(verb) &&
    !guests &&
    !isMutual(view, from, until) &&
    !(sides.every(isPerson) && (inPerson || sides.some(isOfLeaders)))
  )
    return null;
  if (HOSTS.test(verb)) return hosted(view, acting, object === null ? null : { ...object, sides: others });
  const mutual = isMutual(view, from, until) && sides.length < 2;
  if (object === null && acting !== null && acting.parties.length === 1 && !mutual)
    return offeredTo(view, acting) ?? inCapital(view, until, acting) ?? onceMore(view, from, acting);
  const item = itemOf(view, sides) ?? (sides.length === 0 ? meetAgain(view, from, until) : null);
  const peoples =
    /^(?:meet|met|sit|sat)/.test(verb) &&
    object?.sides.every(({ kind, name }) => kind === 'group' || /s$|\bside$/.test(name));
  return item !== null &&
    (item.topic === 'summit' ||
      sides.length === 0 ||
      sides.some(isDelegation) ||
      NEGOTIATES.test(verb) ||
      peoples === true)
    ? item
    : null;
}

/** "It was agreed to meet again": those who have just met. */
function meetAgain(view: View, from: number, until: number): Read {
  if (!/\bit (?:was|has been|had been) \S+(?: \S+){0,4} to$/.test(phraseAt(view, from - 9, from))) return null;
  if (!lowWords(view, from, until + 2).some((low) => /^(?:again|re\w+)$/.test(low))) return null;
  return lastMeeting(view);
}

/** "Medinsky proposed to meet again on 2 June": with those whom his side has just met. */
function onceMore(view: View, from: number, { parties }: Actor): Read {
  if (lowAt(view, from + 1) !== 'again' || lowAt(view, from - 1) !== 'to') return null;
  const last = lastMeeting(view);
  return last !== null && 'parties' in last.item && last.item.parties.includes(parties[0] ?? '') ? last : null;
}

/** "Meloni, who met Zelensky there on Tuesday, …": told as new where a day of this week is named. */
function whoOf(view: View, at: number): Actor | null {
  if (lowAt(view, at - 1) !== ',' || !view.dates.some((span) => span.weekday && span.from > at)) return null;
  return view.actors.find((actor) => actor.to === at - 1 && actor.kind === 'person') ?? null;
}

/** "By Lavrov and Rubio, who are to meet in Vienna" */
function headOf(view: View, at: number): Actor | null {
  const clause = clauseOf(view, at);
  if (clause?.kind !== 'relative' || lowAt(view, clause.from) !== 'who') return null;
  return view.actors.find(({ to, members }) => to <= clause.from && clause.from - to < 2 && members.length > 1) ?? null;
}

function hasRelativeObject(view: View, at: number): boolean {
  const clause = clauseOf(view, at);
  return clause?.kind === 'relative' && /^(?:which|that)$/.test(lowAt(view, clause.from));
}

const DOES =
  /^(?:make|stop|agree|end|sign|do|take|give|keep|find|pay|lose|win|fail|fall|back|show|speak|comment|explain|imagine|read|think|consider|help|buy|invest|send|lead|write|watch|say|tell|prove|admit|accept|reconsider)$/;

/** "Would love to see them make peace", "invited him to speak": what they are to do is something else. */
function doesElse(view: View, verb: string, to: number): boolean {
  const [next = '', after = ''] = lowWords(view, to, to + 2);
  return (SEES.test(verb) && DOES.test(next)) || (/^invit/.test(verb) && next === 'to' && DOES.test(after));
}

function actingOf(view: View, from: number, until: number, form: Mention['form']): Actor | null {
  const bare = delegatesAt(view, readVerbGroup(view, view.clauses, from, form).from);
  if (bare !== null) return bare;
  const acting = actingAt(view, from);
  const they = lowAt(view, acting?.from ?? -1) === 'they' && acting?.parties.length === 1 && acting.persons.length < 2;
  return (they ? theyAt(view, from) : null) ?? acting ?? theyAt(view, from) ?? actingLater(view, from, until, form);
}

function isMutual(view: View, from: number, until: number): boolean {
  return /\b(?:each other|one another|face to face)\b/.test(phraseAt(view, from, until));
}

/** "After meeting Zelensky, Trump said …": who acts is named behind the comma. */
function actingLater(view: View, from: number, until: number, form: Mention['form']): Actor | null {
  const before = lowAt(view, from - 1);
  const done = before === 'having' && (form === 'part' || form === 'past');
  if (!done && (form !== 'ing' || !/^(?:after|before|on)$/.test(before))) return null;
  const comma = view.tokens.findIndex((token, at) => at >= until && token.low === ',');
  const next = comma < 0 ? undefined : view.actors.find((actor) => actor.from > comma && actor.from <= comma + 2);
  return next === undefined || next.owns ? null : next;
}

/** "Zelensky challenged Putin to meet him": the pronoun is never the one who acts. */
function other(view: View, acting: Actor | null, side: Actor): Actor {
  if (side.kind !== 'pronoun' || acting === null || side.persons[0] !== acting.persons[0]) return side;
  const named = view.actors.find((actor) => actor.to <= acting.from && isOfLeaders(actor) && actor !== acting);
  return named === undefined ? side : { ...named, from: side.from, to: side.to };
}
