import type { StanceWords } from './stances.ts';
import type { StatusWords } from './statuses.ts';

/** Turns of phrase by family: conditions named, demands with a threat, calls that it is time, refusals to take up. */
export const FAMILY_STANCES: readonly StanceWords[] = [
  {
    stance: 'conditional',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `set~ conditions for|set~ * conditions for|set~ out conditions for|set~ out * conditions for|lay~ down conditions for|lay~ down * conditions for|lay~ out conditions for|attach~ conditions to|attach~ * conditions to|attach~ strings to|name~ conditions for|name~ * conditions for|list~ conditions for|list~ * conditions for|impose~ conditions on|put~ conditions on|put~ a price on|name~ * price for|make~ * conditional on|make~ * contingent on|make~ * subject to|make~ * dependent on|tie~ * consent to|tie~ * agreement to|link~ * consent to|have conditions for|has conditions for|had conditions for|pose~ conditions for|stipulate~ conditions for|spell~ out * conditions for|voice~ conditions for`,
  },
  {
    stance: 'demands',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `threaten~|give~ * days to|give~ * until|set~ a deadline for|set~ * deadline for|warn~ * to|call~ imperiously for|order~ * to agree|press~ hard for|clamour~ for|clamor~ for|not back down from|will not retreat from|will not drop|not relent on|make~ * a condition|make~ * the condition|make~ a precondition of|put~ first|place~ first|stand~ firm on|hold~ firm on|hold~ fast to`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `the time had come for|the time has come for|time has come for|time had come for|it is time for|it was time for|high time for|it is high time|it was high time|would do well to|would be wise to|there is no alternative to|there was no alternative to|no alternative to|the way forward is|the way forward was|the best way is|is the author of|was the author of|was behind the|behind the proposal for`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `launch~ an initiative for|launch~ a push for|launch~ a bid for|make~ a pitch for|make~ a proposal for|make~ proposals for|make~ an offer of|make~ a case for|present~ a plan for|present~ * plan for|present~ a proposal for|present~ * proposal for|table~ a plan for|table~ a proposal for|draw~ up a plan for|draw~ up a proposal for|draft~ a proposal for|draft~ a plan for|put~ forward a plan for|put~ forward a proposal for|come~ up with a plan for|seek~ support for|drum~ up support for|canvass~ for|rally~ support for|speak~ in favour of|speak~ in favor of|plead~ in favour of|express~ * hope for|voice~ hope for|voice~ * wish for|issue~ a call for|issue~ an appeal for|launch~ an appeal for|send~ an invitation to|send~ out invitations to|repeat~ * offer of|repeat~ * invitation to|renew~ * invitation to|renew~ * offer of|renew~ * offer|renew~ * proposal|repeat~ * proposal|reiterate~ * offer|renew~ * appeal for|reiterate~ * call for|reiterate~ * offer of|reiterate~ * proposal for|reissue~|revive~ the idea of|revive~ * proposal for|relaunch~|step~ up * push for|make~ a fresh call for|add~ * voice to calls for|join~ * calls for|join~ calls for|join~ the call for|join~ the calls for`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'predicate',
    words: `not being considered|not under consideration|not considering|not being discussed|not under discussion|not being prepared|not on the table|off the table for|out of the picture|no talk of|no question of|not a subject for|not a topic for|not up for discussion|not open to|not inclined to|not minded to|not disposed to|not in a position to|in no mood for|in no mood to|not in the mood for|loath to|reluctant to|no desire for|no desire to|no intention to|no wish for|no wish to|no interest to|little interest in|no appetite for|little appetite for|no enthusiasm for|little enthusiasm for|no time for|no use in|no value in|no benefit in|no merit in|no basis for|no ground for|nothing to gain from|would gain nothing from|cannot agree to|can not agree to|could not agree to|cannot accept|can not accept|could not accept|will not accept|would not accept|never accept|never agree to|will not agree to|would not agree to|does not accept|do not accept|did not accept|does not agree to|did not agree to|cannot support|could not support|not support|fundamentally opposed to|categorically against|strongly against|strictly against|resolutely against|unequivocally against`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'absolute',
    kind: 'verb',
    words: `pour~ cold water on|throw~ cold water on|dash~ hopes of|dash~ hopes for|dash~ * hopes of|dash~ * hopes for|dampen~ hopes of|crush~ hopes of|thwart~|stymie~|kill~ off|give~ the thumbs down to|give~ * the thumbs down|give~ a thumbs-down to|give~ no ground on|take~ issue with|take~ * off the table|strike~ * from the agenda|put~ an end to hopes of|put~ an end to hopes for|draw~ a line under|walk~ back from|go~ back on|renege~ on|back~ out of|back~ out|pull~ back from|retreat~ from|have nothing to do with|has nothing to do with|had nothing to do with|want~ nothing to do with|close~ the book on|voice~ opposition to|express~ opposition to|vote~ against|come~ out against|speak~ out against|speak~ against|argue~ against|set~ * face against|turn~ * thumbs down on`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `commit~ to|commit~ itself to|commit~ himself to|remain~ committed to|stay~ committed to|reaffirm~ * commitment to|confirm~ * commitment to|give~ * nod to|give~ * backing to|give~ * approval to|give~ * assent to|give~ * support to|give~ a cautious welcome to|give~ a warm welcome to|give~ its okay to|okay~|clear~ the way for|pave~ the way for|open~ the door to|open~ the way to|leave~ the door open to|express~ support for|voice~ support for|offer~ * support for|offer~ support for|throw~ * support behind|throw~ its weight behind|throw~ his weight behind|come~ out in favour of|come~ out in favor of|come~ out in support of|drop~ * opposition to|drop~ * objections to|withdraw~ * objections to|lift~ * veto on|soften~ * opposition to|reverse~ * opposition to|sign~ up for|sign~ on|get~ on board with|align~ itself with|take~ part in|associate~ itself with|speak~ well of|think~ well of|look~ favourably on|take~ a positive view of|have no objection to|has no objection to|had no objection to|have no objections to|has no objections to|had no objections to|hold~ to|adhere~ to`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'verb',
    words: `give~ a cool response to|give~ * a cool reception|give~ a cautious response to|give~ a guarded response to|give~ a guarded welcome to|give~ a lukewarm response to|give~ a lukewarm welcome to|react~ coolly to|react~ cautiously to|react~ sceptically to|react~ with caution to|react~ with scepticism to|respond~ coolly to|respond~ cautiously to|cast~ doubt on|express~ doubt about|express~ doubts about|voice~ doubt about|voice~ doubts about|voice~ scepticism about|voice~ skepticism about|express~ scepticism about|raise~ questions about|raise~ doubts about|question~ whether|doubt~ whether|wonder~ whether|want~ to know more about|want~ more details about|want~ details of|seek~ clarification on|seek~ clarification of|seek~ details of|ask~ for details of|ask~ for clarification of|ask~ questions about|request~ clarification of|have questions about|has questions about|had questions about|have reservations about|has reservations about|had reservations about|be cautious about|be unable to confirm|was unable to confirm|were unable to confirm|could not confirm|cannot confirm|can not confirm|be guarded about|be vague about|be sceptical about|be skeptical about|not commit itself to|not commit to|not commit himself to|hold~ off on|defer~ a decision on|put~ off a decision on|delay~ a decision on|reserve~ judgment on|keep~ an open mind on|keep~ an open mind about|not rush to`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `nothing more than a|nothing but a breather|a breather for|a breathing space for|a respite for|not talking about a|not speaking about a|not speaking of a|not talking of a`,
  },
];

