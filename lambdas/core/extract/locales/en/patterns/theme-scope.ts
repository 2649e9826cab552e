import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';

const VERB = /^(?:[,;:.]|was|is|are|were|be|been|remains?|still)$/;

/** "A swap was discussed at the talks": where, not what; nor is "a truce of a month in the air" one that is spoken of. */
export function isPlace(scene: Scene, mark: Found<StatusWord>, mention: Mention): boolean {
  if (mark.value.status === 'proposed' && mention.topic === 'ceasefire' && lowAt(scene, mark.from) === 'in')
    return mention.to <= mark.from && !lowWords(scene, mention.to, mark.from).some((low) => VERB.test(low));
  if (!/^(?:proposed|agreed|scheduled)$/.test(mark.value.status) || !/^(?:talks|summit)$/.test(mention.topic))
    return false;
  const words = lowWords(scene, mention.from - 3, mention.from);
  return /(?:^| )(?:at|in|during)(?: (?:the|a|these|those|their|last|latest|direct|previous))*$/.test(words.join(' '));
}

const OTHER_SUBJECT = /\b(?:before|after|when|while) (?:the|an?|his|her|its|their) [^,]*$/;

/** "Met hours before the parade started": what the time clause tells is told of its own subject. */
export function isOfOtherSubject(scene: Scene, { from, value }: Found<StatusWord>, mention: Mention): boolean {
  const may = mention.kind === 'verb' || mention.topic === 'summit' || value.status === 'completed';
  return may && OTHER_SUBJECT.test(phraseAt(scene, mention.to, from));
}

/** "They are finished for the day": people or talks, and no truce. */
export function ofPeople(scene: Scene, mark: Found): Mention | null {
  const clause = clauseOf(scene, mark.from);
  const they = scene.tokens.slice(clause?.from ?? 0, mark.from).some((token) => token.low === 'they');
  if (!they) return null;
  const items = scene.focus.items.filter((item) => item.topic !== 'ceasefire');
  return items.find((item) => item.topic === 'talks') ?? items[0] ?? null;
}

const SETTING = /^(?:during|since|after|before|despite|under|amid|until|following|beyond|besides|under)$/;

/** "during the ceasefire" tells when, not what. */
export function isSetting(scene: Scene, mention: Mention): boolean {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at -= 1) {
    const low = lowAt(scene, at);
    if (SETTING.test(low)) return true;
    if (!/^(?:the|a|an|this|that|these|those|of|announcement|declaration|\w+(?:st|nd|rd|th|al|ed|ish))$/.test(low))
      return false;
  }
  return false;
}

const TALK =
  /^(?:chances?|prospects?|hopes?|possibility|likelihood|notion|meetings?|talks?|negotiations?|discussions?|conference|consultations|summit|gathering|session|round|dialogue|plans?|votes?|resolution)$/;

/** "A meeting on a ceasefire was called off": of the ceasefire itself it says nothing. */
export function isSubjectMatter(scene: Scene, mention: Mention, status: Status): boolean {
  if (mention.topic !== 'ceasefire' || status === 'stalled' || status === 'proposed' || status === 'violated')
    return false;
  const before = lowWords(scene, mention.from - 7, mention.from);
  const link = before.findLastIndex((low) => /^(?:on|about|over|toward|towards|for|of)$/.test(low));
  return link >= 0 && before.length - link <= 4 && before.slice(0, link).some((low) => TALK.test(low));
}

const TIME = wordKind(
  'conflict invasion day week weekend month year decade morning night evening winter summer autumn spring holiday holidays parade feast term mandate'.split(
    ' ',
  ),
);

/** "as long as the fighting continues", "before the week is over" */
export function isOfFighting(scene: Scene, { value }: Found<StatusWord>, group: VerbGroup): boolean {
  const fight = scene.marks.fighting.find((one) => one.to === group.from);
  const last = scene.tokens[group.from - 1];
  const time = last?.low === 'war' || (value.status === 'completed' && !group.passive && TIME.has(last));
  const from = fight?.from ?? (time ? group.from - 1 : null);
  if (from === null) return false;
  const before = lowAt(scene, from - 1) === 'the' ? scene.tokens[from - 2]?.low : scene.tokens[from - 1]?.low;
  return !/^(?:of|to|in|on|for)$/.test(before ?? '');
}
