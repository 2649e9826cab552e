import type { Stance } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { type Bound, objectOf, speakerAt, subjectOf } from './binding.ts';
import { cue, positions } from './draft.ts';

/** "Ukraine rejected the truce", "the idea was dismissed by Moscow", "a truce is what Kyiv insists on". */
export const stanceVerbs: Pattern<Scene> = {
  name: 'stance-verb',
  read: (scene) =>
    scene.marks.act.filter((mark) => mark.value.kind === 'verb').flatMap((mark) => readVerb(scene, mark)),
};

function readVerb(scene: Scene, mark: Found<ActWord>): Draft[] {
  const group = readVerbGroup(scene, scene.clauses, mark.from, mark.value.form);
  const stance = group.negated ? mark.value.not : mark.value.stance;
  if (stance === null || isThoughtOf(scene, mark, group)) return [];
  const bound = objectOf(scene, mark, {
    before: true,
    focus: mark.value.lean === 'answer' || standsAlone(scene, mark),
  });
  if (bound === null) return [];
  const mentions = bound.mentions.filter((mention) => fits(mark.value, mention));
  const actor = group.passive ? agentOf(scene, mark) : actorOf(scene, mark, bound);
  if (actor === null || isAgreement(actor, stance)) return [];
  return take(scene, mark, mentions, actor, stance, group.from);
}

function take(
  scene: Scene,
  mark: Found<ActWord>,
  mentions: readonly Mention[],
  actor: Actor,
  stance: Stance,
  at: number,
): Draft[] {
  const cues = [cue(scene, stance, Math.min(at, mark.from), mark.until)];
  return mentions.flatMap((mention) => positions('stance-verb', scene, mention, actor, stance, mark.from, cues));
}

export function fits(word: { readonly topics?: readonly string[] }, mention: Mention): boolean {
  return word.topics === undefined || word.topics.includes(mention.topic);
}

/** What two sides accept together is an event, not two positions. */
export function isAgreement(actor: Actor, stance: Stance): boolean {
  return stance === 'accepts' && actor.parties.length > 1;
}

/** Under "if", "whether" or "may" nobody has done anything yet. */
export function isThoughtOf(scene: Scene, mark: Found, group: VerbGroup): boolean {
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  return clause?.kind === 'case' || group.mood === 'may';
}

const ALONE =
  /^(?:[.,;:!?"\u201d\u2019'\u2013)]|within|on|in|after|at|again|once|outright|flatly|immediately|straight|and|but|with|without|the|that|yesterday|today|by)$/;

/** Whether a verb may do without an object here: "Medinsky refused: …", "Ukraine accepted within an afternoon". */
function standsAlone(scene: Scene, mark: Found<ActWord>): boolean {
  if (mark.value.lean !== 'absolute') return false;
  const next = scene.tokens[mark.until]?.low;
  return next === undefined || (ALONE.test(next) && next !== 'the' && next !== 'that');
}

function actorOf(scene: Scene, mark: Found<ActWord>, bound: Bound): Actor | null {
  const subject = subjectOf(scene, mark.from);
  if (subject !== null) return subject;
  const inverted = scene.actors.find(
    (actor) => actor.from >= mark.until && actor.from <= mark.until + 1 && actor.kind !== 'pronoun' && !actor.owns,
  );
  if (inverted !== undefined && bound.how !== 'after') return inverted;
  return speakerAt(scene, mark.from) ?? null;
}

/** "was turned down by Moscow", "found no favour with the Kremlin" */
export function agentOf(scene: Scene, mark: Found): Actor | null {
  const agent = scene.actors.find((actor) => {
    const before = scene.tokens[actor.from - 1]?.low ?? '';
    const earlier = scene.tokens[actor.from - 2]?.low ?? '';
    const word = before === 'the' ? earlier : before;
    return (
      actor.from >= mark.to &&
      actor.from - mark.until <= 8 &&
      (word === 'by' || word === 'in' || word === 'with' || word === 'from')
    );
  });
  return agent ?? null;
}
