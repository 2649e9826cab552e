import type { Stance } from '../../../../observation.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import { opponentOf } from '../stage/roster.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import type { Bound } from './binding.ts';
import { speakerAt, subjectOf } from './subject.ts';

/** "The wish found no favour with Moscow": the item is the subject, and who turns it down comes last. */
export function isInverse(scene: Scene, mark: Found<ActWord>): boolean {
  const low = lowAt(scene, mark.from);
  if (!/^(?:find|finds|found|meet|meets|met|fall|falls|fell|run|runs|ran)$/.test(low)) return false;
  return agentOf(scene, mark) !== null;
}

/** "Had been heard and declined": the second of two passives. */
export function isSecond({ tokens }: Scene, { from }: Found): boolean {
  if (tokens[from - 1]?.low !== 'and' || !/^(?:been|was|were|is|are)$/.test(lowOf(tokens, from - 3))) return false;
  return /^(?:\p{L}+ed|heard|read|seen|put|made)$/u.test(lowOf(tokens, from - 2));
}

const ECHO = /^(?:did|do|does|has|have|will|would|were|was|are|is)$/;

/** "… , as did a group of European leaders" */
export function alsoDoing(scene: Scene, mark: Found): readonly Actor[] {
  const at = scene.tokens.findIndex((token, index) => index > mark.until && (token.low === 'as' || token.low === 'so'));
  if (at < 0) return [];
  const verb = scene.tokens.findIndex((token, index) => index > at && index <= at + 7 && ECHO.test(token.low));
  const near = verb === at + 1 || lowAt(scene, at + 1) === ',';
  return verb < 0 || !near ? [] : scene.actors.filter((actor) => actor.from > verb && actor.from <= verb + 5);
}

/** What two sides accept together is an event, not two positions. */
export function isAgreement({ roster }: Scene, actor: Actor, stance: Stance): boolean {
  // "Sweden and Finland backed the call": two who look on agree each by itself
  const concerned = actor.parties.some((party) => roster.belligerents.includes(party));
  return stance === 'accepts' && actor.parties.length > 1 && concerned;
}

/** "reaffirmed Ukraine's readiness": whose it is, and not who says so. */
export function gapOwner({ actors, tokens }: Scene, mark: Found<ActWord>): Actor | null {
  if (mark.until - mark.from < 3 || lowAt({ tokens }, mark.until - 1) === 'invitation') return null;
  return (
    actors.find(
      (actor) => actor.owns && actor.from > mark.from && actor.to < mark.until && actor.parties.length === 1,
    ) ?? null
  );
}

export function actorOf(scene: Scene, mark: Found<ActWord>, bound: Bound): Actor | null {
  // "those who want peace stop shooting first": nobody in particular
  const who = clauseOf(scene, mark.from)?.from ?? 0;
  // "prisoners who did not want to go back"
  const stranger = scene.marks.unit.some(({ to }) => to === who) || scene.marks.people.some(({ to }) => to === who);
  if (
    lowAt(scene, who) === 'who' &&
    (stranger || /^(?:those|anyone|anybody|everyone|all|some|others|many|several)$/.test(lowAt(scene, who - 1)))
  )
    return null;
  const subject = inNumber(scene, mark, subjectOf(scene, mark.from) ?? ownerOfPaper(scene, mark));
  if (subject !== null) return offersItself(scene, mark, subject) ?? subject;
  const inverted = scene.actors.find(
    (actor) =>
      actor.from >= mark.until &&
      actor.from <= mark.until + 1 &&
      actor.kind !== 'pronoun' &&
      !actor.owns &&
      // "a truce, agreed in Ankara on Monday"
      !(actor.locative && lowAt(scene, mark.until) === 'in'),
  );
  if (inverted !== undefined && bound.how !== 'after') return inverted;
  return speakerAt(scene, mark.from) ?? null;
}

