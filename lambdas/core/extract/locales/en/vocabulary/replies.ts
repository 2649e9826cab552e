import type { StanceWords } from './stances.ts';

/** Turns of phrase that answer what another has put forward; the item itself is left to the sentences before. */
export const REPLY_WORDS: readonly StanceWords[] = [
  {
    stance: 'accepts',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `great idea|good idea|excellent idea|fine idea|why not|by all means|with open arms|yes at once|anytime|any place|
count us in|we are in|we would sign|would sign tonight|sign tonight|sign tomorrow|would sign it|ready to sign|there and then|on the spot|without hesitation|without reservation|without reservations|without conditions attached|
did not hesitate|does not hesitate|no second thoughts|nothing would please|music to|a welcome step|
a sensible step|a useful step|worth a try|worth trying|applause from|from washington came applause|came applause|thumbs up|a thumbs-up|with a nod|its blessing|his blessing|full backing|full support|
has no quarrel with|had no quarrel with|raised its hand|raised his hand|stands behind|firmly behind|squarely behind|is all for|was all for|are all for`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'verb',
    words: `stand~ by what|stand~ by it|stand~ by that|live~ with|can live with|could live with|find~ * sensible|think~ * sensible|call~ * sensible|find~ * fair|call~ * fair|find~ nothing wrong|subscribe~|take~ to it|warm~ to|go~ along|come~ on board|come~ aboard|buy~ it|buy~ into|latch~ on to|seize~ on|say~ yes without|make~ no difficulties|raise~ no difficulties|be won over|seconded|seconding|chime~ in|put~ * name to|rally~ round|find~ * acceptable|find~ * reasonable|declare~ * acceptable|call~ * acceptable|call~ * reasonable|see~ a good sign`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `non-starter|a shake of the head|shake of the head|thanks and no|thanks , and no|thank you , no|a flat no|a curt no|a clear no|a plain no|a firm no|a categorical no|a no for an answer|a no from|the answer was no|no way|not a chance|at no price|
nothing doing|nothing to begin|nothing to talk about|nothing to discuss|nothing to sign|nothing to negotiate|nothing to meet for|would have none of it|will have none of it|have none of it|not for sale|not on offer|beside the point|waste of time|an empty gesture|
empty gesture|mere theatre|a mockery|blackmail|a gift to|crumbs|smoke and mirrors|hot air|hypocrisy|out of touch|out of place|unserious|ridiculous|nonsense|laughable|grotesque|
no taker|no takers|found no taker|no echo|without an echo|fared no better|had fared no better|deaf ears|on deaf ears|cold shoulder|fell flat|came to naught|short work of|not interested|unpalatable|unworkable|unrealistic|unfeasible|not feasible`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'verb',
    words: `push~ * back|push~ * back unread|have done with|has done with|had done with|be done with|send~ * packing|want~ nothing to do with|want~ no part in|take~ no part in|see~ no sense in|see~ no need|not budge|not bend|not give in|not yield|not play along|not fall for|not be lured|not bite|stay~ away from|turn~ away from|tear~ * up|slam~ the door|wave~ off|pour~ scorn on|heap~ scorn on|ridicule~|mock~|deride~|belittle~|sneer~ at|lash~ out at|bristle~ at|balk~`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `in two minds|of two minds|in no hurry|no hurry|no haste|no such haste|no rush|in no rush|when its turn came|not yet ripe|neither agrees nor declines|neither yes nor no|let it rest|changed the subject|wait and see|waits to see|waiting to see|waited to see|on the fence|somewhere between|lukewarm|
tight-lipped|no word on|without a word on|was non-committal|not be hurried|sleep on it|needed time|needs time|wants time|asked for time|sooner or later|would be read|to be read|will be read|under examination|in the in-tray|gathering dust|in a drawer|question of time|nothing is excluded|nothing was excluded|everything is possible|anything is possible`,
  },
  {
    stance: 'demands',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `nothing less|nothing short of|will settle for nothing less|settle for nothing less|not a matter for haggling|not negotiable|non-negotiable|not for bargaining|red line|here and now|and nothing else|without ifs and buts`,
  },
];
