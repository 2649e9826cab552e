import type { StanceWords } from './stances.ts';
import type { StatusWords } from './statuses.ts';

/** Turns of phrase by family: conditions named, demands with a threat, calls that it is time, refusals to take up. */
export const FAMILY_STANCES: readonly StanceWords[] = [
  {
    stance: 'conditional',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `set~ conditions for|set~ * conditions for|set~ out * conditions for|attach~ conditions to|attach~ strings to|name~ conditions for|list~ conditions for|impose~ conditions on|put~ conditions on|name~ * price for|have conditions for|has conditions for|had conditions for|pose~ conditions for|stipulate~ conditions for|voice~ conditions for`,
  },
  {
    stance: 'demands',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `threaten~|give~ * days to|give~ * until|warn~ * to|call~ imperiously for|press~ hard for|clamour~ for|clamor~ for|will not drop|not relent on|put~ first|place~ first|stand~ firm on|hold~ firm on|hold~ fast to`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `the time had come for|time had come for|high time for|no alternative to|was behind the`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `make~ proposals for|present~ a proposal for|present~ * proposal for|table~ a plan for|seek~ support for|canvass~ for|rally~ support for|voice~ hope for|renew~ * offer|renew~ * proposal|repeat~ * proposal|reiterate~ * offer|reiterate~ * call for|reissue~|relaunch~|join~ * calls for|join~ calls for|join~ the calls for`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'predicate',
    words: `not being considered|not under consideration|not considering|not being discussed|not under discussion|not being prepared|no talk of|no question of|not open to|not inclined to|not minded to|not disposed to|in no mood for|loath to|reluctant to|no desire for|no desire to|no intention to|no wish for|no wish to|no interest to|little interest in|no appetite for|little appetite for|no enthusiasm for|little enthusiasm for|no time for|no use in|no value in|no benefit in|no merit in|no basis for|no ground for|cannot agree to|cannot accept|can not accept|could not accept|will not accept|would not accept|never accept|never agree to|will not agree to|would not agree to|does not accept|do not accept|did not accept|did not agree to|cannot support|could not support|not support|fundamentally opposed to|categorically against|strongly against|strictly against|resolutely against|unequivocally against`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'absolute',
    kind: 'verb',
    words: `pour~ cold water on|dash~ hopes of|dash~ hopes for|dampen~ hopes of|crush~ hopes of|thwart~|stymie~|kill~ off|take~ issue with|walk~ back from|go~ back on|renege~ on|back~ out of|back~ out|pull~ back from|retreat~ from|want~ nothing to do with|voice~ opposition to|express~ opposition to|vote~ against|come~ out against|speak~ out against|speak~ against|argue~ against`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `commit~ to|commit~ itself to|commit~ himself to|remain~ committed to|stay~ committed to|okay~|open~ the way to|express~ support for|voice~ support for|offer~ support for|throw~ * support behind|throw~ its weight behind|sign~ up for|sign~ on|align~ itself with|take~ part in|associate~ itself with|speak~ well of|think~ well of|look~ favourably on|had no objections to|hold~ to|adhere~ to`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'verb',
    words: `give~ a guarded response to|react~ coolly to|react~ cautiously to|react~ sceptically to|respond~ coolly to|respond~ cautiously to|cast~ doubt on|express~ doubt about|express~ doubts about|voice~ doubt about|voice~ doubts about|voice~ scepticism about|voice~ skepticism about|express~ scepticism about|raise~ questions about|raise~ doubts about|question~ whether|doubt~ whether|wonder~ whether|want~ details of|seek~ clarification on|seek~ clarification of|seek~ details of|ask~ questions about|request~ clarification of|have questions about|has questions about|had questions about|have reservations about|has reservations about|had reservations about|be cautious about|was unable to confirm|could not confirm|cannot confirm|can not confirm|be guarded about|be vague about|be sceptical about|be skeptical about|not commit to|hold~ off on|put~ off a decision on|reserve~ judgment on|not rush to`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `nothing more than a|a breather for|a respite for|not talking about a`,
  },
];

/** States of an item by family. */
export const FAMILY_STATUSES: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'predicate',
    not: 'stalled',
    topics: ['ceasefire', 'exchange'],
    words: `was reached|were reached|has been reached|have been reached|been reached|was struck|were struck|has been struck|been struck|was clinched|has been clinched|been clinched|was sealed|has been sealed|was hammered out`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    not: null,
    topics: ['exchange', 'talks'],
    words: `halt~|interrupt~`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    not: null,
    topics: ['summit', 'talks', 'exchange'],
    words: `did not take place|did not happen|did not come about|did not materialise|did not materialize|never took place|never happened|never materialised|never came about|failed to materialise|failed to materialize|has been dropped|have been dropped|was dropped|were dropped|has been struck from|came to grief|come to grief|has been abandoned`,
  },
  {
    status: 'proposed',
    kind: 'act',
    not: null,
    topics: ['exchange', 'ceasefire'],
    words: `prepare~|hold~ talks on|hold~ talks about|hold~ consultations on|negotiate~ over|negotiate~ about|haggle~ over|bargain~ over|compare~ lists for`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    words: `failing to make progress|without making progress|failing to bridge|failed to bridge|going round in circles|run into sand|ran into sand|got nowhere|get nowhere|gets nowhere|getting nowhere|gotten nowhere|going nowhere|goes nowhere|gone nowhere|got stuck|got bogged down|hit a wall|hit a snag|hit the buffers|logjam|log jam|gridlock|gridlocked|traffic jam|blocked|at loggerheads|no bridging|not an inch|not an inch of headway|without bridging|no rapprochement|no common language|nothing has moved|nothing had moved|nothing moves|nobody moves|could not bridge|not bridged|not been bridged|unbridgeable|divided over|remain divided|remained divided|still divided|at odds|remain at odds|remained at odds|wide apart|still far apart|no sign of progress|without coming to terms|brought * no closer|stayed where|no meeting of minds|came away empty-handed|left empty-handed|returned empty-handed|nothing to show`,
  },
];