/** "We value the leadership of the United States and support these talks": a singular does not "support". */
function inNumber(scene: Scene, mark: Found<ActWord>, subject: Actor | null): Actor | null {
  if (mark.value.form !== 'base' || lowAt(scene, mark.from - 1) !== 'and' || subject?.parties.length !== 1)
    return subject;
  const home = clauseOf(scene, mark.from)?.from ?? 0;
  const first = scene.actors.find(({ from }) => from >= home && from < mark.from);
  return /^(?:we|i|they)$/.test(lowAt(scene, first?.from ?? 0)) ? (first ?? subject) : subject;
}

/** "The president once again offered Moscow a truce": it was not the Russian one. */
function offersItself(scene: Scene, mark: Found, subject: Actor): Actor | null {
  const whom = scene.actors.find(({ from }) => from === mark.until);
  const unnamed = /^(?:the|he|she|it|his|her)$/.test(lowAt(scene, subject.from));
  if (!unnamed || whom === undefined || whom.owns || whom.parties[0] !== subject.parties[0]) return null;
  const other = opponentOf(scene.roster, subject.parties[0]);
  return other === null ? null : { ...subject, parties: [other], leaders: [], persons: [] };
}

const PAPER =
  /^(?:plan|proposal|proposals|draft|document|text|memorandum|initiative|formula|roadmap|paper|resolution)$/;

/** "The American draft calls for …": whose paper it is wants what it says. */
function ownerOfPaper(scene: Scene, mark: Found): Actor | null {
  if (!/^(?:call|provid|envisag|foresee|stipulat|speak|demand|require|propos)/.test(lowAt(scene, mark.from)))
    return null;
  if (!PAPER.test(lowAt(scene, mark.from - 1))) return null;
  const owner = scene.actors.findLast((actor) => actor.to < mark.from && mark.from - actor.to <= 5);
  return owner !== undefined && (owner.owns || owner.kind === 'adjective' || owner.to === mark.from - 1) ? owner : null;
}

const TAKES_PLACE =
  /^(?:find|finds|found|meet|meets|met|fall|falls|fell|run|runs|ran|received|rejected|dismissed|welcomed|accepted|rebuffed)$/;

/** "was turned down by Moscow", "found no favour with the Kremlin" */
export function agentOf(scene: Scene, mark: Found<ActWord>): Actor | null {
  const agent = scene.actors.find((actor) => {
    const before = lowAt(scene, actor.from - 1);
    const earlier = lowAt(scene, actor.from - 2);
    const word = before === 'the' ? earlier : before;
    return (
      actor.from >= mark.to &&
      actor.from - mark.until <= 8 &&
      (word === 'by' || (/^(?:in|with|from)$/.test(word) && TAKES_PLACE.test(lowAt(scene, mark.from))))
    );
  });
  return agent ?? null;
}

/** "The Ukrainian motion had been declined, Medinsky said": by the side that did not make it, if one of the two tells so. */
export function refuser(scene: Scene, mark: Found, stance: Stance): Actor | null {
  if (stance !== 'rejects') return null;
  const maker = scene.actors.find(
    (actor) => (actor.kind === 'adjective' || actor.owns) && actor.to <= mark.from && actor.parties.length === 1,
  );
  const speaker = speakerAt(scene, mark.from) ?? (scene.sentence.opens ? null : scene.company.speaker);
  const party = speaker?.parties[0];
  const other = opponentOf(scene.roster, party);
  if (maker === undefined || speaker === null || other === null) return null;
  return maker.parties[0] === party ? { ...speaker, parties: [other], leaders: [], persons: [] } : speaker;
}

/** "A truce was proposed to both by the agency": by somebody who is no party. */
export function isByOther(scene: Scene, mark: Found, group: VerbGroup): boolean {
  if (!/^(?:propos|suggest|put|offer|float|submit)/.test(lowAt(scene, mark.from))) return false;
  const by = lowWords(scene, mark.until, mark.until + 10).indexOf('by');
  return by >= 0 && (group.mood === 'past' || group.mood === 'perfect');
}
