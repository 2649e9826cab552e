import { lowOf } from '../../../engine/text.ts';
import type { Form } from '../vocabulary/inflect.ts';
import type { Marked } from './scene.ts';

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'any',
  'no',
  'such',
  'each',
  'every',
  'another',
  'other',
  'some',
  'first',
  'second',
  'third',
  'new',
  'own',
  'of',
  'next',
  'last',
  's',
  'previous',
  'further',
  'recent',
  'latest',
  'one',
  'two',
  'three',
  'several',
  'both',
  'prisoner',
  'same',
  'formal',
  'joint',
  'in',
  'for',
  'with',
  'on',
  'at',
  'from',
  'under',
  'by',
  'into',
  'without',
  'as',
  'despite',
  'amid',
  'numerous',
  'repeated',
  'many',
  'international',
  'european',
  'western',
  'global',
  'renewed',
  'mounting',
  'growing',
  'good',
  'great',
  'false',
  'fresh',
  'flying',
  'after',
  'following',
]);
const BEFORE_PLURAL_VERB = new Set([
  'to',
  'not',
  'and',
  'or',
  'they',
  'we',
  'you',
  'i',
  'who',
  'that',
  'which',
  'also',
  'will',
  'would',
  'must',
  'should',
  'can',
  'could',
  'may',
  'might',
  'do',
  'does',
  'did',
  't',
  'both',
  'again',
  'still',
  'now',
  'further',
  'both',
  'further',
  'only',
  'all',
  'sides',
  'never',
  'apiece',
  'let',
  'ever',
  'either',
  'even',
  'nor',
]);

const OF_PRESS = /^(?:secretar\w+|services?|offices?|conferences?|releases?|briefings?|statements?|chief|team)$/;
const AFTER_BE = /^(?:be|is|are|was|were|been|being|am|so|very|too|get|got)$/;

/** Whether a word that could be a verb is a noun or an adjective here: "the offer", "a planned meeting", "an end". */
export function isNounUse({ tokens, marks }: Marked, at: number, form: Form | null): boolean {
  const before = lowOf(tokens, at - 1);
  // "Work on a meeting has not advanced"
  if (at === 0 && form === 'base' && tokens[0]?.low === 'work') return true;
  const next = lowOf(tokens, at + 1);
  if (tokens[at]?.low === 'press' && OF_PRESS.test(next)) return true;
  // "whom he last met in Ankara"
  if (tokens[at]?.low === 'last' && /(?:ed|met|saw|spoke|sat|held|took)$/.test(next)) return true;
  if (form === null || at === 0 || tokens[at]?.low === 'be') return false;
  if (form === 'base' && AFTER_BE.test(before)) return true;
  if (form === 'base' && tokens[at]?.low === 'back') return !isToBack(before, lowOf(tokens, at + 1));
  if (
    (form === 'base' || form === 's') &&
    (marks.demonym.some((mark) => mark.to === at) || (before.endsWith('ed') && before !== 'need'))
  )
    return true;
  // "should first receive him"
  if (form === 'base' && before === 'first' && BEFORE_PLURAL_VERB.has(lowOf(tokens, at - 2))) return false;
  // "that the two get together"
  if (form === 'base' && before === 'two' && /^(?:meet|get|sit|talk|speak)$/.test(lowOf(tokens, at))) return false;
  if (form === 'base')
    return (
      !BEFORE_PLURAL_VERB.has(before) &&
      !before.endsWith('ly') &&
      (DETERMINERS.has(before) || looksLikeAdjective(before))
    );
  // "offered local pauses"
  if (form === 's' && /(?:ocal|onal|ous|less|ible|able|hort|long|rief)$/.test(before)) return true;
  // "Washington further proposes"
  if (form === 's' && before === 'further' && marks.party.some((mark) => mark.to === at - 1)) return false;
  if (form === 's')
    return DETERMINERS.has(before) && before !== 'that' && before !== 'one' && before !== 'first' && before !== 'each';
  if (form === 'ing' && (before === 'of' || before === 'for') && isAccused(tokens, at)) return false;
  if (form === 'ing') return /^(?:a|an|the|this|any|no|its|his|their|on|of|for|in|at|about|from|with)$/.test(before);
  // "has long rejected"
  if (before === 'long' && /^(?:has|have|had)$/.test(lowOf(tokens, at - 2))) return false;
  return /^(?:a|an|the|this|its|his|their|any|no|newly|long|another|\w+'s|s)$/.test(before);
}

/** "took back the dead", "everyone back": mostly "back" is no verb. */
function isToBack(before: string, next: string): boolean {
  if (/^(?:to|will|would|can|could|may|might|must|should|not|never|also|fully|they|we|i|you)$/.test(before))
    return true;
  return before.endsWith('s') && /^(?:the|a|an|his|its|their|any|this|that|such|it)$/.test(next);
}

function looksLikeAdjective(before: string): boolean {
  return /(?:ful|ous|ive|ant|ent|ary|ish|less|able|ible|ual|cal)$/.test(before);
}

/** "accused Russia of violating the truce" */
function isAccused(tokens: Marked['tokens'], at: number): boolean {
  return tokens.slice(Math.max(0, at - 8), at).some((token) => /^(?:accus|blam|condemn|suspect)/.test(token.low));
}
