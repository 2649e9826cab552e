import { lowAt, lowOf } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { borrowed, lastBefore, personBefore, pointing, type Setting } from './pointing.ts';
import type { Roster } from './roster.ts';
import type { Marked } from './scene.ts';

const COUNTRY = new Set([
  'country',
  'nation',
  'people',
  'homeland',
  'side',
  'army',
  'forces',
  'soldiers',
  'troops',
  'negotiators',
  'diplomats',
  'officials',
  'generals',
  'ministry',
  'compatriots',
  'own',
]);

/** "His spokesman", "their delegation", "its army": the office or country of whoever is spoken of. */
export function ownedOffice(setting: Setting, at: number): Actor | null {
  const { marked } = setting;
  const end = officeEnd(marked, at + 1) ?? (COUNTRY.has(lowAt(marked, at + 1)) ? at + 2 : null);
  if (end === null || /^(?:counterpart|number)$/.test(lowAt(marked, at + 1))) return null;
  // "agreed that their presidents should meet": of two, and not of one
  if (lowAt(marked, at) === 'their' && /^(?:presidents|leaders)$/.test(lowAt(marked, end - 1))) return null;
  const owner = ownerOf(setting, lowAt(marked, at), at);
  if (owner === null || owner.parties.length !== 1) return null;
  return { ...borrowed(marked, at, end, owner, 'office'), leaders: [], persons: [] };
}

function ownerOf(setting: Setting, low: string, at: number): Actor | null {
  const { named, company } = setting;
  if (low === 'his' || low === 'her') {
    // "Norway's prime minister said his country …"
    const holder = named.findLast(
      (actor) => actor.kind === 'office' && actor.to <= at && isHeld(setting.marked, actor),
    );
    const person = personBefore(setting, at);
    // "As for a meeting with Trump, his spokesman …", "he will see Trump, his office said": not Trump's
    const met = person !== null && company.person !== null && lowAt(setting.marked, person.from - 1) === 'with';
    return (met ? company.person : person) ?? holder ?? company.person;
  }
  // "can count on Ukraine, whose foreign minister …"
  if (low === 'whose') return named.findLast((actor) => actor.to <= at && at - actor.to <= 1) ?? null;
  if (low === 'our' || low === 'my') return company.answering ?? company.speaker ?? company.person;
  return lastBefore(named, at) ?? company.party ?? company.person;
}

/** "Macron's adviser", "Trump's special envoys": people of one person speak and meet for the party. */
export function officeOf(marked: Marked, owner: Actor): Actor | null {
  if (!owner.owns || owner.persons.length !== 1 || owner.parties.length !== 1) return null;
  const from = owner.to + (lowAt(marked, owner.to + 1) === 's' ? 2 : 1);
  const end = officeEnd(marked, from);
  return end === null ? null : { ...borrowed(marked, from, end, owner, 'office'), leaders: [], persons: [] };
}

/** An office that one person holds. */
function isHeld({ tokens }: Marked, actor: Actor): boolean {
  return actor.parties.length === 1 && SINGULAR_OFFICES.has(lowOf(tokens, actor.to - 1));
}

