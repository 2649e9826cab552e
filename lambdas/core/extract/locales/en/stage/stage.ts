import type { Article } from '../../../../article.ts';
import type { Dossier } from '../../../../dossier.ts';
import { splitSentences } from '../../../engine/sentences.ts';
import { type Sentence, tokenize } from '../../../engine/text.ts';
import { readCeasefires } from '../mentions/ceasefire.ts';
import { readExchanges } from '../mentions/exchange.ts';
import { readHints } from '../mentions/hint.ts';
import { readMeetings } from '../mentions/meetings.ts';
import type { Focus, Mention, View } from '../mentions/mention.ts';
import { readVisits } from '../mentions/visit.ts';
import { readDates } from '../terms/dates.ts';
import { readDurations } from '../terms/durations.ts';
import { type Actor, readActors } from './actors.ts';
import { readBlocks } from './blocks.ts';
import { splitClauses } from './clauses.ts';
import { compileLexicon } from './lexicon.ts';
import { introduceNewcomers } from './newcomers.ts';
import { readQuotes } from './quotes.ts';
import { type Company, newCompany, resolveReferences } from './references.ts';
import { createRoster } from './roster.ts';
import { type Marked, markSentence } from './scene.ts';
import { type Attribution, readSpeech } from './speech.ts';

/** A sentence with everything that patterns look at. */
export interface Scene extends View {
  readonly index: number;
  readonly mentions: readonly Mention[];
  /** Items that it only hints at. */
  readonly hints: readonly Mention[];
  readonly speech: readonly Attribution[];
  /** YYYY-MM-DD of publication. */
  readonly published: string;
  readonly title: Marked;
  /** Who speaks, where the sentence is part of a longer quotation. */
  readonly quoted: Actor | null;
  /** Whether it stands in a block that is labelled as background. */
  readonly history: boolean;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'gen',
  'col',
  'lt',
  'st',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'sep',
  'oct',
  'nov',
  'dec',

  'vs',
  'u.s',
  'u.k',
  'u.n',
  'e.g',
  'i.e',
  'a.m',
  'p.m',
  'capt',
  'sgt',
  'maj',
  'rep',
  'sen',
  'gov',
  'prof',
  'sir',
]);
const LEAD =
  /^(?:[\u2022*\u25aa\u25cf\u2013-]\s+|\(?\d{1,2}[.)]\s+(?=\p{Lu})|\[?\d{1,2}[:.]\d{2}\]?(?:\s?(?:GMT|UTC|CET|CEST|EET|EEST|BST|a\.m\.|p\.m\.|am|pm))?\s*(?:[\u2013\u2014:|-]\s*)?(?=\S))/u;
const FOCUS_SIZE = 10;

/** Prepares articles for the patterns of one dossier. */
export function createStage(dossier: Dossier): (article: Article) => Scene[] {
  const lexicon = compileLexicon(dossier);
  const roster = createRoster(dossier);
  const rules = { abbreviations: ABBREVIATIONS, lead: LEAD };
  return (article) => {
    const title = markSentence(asSentence(article.title), lexicon);
    const marked = introduceNewcomers(
      splitSentences(article.text, rules).map((sentence) => markSentence(sentence, lexicon)),
    );
    const company = newCompany();
    const flags = topicFlags([title, ...marked]);
    let focus: Focus = { items: [], ...flags };
    const opening = stageOne(title, -1, { company, roster, focus, published: day(article), title });
    focus = nextFocus(focus, opening.mentions, -1);
    company.party = opening.actors.find((actor) => actor.parties.length === 1) ?? null;
    const scenes: Scene[] = [];
    const speakers = speakersAhead(marked);
    for (const [index, sentence] of marked.entries()) {
      const scene = stageOne(sentence, index, {
        company: { ...company, speaker: speakers[index] ?? company.speaker, seen: [...company.seen] },
        roster,
        focus,
        published: day(article),
        title,
      });
      scenes.push(scene);
      focus = nextFocus(focus, scene.mentions.length > 0 ? scene.mentions : scene.hints, index);
      remember(company, scene);
    }
    const quoted = readQuotes(scenes);
    const history = readBlocks(scenes.map((scene) => scene.sentence));
    return scenes.map((scene, index) => ({
      ...scene,
      quoted: quoted[index] ?? null,
      history: history[index] === true,
    }));
  };
}

