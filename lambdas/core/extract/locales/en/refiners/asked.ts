import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import { clashes } from '../patterns/kinship.ts';
import type { Part } from '../patterns/sentence-parts.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { itemKey } from './refiner.ts';

/** What a sentence answers: the item, and who put it forward. */
export interface Asked extends Pick<Draft, 'topic' | 'item' | 'background'> {
  /** Who spoke of it last. */
  readonly party: string | null;
  /** `null` where the sentences before name it. */
  readonly mention: Mention | null;
  /** Whether it is on the table, has been put off or is asked for. */
  readonly open?: boolean;
  /** Whether somebody has just put it forward, or a question asks about it. */
  readonly offered?: boolean;
}

const OFFERS: ReadonlySet<string> = new Set(['proposes', 'demands', 'proposed']);

const OPEN: ReadonlySet<string> = new Set(['proposed', 'postponed', 'stalled', 'cancelled']);

/** The item that a part of a sentence names; else the one of the question or of the sentences before. */
export function askedBy(
  scene: Scene,
  part: Part,
  told: ReadonlyMap<number, readonly Draft[]>,
  scenes: readonly Scene[],
  far = 1,
): Asked | null {
  // "yes, if the tankers are left alone": what a condition names is not what is answered
  const outright = scene.mentions.filter(({ from }) => !isProvided(scene, from));
  const own = outright.filter((mention) => mention.from >= part.from && mention.to <= part.to);
  const named = own.length > 0 ? own : outright;
  const items = new Set(named.map(itemKey));
  if (items.size > 1) return null;
  const asking = questionsBefore(scene, scenes);
  const back = asking.length;
  const near = [scene.index - 2 - back, scene.index - 1 - back].flatMap((index) =>
    scene.sentence.paragraph - (scenes[index]?.sentence.paragraph ?? 0) <= 2 + back ? (told.get(index) ?? []) : [],
  );
  const last = near.findLast(({ topic }) => !clashes(scene, topic)) ?? near.at(-1);
  const hint = scene.hints.find(({ from }) => !isProvided(scene, from));
  // "no more arms for Kyiv", said of a truce: what was put forward, and not another one
  const hinted = hint !== undefined && last !== undefined && itemKey(hint) === itemKey(last) ? undefined : hint;
  const mention = named[0] ?? hinted;
  if (mention !== undefined)
    return { topic: mention.topic, item: mention.item, background: false, party: null, mention };
  const question = questioned(asking);
  if (question !== null) return clashes(scene, question.topic) ? null : question;
  if (last !== undefined && clashes(scene, last.topic)) return null;
  if (atTable(scene, last?.topic ?? scene.focus.items[0]?.topic)) return lastMeeting(scene, near);
  if (last !== undefined)
    return {
      ...last,
      party: last.claim.kind === 'position' ? last.claim.party : null,
      mention: null,
      open: back > 0 || (last.claim.kind === 'event' && OPEN.has(last.claim.status)),
      offered: near.some(
        ({ claim, ...rest }) =>
          itemKey(rest) === itemKey(last) && OFFERS.has(claim.kind === 'position' ? claim.stance : claim.status),
      ),
    };
  // a paper is signed, and no meeting
  const signed = SIGN.has(scene) || asking.some((question) => SIGN.has(question));
  const paper = signed ? scene.focus.items.find(({ topic }) => topic !== 'talks' && topic !== 'summit') : undefined;
  const focus = paper ?? scene.focus.items[0];
  // an article that speaks of one item only need not name it again soon
  const only = isOnly(scene, focus);
  const reach = (only ? 5 : far) + back;
  if (focus === undefined || clashes(scene, focus.topic) || (focus.origin ?? -9) < scene.index - reach) return null;
  return {
    topic: focus.topic,
    item: focus.item,
    background: false,
    party: null,
    mention: null,
    open: back > 0 || only,
    offered: back > 0 || isUrged(scenes[focus.origin ?? -1], scene),
  };
}

const PROVIDED = /^(?:once|as soon as|as long as|so long as|provided|provided that|unless)$/;