/** "the minister", "the president": whoever spoke last, where the office stands alone. */
export function bareOffice({ marked, named, company, roster }: Setting, at: number): Actor | null {
  const counted = lowAt(marked, at + 1) === 'two';
  const end = officeEnd(marked, counted ? at + 2 : at + 1);
  if (end === null) return null;
  // "Rubio and Lavrov are to prepare it. The ministers will meet next week"
  if (
    company.duo?.parties.length === 2 &&
    /^(?:ministers|envoys|advisers|aides|negotiators|diplomats|generals)$/.test(lowAt(marked, end - 1))
  )
    return borrowed(marked, at, end, company.duo, 'office');
  if (counted) return null;
  // "they will be in Moscow on Monday, the secretary disclosed"
  const trails = at > 6 && lowAt(marked, at - 1) === ',' && marked.tokens.length - end <= 3;
  const place = named.findLast(
    (actor) =>
      actor.locative &&
      !trails &&
      actor.parties.length === 1 &&
      actor.to <= at &&
      // "In London, where the underwriters sit, the Foreign Office …"
      (at - actor.to <= 3 || (actor.from === 1 && lowAt(marked, 0) === 'in' && lowAt(marked, actor.to) === ',')),
  );
  const ofState = lowAt(marked, end - 1) === 'state' && lowAt(marked, at + 1) === 'head';
  const head = ofState ? 'president' : lowAt(marked, end - 1);
  // "in the words of the White House press secretary, the president thinks …"
  const own =
    head === 'president' &&
    named.findLast((actor) => actor.to <= at && actor.kind === 'office' && isHeld(marked, actor));
  // "Putin received Witkoff. The envoy …"
  const sent = SENT.test(head) && (company.person?.leaders.length ?? 0) > 0 ? company.aide : null;
  const last =
    (own || undefined) ?? place ?? sent ?? (MINISTRIES.has(head) ? company.party : (company.person ?? company.speaker));
  // "the Chancellor" and "the Prime Minister" are none of the presidents
  const leads = head === 'chancellor' && last?.parties[0] !== 'austria' ? roster.leaderOf.get('germany') : undefined;
  if (leads !== undefined)
    return { ...pointing(marked, at, end, ['germany'], 'person'), leaders: [leads], persons: [leads] };
  const ruling = [...roster.rivals, roster.leaderOf.get(roster.mediator)];
  if (lowAt(marked, end - 2) === 'prime' && last?.leaders.some((one) => ruling.includes(one))) return null;
  if (last === null || (!SINGULAR_OFFICES.has(head) && !MINISTRIES.has(head) && place === undefined)) return null;
  // "the three delegations" in Abu Dhabi are not of Abu Dhabi
  if (/^(?:two|three|four|five)$/.test(lowAt(marked, at + 1))) return null;
  if (ofState && !last.leaders.some((one) => roster.rivals.includes(one)))
    return ownHead(marked, at, end, company, roster);
  const leader =
    head === 'president' && (ofState || end === at + 2) ? roster.leaderOf.get(last.parties[0] ?? '') : undefined;
  if (leader === undefined || last.leaders.length > 0) return borrowed(marked, at, end, last, 'office');
  // "the President" of whom his minister speaks
  return { ...borrowed(marked, at, end, last, 'person'), leaders: [leader], persons: [leader] };
}

/** "The Head of State" of a readout: the one of the warring sides whom the article named first. */
function ownHead(marked: Marked, at: number, end: number, company: Setting['company'], roster: Roster): Actor | null {
  const first = company.seen.find((leader) => roster.rivals.includes(leader));
  const party = first === undefined ? undefined : roster.partyOf.get(first);
  if (first === undefined || party === undefined || marked.tokens[end - 1]?.text !== 'State') return null;
  return { ...pointing(marked, at, end, [party], 'person'), leaders: [first], persons: [first] };
}

/** Of a ministry without a country: the one of whoever acted last. */
const MINISTRIES = new Set(['ministry', 'delegation', 'headquarters']);

const SENT = /^(?:envoy|emissary|minister|secretary|negotiator|ambassador|commissioner)$/;
const SINGULAR_OFFICES = new Set([
  'minister',
  'president',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'aide',
  'adviser',
  'negotiator',
  'envoy',
  'chancellor',
  'diplomat',
  'leader',
  'chief',
  'ombudsman',
  'ombudswoman',
  'premier',
  'official',
  'ambassador',
  'commissioner',
  'emissary',
]);

/** Where the office that begins at a place ends, with its modifiers; `null` where none does. */
function officeEnd({ marks }: Marked, from: number): number | null {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const role = marks.role.find((mark) => mark.from === at);
    if (role !== undefined) return marks.role.find((mark) => mark.from === role.to)?.to ?? role.to;
    const modifier = marks.modifier.find((mark) => mark.from === at);
    if (modifier === undefined) return null;
    at = modifier.to;
  }
  return null;
}
