import type { StanceWords } from './stance-words.ts';
import type { StatusWords } from './statuses.ts';

/** Turns of phrase by family: conditions named, demands with a threat, calls that it is time, refusals to take up. */
export const FAMILY_STANCES: readonly StanceWords[] = [
  {
    stance: 'conditional',
    lean: 'object',
    kind: 'verb',
    words: `set~ * conditions for|set~ out * conditions for|name~ * price for`,
  },
  {
    stance: 'demands',
    lean: 'object',
    kind: 'verb',
    words: `threaten~|give~ * days to|give~ * until|clamour~ for|clamor~ for|put~ first|place~ first`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'predicate',
    words: `time had come for`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'verb',
    words: `present~ a proposal for|present~ * proposal for|table~ a plan for|canvass~ for|renew~ * offer|renew~ * proposal|repeat~ * proposal|reiterate~ * call for|reissue~|relaunch~|join~ * calls for|join~ the calls for`,
  },
  {
    stance: 'rejects',
    lean: 'absolute',
    kind: 'predicate',
    words: `not being considered|not considering|not being prepared|no talk of|no question of|not open to|in no mood for|loath to|reluctant to|no interest to|cannot accept|will not accept|never accept|never agree to|will not agree to|would not agree to|does not accept|did not accept|did not agree to|cannot support|not support|categorically against|strongly against|strictly against|resolutely against|unequivocally against`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'absolute',
    kind: 'verb',
    words: `pour~ cold water on|thwart~|stymie~|kill~ off|renege~ on|back~ out|retreat~ from|want~ nothing to do with|vote~ against|speak~ against|argue~ against`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `commit~ to|remain~ committed to|okay~|open~ the way to|express~ support for|throw~ * support behind|throw~ its weight behind|sign~ up for|sign~ on|take~ part in|associate~ itself with|had no objections to|hold~ to|adhere~ to`,
  },
  {
    stance: 'noncommittal',
    lean: 'answer',
    kind: 'verb',
    words: `give~ a guarded response to|question~ whether|doubt~ whether|wonder~ whether|was unable to confirm|cannot confirm|put~ off a decision on`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `nothing more than a|a breather for|not talking about a`,
  },
];

/** States of an item by family. */
export const FAMILY_STATUSES: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'predicate',
    not: 'stalled',
    topics: ['ceasefire', 'exchange'],
    words: `was reached|were reached|been reached|was struck|were struck|been struck|was clinched|been clinched|was sealed`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    topics: ['exchange', 'talks'],
    words: `halt~|interrupt~`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    topics: ['summit', 'talks', 'exchange'],
    words: `did not come about|never happened|never materialised|has been dropped|was dropped|were dropped|has been struck from|come to grief`,
  },
  {
    status: 'proposed',
    kind: 'act',
    topics: ['exchange', 'ceasefire'],
    words: `prepare~|hold~ talks on|negotiate~ over|negotiate~ about|haggle~ over|bargain~ over`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    words: `failing to make progress|going round in circles|run into sand|got nowhere|get nowhere|gets nowhere|getting nowhere|gotten nowhere|going nowhere|goes nowhere|gone nowhere|logjam|log jam|gridlock|gridlocked|traffic jam|blocked|at loggerheads|no bridging|not an inch|without bridging|no rapprochement|nothing has moved|nothing moves|nobody moves|not bridged|unbridgeable|divided over|remain divided|remained divided|still divided|at odds|wide apart|no sign of progress|without coming to terms|brought * no closer|stayed where|no meeting of minds|nothing to show`,
  },
];
