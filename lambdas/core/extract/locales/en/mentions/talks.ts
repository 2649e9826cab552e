import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { lastItem, lowWords, type Mention, type View } from './mention.ts';
import { delegationsNear, isContinuous } from './summit.ts';

const WEAK = new Set([
  'round',
  'rounds',
  'dialogue',
  'discussions',
  'encounter',
  'conference',
  'contacts',
  'conversation',
  'negotiation',
  'bargaining',
  'deliberations',
  'consultations',
  'sitting',
  'sittings',
  'negotiating',
  'memorandum',
  'parley',
]);
const NEVER = new Set([
  'televised',
  'council',
  'cabinet',
  'annual',
  'emergency',
  'ministerial',
  'nato',
  'eu',
  'g7',
  'telephone',
  'phone',
  'video',
  'press',
  'news',
  'embassy',
  'visa',
  'trade',
  'tariff',
  'hotel',
  'round',
  'security',
  'in',
  'budget',
]);

/** Negotiations between delegations: "the second round", "talks in Istanbul", "the delegations will meet". */
export function readTalks(view: View, taken: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  const free = (from: number, to: number): boolean =>
    ![...taken, ...found].some((mention) => from < mention.to && mention.from < to);
  for (const mark of view.marks.meet.filter((verb) =>
    /^(?:talks|negotiations|consultations)$/.test(view.tokens[verb.until - 1]?.low ?? ''),
  )) {
    const mention = free(mark.from, mark.until) ? fromVerb(view, mark.from, mark.until, mark.value.form) : null;
    if (mention !== null) found.push(mention);
  }
  for (const mark of view.marks.talks) {
    const mention = free(mark.from, mark.to) ? fromNoun(view, mark.from, mark.to) : null;
    if (mention !== null) found.push(mention);
  }
  for (const mark of view.marks.meeting) {
    const mention = free(mark.from, mark.to) ? fromMeeting(view, mark.from, mark.to) : null;
    if (mention !== null) found.push(mention);
  }
  for (const mark of view.marks.meet) {
    const mention = free(mark.from, mark.until) ? fromVerb(view, mark.from, mark.until, mark.value.form) : null;
    if (mention !== null) found.push(mention);
  }
  return found.sort((left, right) => left.from - right.from);
}

function fromNoun(view: View, from: number, to: number): Mention | null {
  const head = view.tokens[from]?.low ?? '';
  const before = lowWords(view, from - 2, from);
  if (before.some((low) => low !== 'round' && low !== 'in' && NEVER.has(low)) || isInTalks(view, from)) return null;
  const parties = partiesAround(view, from, to);
  if (parties !== null) return talks(parties, from, to, true);
  const ordinal = before.some(
    (low) => ORDINALS[low] !== undefined || /^(?:next|new|another|last|latest|previous|further)$/.test(low),
  );
  if (WEAK.has(head) && !ordinal && !(head === 'round' && to - from > 1)) return null;
  return defaultTalks(view, from, to);
}

/** "in talks with a partner about …" is no negotiation of this war. */
function isInTalks(view: View, from: number): boolean {
  return (
    view.tokens[from - 1]?.low === 'in' &&
    /^(?:are|is|were|was|be|been|organisers)$/.test(view.tokens[from - 2]?.low ?? '')
  );
}

function fromMeeting(view: View, from: number, to: number): Mention | null {
  const before = lowWords(view, from - 2, from);
  if (/^(?:are|is|were|was|be|been)$/.test(before.at(-1) ?? '')) return null;
  if (before.some((low) => NEVER.has(low) && low !== 'in' && low !== 'round')) return null;
  const parties = partiesAround(view, from, to);
  const officials = delegationsNear(view, from, to);
  if (parties !== null && (officials || view.actors.every((actor) => actor.leaders.length < 2)))
    return talks(parties, from, to, true);
  if (officials && /delegation|negotiat|teams|representatives/.test(lowWords(view, from - 4, to + 6).join(' ')))
    return defaultTalks(view, from, to);
  const last = view.focus.items[0];
  const definite = before.some(
    (low) => /^(?:the|this|that|such|another|next|their)$/.test(low) || ORDINALS[low] !== undefined,
  );
  return definite && last?.topic === 'talks' ? { ...last, from, to, kind: 'noun', form: null, sure: false } : null;
}

function defaultTalks(view: View, from: number, to: number): Mention {
  if (
    /^(?:three|trilateral|tripartite)$/.test(
      lowWords(view, from - 3, from).find((low) => low === 'three' || low === 'trilateral' || low === 'tripartite') ??
        '',
    )
  )
    return talks(threeParties(view), from, to, false);
  const table = view.actors.find((actor) => actor.parties.length >= 3 && actor.leaders.length === 0);
  if (table !== undefined) return talks(table.parties, from, to, true);
  const last = lastItem(view.focus, 'talks');
  if (last !== null) return { ...last, from, to, kind: 'noun', form: null, sure: false };
  return talks(view.roster.belligerents, from, to, false);
}

/** The warring sides and the third party of which the article has spoken, else the first of the dossier. */
function threeParties(view: View): readonly string[] {
  const last = view.focus.items.find((mention) => 'parties' in mention.item && mention.item.parties.length === 3);
  if (last !== undefined && 'parties' in last.item) return last.item.parties;
  return [...view.roster.belligerents, view.roster.mediator].sort();
}

