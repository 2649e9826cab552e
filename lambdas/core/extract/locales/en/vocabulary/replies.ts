import type { StanceWords } from './stance-words.ts';

/** Turns of phrase that answer what another has put forward; the item itself is left to the sentences before. */
export const REPLY_WORDS: readonly StanceWords[] = [
  {
    stance: 'accepts',
    lean: 'reply',
    kind: 'predicate',
    words: `he is right|president is right|trump is right|they are right|great idea|good idea|excellent idea|fine idea|why not|anytime|any place|we would sign|sign tonight|sign tomorrow|would sign it|there and then|on the spot|without hesitation|without reservation|without reservations|music to|worth trying|applause from|came applause|thumbs up|a thumbs-up|its blessing|his blessing|full backing|full support|
has no quarrel with|had no quarrel with|raised its hand|stands behind|firmly behind|squarely behind|is all for|comfortable with|perfectly comfortable|quite comfortable|entirely comfortable|no difficulty with|no problem with`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'verb',
    words: `stand~ by what|live~ with|can live with|could live with|think~ * sensible|subscribe~|take~ to it|warm~ to|go~ along|come~ aboard|buy~ it|buy~ into|seize~ on|seize~ upon|take~ up the idea|take~ up the offer|take~ up the suggestion|take~ up the proposal|take~ up the call|pick~ up the idea|be won over|seconded|seconding|chime~ in|put~ * name to|rally~ round|find~ * reasonable|declare~ * acceptable|see~ a good sign`,
  },
  {
    stance: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    words: `non-starter|shake of the head|thanks , and no|thank you , no|a no for an answer|the answer was no|no way|
nothing doing|nothing to begin|nothing to talk about|nothing to discuss|nothing to sign|nothing to negotiate|nothing to meet for|have none of it|
empty gesture|mere theatre|a mockery|blackmail|a gift to|crumbs|hot air|hypocrisy|unserious|ridiculous|nonsense|laughable|grotesque|
no taker|no takers|no echo|fared no better|deaf ears|cold shoulder|fell flat|not interested|unpalatable|unworkable|unrealistic|unfeasible|not feasible`,
  },
  {
    stance: 'rejects',
    lean: 'reply',
    kind: 'verb',
    words: `push~ * back|push~ * back unread|had done with|want~ nothing to do with|want~ no part in|take~ no part in|see~ no sense in|not budge|not budged|not bend|not yield|not yielded|not bite|stay~ away from|tear~ * up|wave~ off|ridicule~|mock~|deride~|belittle~|sneer~ at|bristle~ at|balk~`,
  },
  {
    stance: 'noncommittal',
    lean: 'reply',
    kind: 'predicate',
    words: `in two minds|of two minds|no hurry|no haste|no such haste|no rush|when its turn came|neither agrees nor declines|changed the subject|waiting to see|somewhere between|lukewarm|
tight-lipped|without a word on|was non-committal|needed time|needs time|wants time|asked for time|would be read|under examination|gathering dust|in a drawer`,
  },
  {
    stance: 'demands',
    lean: 'reply',
    kind: 'predicate',
    words: `nothing less|nothing short of|not a matter for haggling|not negotiable|non-negotiable|red line|and nothing else|without ifs and buts`,
  },
];
