import type { StanceWords } from './stances.ts';

/** Turns of phrase that answer what another has put forward; the item itself is left to the sentences before. */
export const REPLY_WORDS: readonly StanceWords[] = [
  {
    stance: 'accepts',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `great idea|good idea|excellent idea|fine idea|why not|by all means|with open arms|yes at once|at once said yes|the sooner the better|anytime|any place|
count us in|we are in|we would sign|would sign tonight|sign tonight|sign tomorrow|would sign it|ready to sign|there and then|on the spot|without hesitation|without reservation|without reservations|without conditions attached|no strings attached to its consent|
did not hesitate|does not hesitate|needed no second invitation|needs no second invitation|no second thoughts|nothing stands in the way|nothing would stand in the way|nothing would please|could not come soon enough|cannot come soon enough|music to|a welcome step|step in the right direction|
a sensible step|a useful step|worth a try|worth trying|a chance worth taking|would not miss it|applause from|from washington came applause|came applause|thumbs up|a thumbs-up|with a nod|its blessing|his blessing|full backing|full support|
has no quarrel with|had no quarrel with|finds nothing wrong with|sees nothing wrong with|saw nothing wrong with|has nothing to say against|had nothing to say against|has nothing to object|raised its hand|raised his hand|stands behind|firmly behind|squarely behind|is all for|was all for|are all for`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'verb',
    words: `stand~ by what|stand~ by it|stand~ by that|live~ with|can live with|could live with|find~ * sensible|think~ * sensible|call~ * sensible|find~ * fair|call~ * fair|find~ nothing wrong|subscribe~|take~ to it|take~ to the idea|take~ to the notion|warm~ to|go~ along|come~ on board|come~ aboard|buy~ it|buy~ into|latch~ on to|seize~ on|seize~ * with both hands|grasp~ * with both hands|say~ yes without|
give~ * thumbs up|give~ * the thumbs-up|make~ no difficulties|raise~ no difficulties|be won over|seconded|seconding|chime~ in|add~ * voice to|lend~ * voice to|lend~ * weight to|put~ * name to|put~ * signature to|put~ * weight behind|rally~ round|find~ * acceptable|find~ * reasonable|declare~ * acceptable|call~ * acceptable|call~ * reasonable|call~ * a good start|see~ a good sign`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `non-starter|a shake of the head|shake of the head|thanks and no|thanks , and no|thank you , no|no , thank you|thanks but no thanks|a flat no|a curt no|a clear no|a plain no|a firm no|a categorical no|a no for an answer|a no from|and the answer was no|the answer is no|the answer was no|no way|not a chance|over our dead bodies|not on any terms|at no price|
nothing doing|not in the mood|nothing to begin|nothing to talk about|nothing to discuss|nothing to sign|nothing to negotiate|nothing to meet for|no reason for it|would have none of it|will have none of it|had none of it|have none of it|no use for it|not for sale|not on offer|beside the point|a waste of time|waste of time|an empty gesture|
empty gesture|mere theatre|a mockery|blackmail|a gift to|crumbs|smoke and mirrors|hot air|hypocrisy|out of touch|out of place|unserious|ridiculous|nonsense|laughable|grotesque|
no taker|no takers|found no taker|no echo|without an echo|fared no better|had fared no better|deaf ears|on deaf ears|cold shoulder|fell flat|came to naught|short work of|not interested|not to its taste|not to his taste|unpalatable|unworkable|unrealistic|unfeasible|not feasible|a bridge too far|too much to ask|too high a price|a step too far`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'verb',
    words: `push~ * back|push~ * back unread|have done with|has done with|had done with|be done with|send~ * packing|want~ nothing of it|want~ nothing to do with|want~ no part of|want~ no part in|take~ no part in|have no part in|see~ no sense in|see~ no use in|see~ no merit in|see~ no need|make~ short work of|not budge|not bend|not give in|not yield|not play along|not fall for|not be lured|not be drawn into|not take the bait|not bite|wash~ * hands of|keep~ * distance from|stay~ away from|
shake~ * head at|turn~ a deaf ear|turn~ * nose up|turn~ away from|pull~ the rug from under|tear~ * to pieces|tear~ * up|throw~ * in the bin|slam~ the door|show~ * the door|wave~ off|put~ a stop to|put~ an end to speculation about|pour~ scorn on|heap~ scorn on|ridicule~|mock~|deride~|belittle~|sneer~ at|lash~ out at|bristle~ at|balk~`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `in two minds|of two minds|still of two minds|not made up its mind|not made up his mind|make up its mind|in no hurry|no hurry|no haste|no such haste|not in a hurry|no rush|in no rush|when its turn came|when the time is ripe|the time is not ripe|when the time was ripe|not yet ripe|neither agrees nor declines|neither agreed nor declined|neither accepts nor refuses|neither accepted nor refused|neither yes nor no|neither a yes nor a no|neither nodded nor shook|
would let it rest|let it rest|smiled at the question|smiled and said nothing|shrugged at the question|changed the subject|wait and see|waits to see|waiting to see|waited to see|keeps its cards close|kept its cards close|keeping its options open|on the fence|between yes and no|somewhere between|lukewarm|
tight-lipped|not a word about|not a word on|no word on|without a word on|was non-committal|refused to be pinned down|could not be pinned down|would not be pinned down|not be pinned down|not be hurried|would not be hurried|sleep on it|needed time|needs time|wants time|asked for time|a matter for later|sooner or later|
must first be read|has to be read|had to be read|would be read|to be read|will be read|would have to be read|needs to be read|under examination|in the in-tray|gathering dust|in a drawer|no decision either way|question of time|nothing is excluded|nothing was excluded|nothing is ruled out|everything is possible|anything is possible`,
  },
  {
    stance: 'demands',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `nothing less|nothing short of|no less than that|will settle for nothing less|settle for nothing less|not a matter for haggling|no matter for haggling|not up for negotiation|not negotiable|non-negotiable|not be bargained over|not for bargaining|red line|not a day later|not a day longer|here and now|and nothing else|without ifs and buts|no ifs or buts|no ifs and buts`,
  },
];