/** Parties named at the noun ("talks between A and B", "A–B talks"), else those of the clause's subject. */
function partiesAround(view: View, from: number, to: number): readonly string[] | null {
  const near = view.actors.filter(
    (actor) =>
      (actor.from >= to && actor.from <= to + 6 && joins(view, to, actor.from)) ||
      (actor.to <= from && from - actor.to <= 3 && leads(view, actor, from)),
  );
  const named = partiesOf(near);
  if (named.length >= 2) return named;
  if (
    /^(?:the|this|that|these|those|such)$/.test(view.tokens[from - 1]?.low ?? '') &&
    lastItem(view.focus, 'talks') !== null
  )
    return null;
  const clause = view.clauses[clauseAt(view.clauses, from)];
  const subject = view.actors.find(
    (actor) => clause !== undefined && actor.from >= clause.from && actor.to <= from && actor.parties.length >= 2,
  );
  if (subject !== undefined && subject.kind !== 'pronoun') return subject.parties;
  const relative = view.actors.find(
    (actor) => actor.from >= to && actor.from <= to + 4 && actor.parties.length >= 2 && actor.kind !== 'pronoun',
  );
  if (relative !== undefined) return relative.parties;
  if (named.length === 1 && near.some((actor) => actor.from >= to)) {
    const other = view.actors.find(
      (actor) =>
        actor.to <= from &&
        !actor.locative &&
        actor.kind !== 'place' &&
        actor.kind !== 'adjective' &&
        actor.parties.length === 1 &&
        actor.parties[0] !== named[0],
    );
    if (other !== undefined) return [...named, ...other.parties].sort();
  }
  return null;
}

function partiesOf(actors: readonly Actor[]): string[] {
  return [...new Set(actors.flatMap((actor) => actor.parties))].sort();
}

function joins(view: View, from: number, to: number): boolean {
  const words = lowWords(view, from, to);
  return (
    words.some((low) => low === 'of' || low === 'between' || low === 'with' || low === 'among' || low === 'by') &&
    words.length <= 5 &&
    !words.includes(',')
  );
}

function leads(view: View, actor: Actor, from: number): boolean {
  return (
    lowWords(view, actor.to, from).every((low) =>
      /^(?:-|direct|peace|new|second|third|first|next|\u2013|'|s|own)$/.test(low),
    ) && !actor.locative
  );
}

const MEETS_OF_DELEGATIONS =
  /^(?:meet|meets|met|meeting|sit|sits|sat|sitting|gather|gathers|gathered|convene|convened|reconvene|reconvened|hold|held|holds|holding|negotiate|negotiated|confer|talk|talks|talked|see|saw|get|come|face|faced|resume|resumed|return|returned|receive|received)$/;

/** "Umerov met Witkoff", "the two delegations are to sit down", "a delegation is to meet the vice-president's team". */
function fromVerb(view: View, from: number, to: number, form: Mention['form']): Mention | null {
  if (!MEETS_OF_DELEGATIONS.test(view.tokens[from]?.low ?? '')) return null;
  const clause = view.clauses[clauseAt(view.clauses, from)];
  if (clause === undefined || (form === 'ing' && !isContinuous(view, from))) return null;
  const left = view.actors.filter((actor) => actor.from >= clause.from && actor.to <= from && !actor.locative);
  const right = view.actors.filter((actor) => actor.from >= to && actor.from <= to + 5 && actor.from < clause.to);
  const subject = left.filter((actor) => actor.kind !== 'place' || actor.parties.length > 1).at(-1) ?? left.at(-1);
  const object = right.find((actor) => !actor.locative);
  if (subject === undefined) return null;
  const capital =
    object === undefined && subject.kind === 'person'
      ? view.actors.find(
          (actor) =>
            actor.locative &&
            actor.from >= to &&
            actor.from <= to + 3 &&
            view.roster.leaderOf.has(actor.parties[0] ?? '') &&
            actor.parties.length === 1 &&
            isSeat(view, actor),
        )
      : undefined;
  const parties = partiesOf([subject, object ?? capital].filter((actor) => actor !== undefined));
  if (parties.length < 2) return null;
  if (
    /^receive/.test(view.tokens[from]?.low ?? '') &&
    (object === undefined || object.kind === 'place' || subject.kind === 'place')
  )
    return null;
  if (
    !/delegat|negotiat|team|envoy|representative|official|minister|sides|parties|technical|adviser|aide|expert|heads|countries/.test(
      lowWords(view, clause.from, clause.to).join(' '),
    ) &&
    subject.kind !== 'person' &&
    subject.kind !== 'group'
  )
    return null;
  return talks(parties, from, to, true, 'verb', form);
}

/** An envoy's talks in a capital of the two are talks with it: Moscow, Kyiv, the Kremlin. */
function isSeat(view: View, actor: Actor): boolean {
  return actor.parties.some((party) => view.roster.belligerents.includes(party));
}

function talks(
  parties: readonly string[],
  from: number,
  to: number,
  sure: boolean,
  kind: Mention['kind'] = 'noun',
  form: Mention['form'] = null,
): Mention {
  return { topic: 'talks', item: { parties }, from, to, kind, form, sure };
}