/** States of an item by family. */
export const FAMILY_STATUSES: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'predicate',
    not: 'stalled',
    topics: ['ceasefire', 'exchange'],
    words: `was reached|were reached|has been reached|have been reached|been reached|was struck|were struck|has been struck|been struck|was clinched|has been clinched|been clinched|was sealed|has been sealed|was hammered out|has been hammered out`,
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
    words: `did not take place|had not taken place|has not taken place after all|did not happen|did not go ahead|did not come about|did not materialise|did not materialize|never took place|never happened|never materialised|never came about|failed to take place|failed to materialise|failed to materialize|has been dropped|have been dropped|was dropped|were dropped|has been struck from|came to grief|come to grief|has been abandoned|no longer on the agenda|no longer on the cards`,
  },
  {
    status: 'proposed',
    kind: 'act',
    not: null,
    topics: ['exchange', 'ceasefire'],
    words: `prepare~|be in contact about|be in contact on|be in contact over|be in touch about|be in touch over|be in negotiations on|be in negotiations about|be in talks on|be in talks about|be in talks over|hold~ talks on|hold~ talks about|hold~ consultations on|negotiate~ over|negotiate~ about|haggle~ over|bargain~ over|compare~ lists for|draw~ up lists for|work~ out the details of|finalise~ the details of`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    words: `failing to make progress|failed to make progress|fail to make progress|fails to make progress|without making progress|failing to reach agreement|failing to bridge|failed to bridge|going round in circles|going around in circles|gone round in circles|run into sand|run into the sand|ran into sand|ran into the sand|got nowhere|get nowhere|gets nowhere|getting nowhere|gotten nowhere|going nowhere|goes nowhere|gone nowhere|got stuck|got bogged down|hit a brick wall|hit a wall|hit a snag|hit the buffers|logjam|log jam|gridlock|gridlocked|traffic jam|blocked|at loggerheads|no bridging|not an inch|not an inch of headway|without bridging|no rapprochement|no common language|nothing has moved|nothing had moved|nothing moves|nobody moves|no end in sight|could not bridge|not bridged|not been bridged|unbridgeable|divided over|remain divided|remained divided|still divided|at odds|remain at odds|remained at odds|wide apart|still far apart|no sign of a breakthrough|no sign of progress|no sign of movement|without coming to terms|not come to terms|failed to come to terms|without coming any closer|brought * no closer|stayed where|no meeting of minds|came away empty-handed|left empty-handed|returned empty-handed|with nothing to show|nothing to show`,
  },
];