function isProvided(scene: Scene, at: number): boolean {
  const home = clauseAt(scene, at);
  if (scene.clauses[home]?.kind === 'case') return true;
  // "once its tankers are left alone"
  return scene.marks.cond.some(
    ({ from, to }) =>
      to <= at &&
      clauseAt(scene, from) === home &&
      !/^(?:again|more)$/.test(lowAt(scene, to)) &&
      PROVIDED.test(phraseAt(scene, from, to)),
  );
}

const SIGN = wordKind(['sign', 'signed', 'signs', 'signature', 'initial', 'initialled']);

/** "Would be at the table again", said after a truce was spoken of. */
function atTable(scene: Scene, topic: Mention['topic'] | undefined): boolean {
  if (topic === undefined || topic === 'talks' || topic === 'summit') return false;
  return travels(scene) || placesOf(TABLE, scene).some((at) => AT_TABLE.test(phraseAt(scene, at - 3, at + 1)));
}

/** "Ready to come to Brasília": what one travels to is a meeting. */
export function travels({ sentence }: Scene): boolean {
  return /\b(?:come|coming|go|going|travel|fly|flying) (?:to \p{Lu}|there\b)/u.test(sentence.text);
}

const TABLE = wordKind(['table']);
const AT_TABLE = /\b(?:at|to|from) (?:the|that|a) (?:negotiating )?table$/;

function lastMeeting(scene: Scene, near: readonly Draft[]): Asked | null {
  const meets = ({ topic }: Pick<Draft, 'topic'>): boolean => topic === 'talks' || topic === 'summit';
  const item = near.findLast(meets) ?? scene.focus.items.find(meets);
  if (item === undefined) return null;
  return { topic: item.topic, item: item.item, background: false, party: null, mention: null, open: true };
}

/** "Rutte urged the Kremlin to accept it": put forward, if by nobody whose stand is of interest. */
function isUrged(before: Scene | undefined, scene: Scene): boolean {
  if (before === undefined || scene.index - before.index > 1) return false;
  return before.marks.act.some(({ value }) => value.stance === 'proposes' || value.stance === 'demands');
}

/** Whether nothing else has been spoken of but, without a scope, the same. */
function isOnly({ focus }: Scene, item: Mention | undefined): boolean {
  return focus.items.every(
    (other) =>
      other === item || (other.topic === item?.topic && 'scope' in other.item && other.item.scope === 'unspecified'),
  );
}

const MOST_QUESTIONS = 3;
const WAS_ASKED = /^(?:\S+ ){1,4}(?:was|were|is) asked\b.{0,20}$/;

/** The questions right before a sentence, the last one first. */
export function questionsBefore(scene: Scene, scenes: readonly Scene[]): Scene[] {
  const found: Scene[] = [];
  for (let index = scene.index - 1; index >= 0 && found.length < MOST_QUESTIONS; index -= 1) {
    const before = scenes[index];
    if (before === undefined) break;
    if (before.tokens.at(-1)?.low === '?') found.push(before);
    // "“Will you go?” Zelensky was asked."
    else if (found.length > 0 || !WAS_ASKED.test(before.sentence.text)) break;
  }
  return found;
}

/** "Will there be a fourth round? The aide smiled": the item that is asked about. */
function questioned(questions: readonly Scene[]): Asked | null {
  const first = questions.find(({ mentions }) => mentions.length > 0);
  const items = new Set(first?.mentions.map(itemKey));
  const item = first === undefined ? ofPresidents(questions[0]) : items.size > 1 ? null : (first.mentions[0] ?? null);
  if (item === null) return null;
  return {
    topic: item.topic,
    item: item.item,
    background: false,
    party: null,
    mention: null,
    open: true,
    offered: true,
  };
}

const PRESIDENTS = /^(?:presidents|leaders|heads)$/;

/** "Will the presidents follow?" – those whose envoys have talked. */
function ofPresidents(question: Scene | undefined): Pick<Mention, 'topic' | 'item'> | null {
  if (question === undefined || !question.tokens.some(({ low }) => PRESIDENTS.test(low))) return null;
  const last = question.focus.items.find(({ topic }) => topic === 'summit' || topic === 'talks');
  if (last === undefined || !('parties' in last.item)) return last ?? null;
  const leaders = last.item.parties.flatMap((party) => question.roster.leaderOf.get(party) ?? []).sort();
  const all = leaders.length > 1 && leaders.length === last.item.parties.length;
  return all ? { topic: 'summit', item: { participants: leaders } } : null;
}