/** For each sentence of an open quotation who is named where the quotation ends; `null` elsewhere. */
function speakersAhead(all: readonly Marked[]): (Actor | null)[] {
  return all.map((marked, index) => {
    if (!opensOnly(marked)) return null;
    const closing = all.slice(index + 1, index + 4).find(closes);
    if (closing === undefined || closing.sentence.paragraph !== marked.sentence.paragraph) return null;
    const end = closing.tokens.findLastIndex((token) => /^[\u201d"]$/.test(token.low));
    return (
      readActors(closing).find(
        (actor) => actor.from > end && actor.parties.length === 1 && isSaid(closing, end, actor),
      ) ?? null
    );
  });
}

/** Whether a quotation begins in a sentence and does not end in it. */
function opensOnly({ tokens }: Marked): boolean {
  const first = tokens[0]?.low ?? '';
  return /^[\u201c"]$/.test(first) && !tokens.slice(1).some((token) => /^[\u201d"]$/.test(token.low));
}

function closes({ tokens }: Marked): boolean {
  return tokens.some((token) => /^[\u201d"]$/.test(token.low));
}

/** "…, Zelensky said": a verb of saying stands beside the name. */
function isSaid({ marks }: Marked, end: number, actor: Actor): boolean {
  return marks.say.some((mark) => mark.from > end && (mark.from - actor.to <= 2 || actor.from - mark.until <= 2));
}

function asSentence(text: string): Sentence {
  return { text, tokens: tokenize(text), paragraph: -1, opens: true };
}

function day(article: Article): string {
  return article.published.slice(0, 10);
}

function topicFlags(all: readonly Marked[]): { truce: boolean; swap: boolean } {
  return {
    truce: all.some(
      ({ marks }) => marks.truce.length + marks.spare.length + marks.spared.length + marks.quiet.length > 0,
    ),
    swap: all.some(
      ({ marks }) =>
        marks.formula.length > 0 || (marks.unit.length > 0 && marks.swap.length + marks.transfer.length > 0),
    ),
  };
}

type Setting = Pick<Scene, 'company' | 'roster' | 'focus' | 'published' | 'title'>;

function stageOne(marked: Marked, index: number, setting: Setting): Scene {
  const clauses = splitClauses(marked);
  const met = resolveReferences(marked, readActors(marked), setting.company, setting.roster);
  const speech = readSpeech(marked, met, clauses);
  const actors = claimFirstPerson(marked, met, speech);
  const view: View = {
    ...marked,
    ...setting,
    index,
    clauses,
    actors,
    durations: readDurations(marked.tokens),
    dates: readDates(marked.tokens, setting.published),
  };
  const meetings = readMeetings(view);
  const visits = readVisits(view).filter(
    (visit) => !meetings.some((other) => other.from < visit.to && visit.from < other.to),
  );
  const mentions = [...readCeasefires(view), ...readExchanges(view), ...meetings, ...visits];
  mentions.sort((left, right) => left.from - right.from);
  return {
    ...view,
    ...setting,
    index,
    mentions,
    hints: readHints(view, mentions),
    speech,
    quoted: null,
    history: false,
  };
}

const FIRST_PERSON = /^(?:we|i|our|my|us)$/;

/** "We" in a quotation is whoever is named beside it. */
function claimFirstPerson(marked: Marked, actors: readonly Actor[], speech: readonly Attribution[]): Actor[] {
  const speaker = speech.find(
    (attribution) => attribution.actor !== null && attribution.actor.kind !== 'pronoun',
  )?.actor;
  return actors.map((actor) =>
    speaker !== undefined && speaker !== null && FIRST_PERSON.test(marked.tokens[actor.from]?.low ?? '')
      ? { ...speaker, from: actor.from, to: actor.to, kind: actor.kind, locative: false, owns: actor.owns, members: [] }
      : actor,
  );
}

function nextFocus(focus: Focus, mentions: readonly Mention[], index: number): Focus {
  if (mentions.length === 0) return focus;
  const told = mentions.map((mention) => ({ ...mention, origin: index })).reverse();
  // what a sentence names comes before what it only refers to: "officials briefed on the talks"
  const fresh = [...told.filter((mention) => mention.sure), ...told.filter((mention) => !mention.sure)];
  const keys = new Set(fresh.map(keyOf));
  const items = [...unique(fresh), ...focus.items.filter((mention) => !keys.has(keyOf(mention)))];
  return { ...focus, items: items.slice(0, FOCUS_SIZE) };
}

function unique(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = keyOf(mention);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(mention: Mention): string {
  return `${mention.topic} ${Object.values(mention.item).join()}`;
}

/** What the next sentences may point back at. */
function remember(company: Company, scene: Scene): void {
  const said = scene.speech.map((attribution) => attribution.actor).filter((actor): actor is Actor => actor !== null);
  const persons = scene.actors.filter(
    (actor) =>
      (actor.kind === 'person' ||
        (actor.kind === 'pronoun' && actor.persons.length > 0 && /^s?he$/.test(scene.tokens[actor.from]?.low ?? ''))) &&
      actor.members.length === 0,
  );
  const person = said.find((actor) => actor.kind === 'person') ?? persons.find((actor) => !actor.owns) ?? persons[0];
  company.person = person ?? said.find((actor) => actor.kind === 'office') ?? company.person;
  company.party =
    scene.actors.find((actor) => !actor.locative && !actor.owns && actor.parties.length === 1) ?? company.party;
  company.speaker = said.at(-1) ?? company.speaker;
  const table = scene.mentions.findLast((mention) => 'parties' in mention.item && mention.sure);
  if (table !== undefined && 'parties' in table.item) company.group = table.item.parties;
  for (const { item } of scene.mentions) {
    if ('parties' in item && item.parties.length > 2) company.table = item.parties;
    if ('participants' in item && item.participants.length > 2) company.circle = item.participants;
  }
  company.couple = coupleOf(scene);
  const big = scene.actors.findLast((actor) => actor.leaders.length > 2);
  if (big !== undefined) company.circle = big.leaders;
  const pair = scene.mentions.findLast(
    (mention) => 'participants' in mention.item && mention.item.participants.length === 2,
  );
  if (pair !== undefined && 'participants' in pair.item) company.pair = pair.item.participants;
  for (const leader of scene.actors.flatMap((actor) => [...actor.leaders]))
    if (!company.seen.includes(leader)) company.seen.push(leader);
}

/** Two leaders or two parties of one sentence: "they" in the next. */
function coupleOf(scene: Scene): Actor | null {
  const joined = scene.actors.findLast(
    (actor) => actor.parties.length === 2 && actor.kind !== 'pronoun' && !actor.locative,
  );
  if (joined !== undefined) return joined;
  const leaders = scene.actors.filter((actor) => actor.leaders.length === 1 && actor.kind === 'person');
  const [first, second] = leaders;
  if (first === undefined || second === undefined || first.leaders[0] === second.leaders[0]) return null;
  return {
    ...first,
    leaders: [...first.leaders, ...second.leaders].sort(),
    parties: [...first.parties, ...second.parties].sort(),
  };
}
