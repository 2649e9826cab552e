import type { Dossier } from '../../../../dossier.ts';
import { createLexicon, type Lexicon } from '../../../engine/lexicon.ts';
import { type Token, tokenize } from '../../../engine/text.ts';
import { CEASEFIRE_STANCES, CEASEFIRE_STATUSES } from '../vocabulary/ceasefires.ts';
import { COUNTRIES, COUNTRY_ALIASES, PEOPLES, SEATS } from '../vocabulary/countries.ts';
import * as cues from '../vocabulary/cues.ts';
import { EXCHANGE_STANCES, EXCHANGE_STATUSES } from '../vocabulary/exchanges.ts';
import { FAMILY_STANCES, FAMILY_STATUSES } from '../vocabulary/families.ts';
import { IDIOM_WORDS } from '../vocabulary/idioms.ts';
import { type Form, inflect } from '../vocabulary/inflect.ts';
import { MEETING_STANCES, MEETING_STATUSES } from '../vocabulary/meetings.ts';
import { HOMEWARD_VERBS, PEOPLE_NOUNS, SWAP_FORMULAS } from '../vocabulary/movement.ts';
import { OUTCOME_STATUSES } from '../vocabulary/outcomes.ts';
import * as people from '../vocabulary/people.ts';
import { HOSTILE_VERBS, QUIET_NOUNS, SPARED } from '../vocabulary/quiet.ts';
import { REPLY_WORDS } from '../vocabulary/replies.ts';
import { STANCE_WORDS } from '../vocabulary/stances.ts';
import { STATUS_WORDS } from '../vocabulary/statuses.ts';
import { QUALIFIER_WORDS } from '../vocabulary/time.ts';
import { TONE_WORDS } from '../vocabulary/tones.ts';
import * as topics from '../vocabulary/topics.ts';
import { VISIT_STANCES, VISIT_STATUSES } from '../vocabulary/visits.ts';
import { WISH_STANCES } from '../vocabulary/wishes.ts';
import type { PlainTag, Tag, Word } from './words.ts';

/** The words of a phrase that has a gap, such as "turned … down": the tail follows within a few tokens. */
export interface Entry {
  readonly word: Word;
  /** Its tag, at hand where words of many shapes are looked at. */
  readonly tag: Tag;
  /** Written in capitals: "US" is a country, "us" is not. */
  readonly capitals: boolean;
  readonly tail: readonly string[] | null;
}

export type English = Lexicon<Entry>;

/** Puts the vocabulary and the names of a dossier into one lexicon. */
export function compileLexicon(dossier: Dossier): English {
  const lexicon = createLexicon<Entry>();
  addVerbs(lexicon);
  addPlain(lexicon);
  addNames(lexicon, dossier);
  return lexicon;
}

function addVerbs(lexicon: English): void {
  for (const { words, ...rest } of [
    ...STANCE_WORDS,
    ...REPLY_WORDS,
    ...MEETING_STANCES,
    ...VISIT_STANCES,
    ...FAMILY_STANCES,
    ...WISH_STANCES,
    ...EXCHANGE_STANCES,
    ...CEASEFIRE_STANCES,
  ]) {
    addPhrases(lexicon, words, (form) => ({ tag: 'act', not: null, ...rest, form }));
  }
  for (const { words, ...rest } of [
    ...STATUS_WORDS,
    ...MEETING_STATUSES,
    ...VISIT_STATUSES,
    ...FAMILY_STATUSES,
    ...EXCHANGE_STATUSES,
    ...CEASEFIRE_STATUSES,
    ...OUTCOME_STATUSES,
  ]) {
    addPhrases(lexicon, words, (form) => ({ tag: 'status', not: null, ...rest, form }));
  }
  for (const { words, ...rest } of TONE_WORDS)
    addPhrases(lexicon, words, (form) => ({ tag: 'tone', not: null, ...rest, form }));
  for (const { words, ...rest } of IDIOM_WORDS)
    addPhrases(lexicon, words, (form) => ({ tag: 'idiom', not: null, ...rest, form }));
  addPhrases(lexicon, people.SAY_VERBS, (form) => ({ tag: 'say', form }));
  addPhrases(lexicon, topics.STOP_VERBS, (form) => ({ tag: 'stop', form }));
  addPhrases(lexicon, topics.SPARE_VERBS, (form) => ({ tag: 'spare', form }));
  addPhrases(lexicon, topics.TRANSFER_VERBS, (form) => ({ tag: 'transfer', form }));
  addPhrases(lexicon, HOMEWARD_VERBS, (form) => ({ tag: 'move', form }));
  addPhrases(lexicon, HOSTILE_VERBS, (form) => ({ tag: 'hostile', form }));
  addPhrases(lexicon, SPARED, (form) => ({ tag: 'spared', form }));
  addPhrases(lexicon, topics.MEET_VERBS, (form) => ({ tag: 'meet', form }));
}

const PLAIN: readonly (readonly [PlainTag, string])[] = [
  ['truce', topics.TRUCE_NOUNS],
  ['rest', topics.REST_NOUNS],
  ['weakRest', topics.WEAK_REST_NOUNS],
  ['fighting', topics.FIGHTING_NOUNS],
  ['swap', topics.SWAP_NOUNS],
  ['talks', topics.TALKS_NOUNS],
  ['meeting', topics.MEETING_NOUNS],
  ['role', people.ROLES],
  ['modifier', people.ROLE_MODIFIERS],
  ['bothSides', people.BOTH_SIDES],
  ['twoLeaders', people.TWO_LEADERS],
  ['otherSide', people.OTHER_SIDE],
  ['outsider', people.OUTSIDERS],
  ['neg', cues.NEGATIONS],
  ['hyp', cues.HYPOTHETICALS],
  ['cond', cues.CONDITIONS],
  ['retro', cues.RETROSPECTS],
  ['people', PEOPLE_NOUNS],
  ['quiet', QUIET_NOUNS],
  ['formula', SWAP_FORMULAS],
  ['pointer', cues.POINTERS],
  ['pointerHead', cues.POINTER_HEADS],
];

