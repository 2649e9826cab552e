import type { Status } from '../../../../observation.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { themeOf } from './theme.ts';

const BLAMED: ReadonlySet<Status> = new Set(['postponed', 'cancelled', 'stalled']);

/** "accused Kyiv of indefinitely postponing the exchange": one side's report is enough. */
export function isBlamed(scene: Scene, mark: Found<StatusWord>, status: Status): boolean {
  if (mark.value.form !== 'ing' || !BLAMED.has(status)) return false;
  const before = lowWords(scene, mark.from - 12, mark.from);
  const blame = before.findIndex((low) => /^(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|charg(?:ed|es))$/.test(low));
  return blame >= 0 && before.slice(blame).some((low) => low === 'of' || low === 'for');
}

/** "a negotiator said the swap would be carried out on Thursday": the future, told in the past. */
export function isToldAhead(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  // "adding that he would host them" is an offer
  const does = mark.value.kind === 'act' && mark.value.status !== 'proposed';
  const wished = lowWords(scene, group.from, mark.from).includes('rather');
  if (group.mood !== 'would' || does || wished || group.negated || lowAt(scene, mark.from) === 'host') return false;
  const said = scene.marks.say.some((say) => say.value.form === 'past' && say.to <= group.from);
  return said && !HOPES.test(scene.sentence.text) && !scene.marks.cond.some((cond) => cond.from !== mark.from);
}

/** "it was to begin on Tuesday", "hopes that both sides will observe it": what became of it something else tells. */
export function isOnlyMeant(scene: Scene, mark: Found, group: VerbGroup): boolean {
  const was = /^(?:was|were)$/.test(lowAt(scene, group.from)) && lowAt(scene, mark.from - 1) !== 'due';
  return (was && scene.speech.length === 0) || MEANT.test(phraseAt(scene, group.from - 8, group.from));
}

const MEANT = /\b(?:hop(?:e|es|ed|ing)|wants?|confident|expects?|expected|whether|if)\b/;

const HOPES =
  /\b(?:confident|hop(?:e|ed|es|ing)|believe[sd]?|optimistic|likely|doubt\w*|possible|perhaps|might|convinced|pessimistic)\b/i;

/** "met to discuss the return of civilians": nobody wants or refuses it. */
export function isPurpose(scene: Scene, mark: Found<StatusWord>): boolean {
  if (lowAt(scene, mark.from - 1) !== 'to') return false;
  const home = clauseAt(scene, mark.from);
  const met = scene.marks.meet.some((meet) => meet.to < mark.from && clauseAt(scene, meet.from) === home);
  return met && !scene.marks.act.some((act) => act.to <= mark.from && clauseAt(scene, act.from) === home);
}

const TALKING =
  /^(?:negotiations|talks|discussions|consultations|work|contacts|preparations|efforts|haggling|bargaining)$/;

/** "Consultations on the next prisoner exchange are ongoing" */
const ON_IT =
  /\b(?:negotiations|talks|discussions|consultations|contacts|dialogue|haggling|bargaining) (?:on|about|over|for|regarding)(?: \S+){0,4}$/;

/** "Negotiations are under way on the return of civilians": of the return they say that it is spoken of. */
export function isTalkedOf(scene: Scene, mark: Found<StatusWord>, mention: Mention): boolean {
  if (mark.value.status !== 'active') return false;
  if (mention.from < mark.until) return ON_IT.test(phraseAt(scene, mention.from - 6, mention.from));
  const clause = clauseOf(scene, mark.from);
  const subject = scene.tokens.slice(clause?.from ?? 0, mark.from).some((token) => TALKING.test(token.low));
  return subject && scene.tokens.slice(mark.until, mention.from).some(({ low }) => /^(?:on|about|over|for)$/.test(low));
}

/** "have shaken hands on the exchange": nobody does so alone. */
export function isMutual(scene: Scene, mark: Found<StatusWord>): boolean {
  if (/^(?:broker|mediat)/.test(lowAt(scene, mark.from))) return true;
  return (
    mark.to - mark.from > 2 &&
    /^(?:sh[ao]+k|reach|str[iu]ck|c[ao]me|conclud|hammer|clinch|put)/.test(lowAt(scene, mark.from))
  );
}

/** "Talks on a prisoner exchange have reached a dead end": it is the exchange on which there is no progress. */
function disputed(scene: Scene, found: readonly Mention[]): readonly Mention[] {
  const talks = found.find(({ topic, kind }) => topic === 'talks' && kind === 'noun');
  if (talks === undefined) return found;
  const item = scene.mentions.find(({ topic, from }) => topic === 'exchange' && from > talks.from);
  if (item === undefined || item.from - talks.from > 8) return found;
  const words = lowWords(scene, talks.from, item.from);
  return words.some((low) => /^(?:on|over|about|for)$/.test(low)) ? [item] : found;
}

/** What a status is told of; "are talking about 3,000 dead" names captives without a swap. */
export function themeOrHint(
  scene: Scene,
  mark: Found<StatusWord>,
  group: VerbGroup,
  status: Status,
): readonly Mention[] {
  const named = status === 'stalled' ? headed(scene, mark.from) : null;
  if (named !== null) return [named];
  const found = themeOf(scene, mark, group);
  const spoken = disputed(scene, found);
  const theme = status === 'stalled' ? spoken : status === 'active' && spoken !== found ? [...found, ...spoken] : found;
  if (theme.length === 0 && status === 'stalled' && ABOUT.test(lowAt(scene, 0)) && scene.mentions.length === 0)
    return scene.hints.filter(({ topic, to }) => topic === 'exchange' && to <= mark.from).slice(0, 1);
  if (theme.length > 0 || status !== 'proposed' || mark.value.kind !== 'act' || scene.mentions.length > 0) return theme;
  const hints = scene.hints.filter(({ topic }) => topic === 'exchange');
  return hints.filter(({ from }) => from >= mark.until && from - mark.until <= 6).slice(0, 1);
}

const ABOUT = /^(?:on|concerning|regarding|as|over|about)$/;

/** "Concerning the release of servicemen, the consultations have not led to anything": of what there is no agreement. */
function headed(scene: Scene, before: number): Mention | null {
  if (!ABOUT.test(lowAt(scene, 0))) return null;
  const first = scene.mentions.find(({ topic, from }) => topic !== 'summit' && from <= 8);
  if (first === undefined || first.to > before) return null;
  const comma = scene.tokens.findIndex(({ low }, at) => at >= first.to && /^[,:]$/.test(low));
  return comma >= 0 && comma - first.to <= 6 && comma < before ? first : null;
}

/** "appeared to be holding" */
export function seems(scene: Scene, at: number): boolean {
  return /\b(?:appear(?:s|ed)?|seem(?:s|ed)?) to(?: be)?$/.test(phraseAt(scene, at - 3, at));
}

/** "called on both to cease fire and resume talks" */
export function isBesideInfinitive({ tokens }: Scene, mark: Found): boolean {
  if (!/^(?:and|or)$/.test(lowOf(tokens, mark.from - 1))) return false;
  return tokens
    .slice(Math.max(0, mark.from - 8), mark.from)
    .some((token) => /^(?:to|should|must|would|could|might)$/.test(token.low));
}
