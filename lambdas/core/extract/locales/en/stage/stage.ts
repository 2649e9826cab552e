import type { Article } from '../../../../article.ts';
import type { Dossier } from '../../../../dossier.ts';
import { splitSentences } from '../../../engine/sentences.ts';
import { inOrder, type Sentence, tokenize } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { readCeasefires } from '../mentions/ceasefire.ts';
import { readExchanges } from '../mentions/exchange.ts';
import { readHints } from '../mentions/hint.ts';
import { readMeetings } from '../mentions/meetings.ts';
import { type Focus, type Mention, phraseAt, type View } from '../mentions/mention.ts';
import { readVisits } from '../mentions/visit.ts';
import { daysBetween } from '../terms/calendar.ts';
import { readDates } from '../terms/dates.ts';
import { readDurations } from '../terms/durations.ts';
import { type Actor, type Named, nameActors } from './actors.ts';
import { readBlocks } from './blocks.ts';
import { clauseOf, splitClauses } from './clauses.ts';
import { companyAt, newCompany, remember } from './company.ts';
import { nextFocus } from './focus.ts';
import { readInterviewee, readStrangers } from './interview.ts';
import { compileLexicon } from './lexicon.ts';
import { introduceNewcomers } from './newcomers.ts';
import { claimFirstPerson, readQuotes } from './quotes.ts';
import { resolveReferences } from './references.ts';
import { createRoster, type Roster } from './roster.ts';
import { type Marked, markSentence } from './scene.ts';
import { SENTENCE_RULES } from './sentence-rules.ts';
import { speakersAhead } from './speakers-ahead.ts';
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
  /** YYYY-MM-DD that was named last before it, if any. */
  readonly anchor: string | null;
  readonly title: Marked;
  /** Who speaks, where the sentence is part of a longer quotation. */
  readonly quoted: Actor | null;
  /** Whether it stands in a block that is labelled as background. */
  readonly history: boolean;
}

/** A scene that is being prepared. */
type Open = { -readonly [Key in keyof Scene]: Scene[Key] };

const NOBODY: ReadonlySet<number> = new Set();

/** Prepares articles for the patterns of one dossier. */
export function createStage(dossier: Dossier): (article: Article) => Scene[] {
  const lexicon = compileLexicon(dossier);
  const listed = createRoster(dossier);
  const mark = (sentence: Sentence): Marked => markSentence(sentence, lexicon);
  return (article) => {
    const heading = { text: article.title, tokens: tokenize(article.title), paragraph: -1, opens: true };
    const cut = splitSentences(article.text, SENTENCE_RULES).map(mark).map(nameActors);
    const { title, sentences, roster } = introduceNewcomers(nameActors(mark(heading)), cut, listed);
    const speakers = speakersAhead(sentences);
    const company = newCompany();
    company.answering = readInterviewee(title, sentences);
    const strangers = company.answering === null ? readStrangers(sentences) : NOBODY;
    const published = article.published.slice(0, 10);
    const begun = newFocus([title, ...sentences], roster);
    const opening = openScene(title, -1, { company, roster, focus: begun, published, anchor: null, title });
    let anchor: string | null = null;
    let focus = nextFocus(opening.focus, opening.mentions, -1);
    company.pair = opening.actors.find((actor) => actor.leaders.length === 2)?.leaders ?? [];
    company.party = opening.actors.find((actor) => actor.parties.length === 1) ?? null;
    const scenes = sentences.map((sentence, index) => {
      if (strangers.has(sentence.sentence.paragraph))
        [company.person, company.speaker, company.party] = [null, null, null];
      const here = companyAt(company, speakers[index] ?? null);
      const scene = openScene(sentence, index, { company: here, roster, focus, published, anchor, title });
      anchor = lastDay(scene, anchor);
      const spoken = scene.mentions.length > 0 ? scene.mentions : outright(scene);
      focus = nextFocus(focus, inPassing(scene, spoken), index, scene.durations);
      remember(company, scene);
      return scene;
    });
    const quoted = readQuotes(scenes);
    const history = readBlocks(sentences.map(({ sentence }) => sentence));
    for (const [index, scene] of scenes.entries()) {
      scene.quoted = quoted[index] ?? null;
      scene.history = history[index] === true;
    }
    return scenes;
  };
}

const PROVIDES = /^(?:provided|if|unless|once|until|as long|so long|on condition|only (?:if|once|when|after))/;

