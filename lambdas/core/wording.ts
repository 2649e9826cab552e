import type { Change } from './change.ts';
import type { Dossier } from './dossier.ts';
import type { Item, Stance, Terms, Topic } from './observation.ts';
import { QUALIFIERS, tellDay } from './wording-terms.ts';

/** What is named of an agenda item, a change or a fact of one. */
export interface Named {
  readonly topic: Topic;
  readonly item: Item;
  /** The talks' round where one is known. */
  readonly round: number | null;
  readonly terms: Terms;
}

const STANCE_WORDS: Readonly<Record<Stance, { now: string; before: string }>> = {
  proposes: { now: 'proposes', before: 'proposed it before' },
  demands: { now: 'demands', before: 'demanded it before' },
  accepts: { now: 'accepts', before: 'accepted it before' },
  conditional: { now: 'sets conditions for', before: 'set conditions before' },
  rejects: { now: 'rejects', before: 'rejected it before' },
  noncommittal: { now: 'is noncommittal on', before: 'was noncommittal' },
};

/** Abbreviations that the lower-case ids of countries and unions stand for. */
const CAPITALS = new Set(['us', 'eu', 'uk', 'un', 'uae', 'nato']);

/**
 * An agenda item in plain words: "Putin–Zelensky summit", "exchange of 1,200 prisoners each", "full ceasefire",
 * "Russia–Ukraine talks, round 3".
 */
export function nameItem({ item, round, terms }: Named, dossier?: Dossier): string {
  if ('scope' in item) return item.scope === 'unspecified' ? 'ceasefire' : `${item.scope} ceasefire`;
  if ('participants' in item) return `${item.participants.map((id) => namePerson(id, dossier)).join('–')} summit`;
  if ('unit' in item) return `exchange of ${nameCount(terms)}${item.unit}${terms.perSide ? ' each' : ''}`;
  const name = `${item.parties.map((id) => nameParty(id, dossier)).join('–')} talks`;
  // A first meeting that nobody numbered may well be somebody's third.
  return round !== null && (round > 1 || terms.round === round) ? `${name}, round ${round}` : name;
}

/** A party by the name that the dossier gives it; other countries by their id: "south korea" is South Korea. */
export function nameParty(id: string, dossier?: Dossier): string {
  return (
    dossier?.parties.find((party) => party.id === id)?.name ?? (CAPITALS.has(id) ? id.toUpperCase() : capitalise(id))
  );
}

/**
 * A change in one line of plain text, before → after: "Russia rejects the Putin–Zelensky summit, was noncommittal",
 * "The full ceasefire is active, was agreed".
 */
export function tellChange(change: Omit<Change, 'summary'>, dossier?: Dossier): string {
  const { party, msgType } = change;
  const name = nameItem(change, dossier);
  if (msgType === 'cancel') return tellCancel(change, name, dossier);
  const told = party === null ? tellStatus(change, name) : `${nameParty(party, dossier)} ${tellStance(change, name)}`;
  return msgType === 'update' ? `Confirmed: ${told}` : startLine(told);
}

function tellStatus({ from, to, terms, topic }: Omit<Change, 'summary'>, name: string): string {
  const details = to === 'scheduled' ? tellPlace(terms) : '';
  const before = from === null || from === to ? '' : `, ${topic === 'talks' ? 'were' : 'was'} ${from}`;
  return `${startStatus(name, topic)} ${to}${details}${before}`;
}

/** "the Russia–Ukraine talks, round 3, are". */
function startStatus(name: string, topic: Topic): string {
  return `the ${name}${name.includes(', round ') ? ',' : ''} ${topic === 'talks' ? 'are' : 'is'}`;
}

function tellStance({ from, to, topic }: Omit<Change, 'summary'>, name: string): string {
  const stance = STANCE_WORDS[to as Stance];
  const fresh = from === null && (to === 'proposes' || to === 'demands');
  const before = from === null || from === to ? '' : `, ${STANCE_WORDS[from as Stance].before}`;
  return `${stance.now} ${fresh ? startNew(name, topic) : `the ${name}`}${before}`;
}

function tellCancel({ party, from, to, topic }: Omit<Change, 'summary'>, name: string, dossier?: Dossier): string {
  if (party === null)
    return `Withdrawn: ${startStatus(name, topic)} ${from}${to === null ? '' : `; what stands is: ${to}`}`;
  const left = to === null ? '' : `; what stands is: ${STANCE_WORDS[to as Stance].now}`;
  return `Withdrawn: ${nameParty(party, dossier)} ${STANCE_WORDS[from as Stance].now} the ${name}${left}`;
}

function tellPlace({ date, venue }: Terms): string {
  const day = date === undefined ? '' : ` for ${tellDay(`${date}T00:00:00Z`)}`;
  return `${day}${venue === undefined ? '' : `, ${venue}`}`;
}

function startNew(name: string, topic: Topic): string {
  if (topic === 'talks') return name;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function nameCount({ count, qualifier }: Terms): string {
  return count === undefined ? '' : `${QUALIFIERS[qualifier ?? 'exactly']}${count.toLocaleString('en')} `;
}

function namePerson(id: string, dossier?: Dossier): string {
  const person = dossier?.people.find((candidate) => candidate.id === id);
  return person?.aliases.find((alias) => alias.toLowerCase() === id) ?? capitalise(id);
}

function capitalise(id: string): string {
  return id.replace(/(^|[ -])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function startLine(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