function addPlain(lexicon: English): void {
  for (const [tag, words] of PLAIN) addPhrases(lexicon, words, () => ({ tag }));
  for (const [scope, words] of topics.SCOPE_CUES) addPhrases(lexicon, words, () => ({ tag: 'scope', scope }));
  for (const [unit, words] of topics.UNIT_NOUNS) addPhrases(lexicon, words, () => ({ tag: 'unit', unit }));
  for (const [qualifier, words] of QUALIFIER_WORDS) addPhrases(lexicon, words, () => ({ tag: 'qualifier', qualifier }));
}

function addNames(lexicon: English, dossier: Dossier): void {
  const known = new Set(dossier.parties.map((party) => party.id));
  for (const entry of COUNTRIES.split('|')) addCountry(lexicon, entry.trim(), known);
  for (const [alias, party] of Object.entries(COUNTRY_ALIASES)) {
    if (!known.has(party)) addPhrases(lexicon, alias, () => ({ tag: 'party', party, known: false }));
  }
  for (const [party, nouns] of Object.entries(PEOPLES))
    addPhrases(lexicon, nouns, () => ({ tag: 'demonym', party, known: known.has(party) }));
  for (const [party, names] of Object.entries(SEATS))
    addPhrases(lexicon, names, () => ({ tag: 'party', party, known: known.has(party) }));
  for (const { id: party, aliases, demonyms } of dossier.parties) {
    for (const alias of aliases) addPhrases(lexicon, alias, () => ({ tag: 'party', party, known: true }));
    for (const name of demonyms) addPhrases(lexicon, name, () => ({ tag: 'demonym', party, known: true }));
  }
  for (const { id: person, name, aliases, titles, party, leader } of dossier.people) {
    for (const alias of new Set([name, ...aliases])) {
      addPhrases(lexicon, alias, () => ({ tag: 'person', person, party, leader, title: false }));
    }
    for (const office of titles)
      addPhrases(lexicon, office, () => ({ tag: 'person', person, party, leader, title: true }));
  }
  for (const [shown = '', ...spellings] of dossier.venues) {
    for (const name of [shown, ...spellings]) addPhrases(lexicon, name, () => ({ tag: 'venue', name: shown }));
  }
  for (const name of dossier.otherConflicts) addPhrases(lexicon, name, () => ({ tag: 'otherConflict' }));
}

function addCountry(lexicon: English, entry: string, known: ReadonlySet<string>): void {
  const [party = '', rest = ''] = entry.split(': ');
  if (known.has(party)) return;
  const [demonyms = '', capital = ''] = rest.includes(',') ? rest.split(', ') : [rest, ''];
  const tail = capital === '' && rest.startsWith('wellington') ? '' : capital;
  for (const name of [party, tail]) {
    if (name !== '') addPhrases(lexicon, name, () => ({ tag: 'party', party, known: false }));
  }
  for (const name of demonyms.split(' ')) {
    // "South Sudanese": "south" alone is nobody's name
    if (name === '' || name === party.split(' ')[0]) continue;
    // "Austrians", "Slovaks": most nouns are made of the adjective
    const names = /(?:[aeiou][nkb]|[aei]ni|[rqt]i|ch|kh|ek)$/.test(name) ? `${name}|${name}s` : name;
    addPhrases(lexicon, names, () => ({ tag: 'demonym', party, known: false }));
  }
}

function addPhrases(lexicon: English, phrases: string, word: (form: Form | null) => Word): void {
  const made = new Map<Form | null, Word>();
  // one word stands for all phrases of a form
  const ofForm = (form: Form | null): Word => {
    const known = made.get(form) ?? word(form);
    made.set(form, known);
    return known;
  };
  for (const phrase of phrases
    .replace(/\s+/g, ' ')
    .split('|')
    .flatMap((raw) => spread(raw.trim()))) {
    if (phrase === '') continue;
    const verb = /^([\p{L}-]+)~/u.exec(phrase)?.[1];
    const rest = verb === undefined ? phrase : phrase.slice(verb.length + 1);
    if (/\bnot (?!yet)/.test(phrase)) addForm(lexicon, phrase.replace(/\bnot /, 'not yet '), ofForm(null));
    const forms: readonly (readonly [string, Form | null])[] = verb === undefined ? [['', null]] : inflect(verb);
    for (const [form, name] of forms) addForm(lexicon, `${form}${rest}`, ofForm(name));
  }
}

/** "not {replied,answered} yet" stands for both. */
function spread(phrase: string): string[] {
  const [, before = '', choices = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(phrase) ?? [];
  if (choices === '') return [phrase];
  return choices.split(',').flatMap((choice) => spread(`${before}${choice}${after}`.replace(/ {2}/, ' ').trim()));
}

function addForm(lexicon: English, phrase: string, word: Word): void {
  const { tag } = word;
  const gap = phrase.indexOf(' * ');
  if (gap < 0) {
    lexicon.add(phrase, { word, tag, tail: null, capitals: /^[A-Z.]{2,}$/.test(phrase) });
    return;
  }
  const head = phrase.slice(0, gap);
  const tail = phrase.slice(gap + 3);
  lexicon.add(`${head} ${tail}`, { word, tag, tail: null, capitals: false });
  lexicon.add(head, { word, tag, tail: tokenize(tail).map((token: Token) => token.low), capitals: false });
}