/** What a sentence hints at, but not in a condition: "provided that power stations are covered". */
function outright({ hints, marks, tokens }: Scene): readonly Mention[] {
  if (hints.length === 0) return hints;
  const opens = marks.cond.filter((mark) => PROVIDES.test(phraseAt({ tokens } as View, mark.from, mark.to)));
  return hints.filter((hint) => !opens.some((mark) => mark.to <= hint.from && hint.from - mark.to <= 8));
}

/** "Merz, who had received Zelensky, …": what a relative clause tells in the past perfect is marked as told in passing. */
function inPassing({ clauses, tokens }: Scene, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0 || clauses.length === 1) return mentions;
  return mentions.map((mention) => {
    const clause = clauseOf({ clauses }, mention.from);
    const passing =
      clause?.kind === 'relative' && tokens.slice(clause.from + 1, clause.from + 4).some(({ low }) => low === 'had');
    return passing ? { ...mention, aside: true } : mention;
  });
}

const MORATORIUM = wordKind(['moratorium']);

function newFocus(all: readonly Marked[], { belligerents }: Roster): Focus {
  let [truce, swap] = [false, false];
  const named = new Set<string>();
  for (const one of all) {
    const { marks } = one;
    truce ||=
      marks.truce.length + marks.spare.length + marks.spared.length + marks.quiet.length > 0 ||
      (MORATORIUM.has(one) && marks.fighting.length > 0);
    for (const list of [marks.party, marks.demonym, marks.person]) for (const { value } of list) named.add(value.party);
    swap ||= marks.formula.length > 0 || (marks.unit.length > 0 && marks.swap.length + marks.transfer.length > 0);
  }
  const feast = all.some(({ marks }) => marks.scope.some((mark) => mark.value.scope === 'holiday'));
  return { items: [], truce, swap, feast, war: belligerents.every((party) => named.has(party)) };
}

type Setting = Pick<Scene, 'company' | 'roster' | 'focus' | 'published' | 'anchor' | 'title'>;

const PLANS = /\b(?:will|shall|(?:is|are) (?:due |set |expected |scheduled )?to)\b/;

/** Days within which a weekday is over, whatever else is planned. */
const JUST_OVER = 2;
const LONG_AGO = 10;

/** The day of which a sentence tells, of several the one nearest to publication; `null` where it leads to another time. */
function lastDay({ dates, marks, published, sentence }: Scene, before: string | null): string | null {
  if (dates.length === 0) return marks.retro.length > 0 ? null : before;
  const ahead = PLANS.test(sentence.text);
  const far = (day: string): number => Math.abs(daysBetween(day, published));
  const days = dates
    .filter(({ kind }) => kind === 'day')
    .map((day) => (day.weekday && !(ahead && far(day.behind) > JUST_OVER) ? day.behind : day.ahead));
  if (days.length > 0) return days.reduce((best, day) => (far(day) < far(best) ? day : best));
  return marks.retro.length > 0 || dates.some(({ behind }) => far(behind) > LONG_AGO) ? null : before;
}

function openScene(named: Named, index: number, { company, roster, focus, published, anchor, title }: Setting): Open {
  const { sentence, tokens, kinds, marks } = named;
  const clauses = splitClauses(named, named.named);
  const met = resolveReferences(named, named.named, company, roster);
  const speech = readSpeech(named, met, clauses);
  // one object is made for a sentence and then filled in: copies of it would cost more than the reading
  const scene: Open = {
    sentence,
    tokens,
    kinds,
    marks,
    company,
    roster,
    focus,
    published,
    anchor,
    title,
    index,
    clauses,
    actors: claimFirstPerson(named, met, speech),
    durations: readDurations(named),
    dates: readDates(named, published, anchor),
    speech,
    mentions: [],
    hints: [],
    quoted: null,
    history: false,
  };
  scene.mentions = readMentions(scene);
  scene.hints = readHints(scene, scene.mentions);
  return scene;
}

function readMentions(view: View): Mention[] {
  const meetings = readMeetings(view);
  const visits = readVisits(view).filter(
    (visit) => !meetings.some((other) => other.from < visit.to && visit.from < other.to),
  );
  const mentions = [...readCeasefires(view), ...readExchanges(view), ...meetings, ...visits];
  return inOrder(mentions);
}
