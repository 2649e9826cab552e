import { REFUSAL_WORDS } from './refusals.ts';
import type { StanceWords } from './stance-words.ts';

/** Phrases are separated by ``. */
export const STANCE_WORDS: readonly StanceWords[] = [
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'verb',
    words: `table~|submit~|circulate~|lay~ out|set~ out|spell~ out|propose~|suggest~|put~ * forward|bring~ * forward|put~ * on the table|set~ * before|put~ * to|call~ for|call~ on|beg~ for|bring~ * into play|argue~ for|lay~ * before|submit~ * to|press~ for|press~|press~ both sides|lean~ on|make~ the offer|extend~ an offer|come~ forward with|ask~ for|ask~ once more for|
appeal~ for|float~|moot~|urge~|advocate~|push~ for|put~ the case for|make~ the case for|state~ the case for|put~ in a word for|plead~ for|lobby~ for|
go~ on calling for|keep~ calling for|continue~ to call for|go~ on asking for|keep~ asking for|keep~ pressing for|
hope~ for|hope~ to|hope~ that|intend~ to|invite~|come~ up with|
long~ for|recommend~|strive~ for|aim~ for|aim~ at|campaign~ for|hold~ out the prospect of|
favour~|favor~|renew~ * call for|renew~ * invitation|repeat~ * invitation|reiterate~ * invitation|extend~ * invitation|issue~ * invitation|offer~|stand~ for|stretch~|envisage~|have in mind|has in mind|had in mind|
ask~ again for|ask~ to|be out for|
keen to|eager to|eager for|is eager for|bring~ up|speak~ out for|
is aiming for|is looking for|unveil~|
pitch~|pledge~|vow~|promise~|volunteer~|undertake~|
look~ forward to|bid~ for|petition~ for|implore~|beseech~|entreat~|encourage~|nudge~|prod~|exhort~|promote~`,
  },
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `decree~|declare~|proclaim~|announce~|order~`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'noun',
    words: `motion|motions|petition|proposal|proposals|offer|offers|call|calls|appeal|appeals|plea|pleas|wish|wishes|request|requests|idea|suggestion|suggestions|
initiative|bid|push|invitation|overture|overtures|pitch|formula|blueprint|goal|goals|aim|aims|task|priority|priorities|objective|target|main concern|agenda|desire|recipe`,
  },
  {
    stance: 'demands',
    lean: 'object',
    kind: 'verb',
    words: `demand~|insist~|insist~ on|insist~ upon|insist~ that|require~|call~ imperatively for|hold~ out for|repeat~ * demand|renew~ * demand|reiterate~ * demand|set~ an ultimatum|
give~ an ultimatum|issue~ an ultimatum|threaten~ consequences|be adamant about|is adamant about|is adamant that|
was adamant that|are adamant that|brook~ no`,
  },
  {
    stance: 'demands',
    lean: 'reply',
    kind: 'verb',
    words: `join~ in the demand|join~ the demand|join~ in this demand|echo~ the demand|echo~ this demand|take~ up the demand|share~ the demand|share~ this demand`,
  },
  {
    stance: 'proposes',
    lean: 'reply',
    kind: 'verb',
    words: `join~ in the call|join~ the call|join~ in the appeal|join~ the appeal|echo~ the call|echo~ the appeal|take~ up the call|propose~ as much|suggest~ as much|ask~ as much`,
  },
  {
    stance: 'demands',
    lean: 'strict',
    kind: 'verb',
    words: `tell~ * to|warn~ * to`,
  },
  {
    stance: 'demands',
    lean: 'object',
    kind: 'noun',
    words: `demand|demands|insistence|ultimatum|ultimatums|requirement|precondition for anything`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `consider~ * possible|think~ * possible|hold~ * possible|find~ * possible|deem~ * possible|accept~|answer~ yes|reply~ yes|answer was yes|answer is yes|word was yes|reply was yes|was a yes|agree~|agree~ to|agree~ with|agree~ on|consent~|consent~ to|assent~|assent~ to|say~ yes|say~ yes to|acquiesce~|acquiesce~ in|
embrace~|sign~ up to|sign~ on to|go~ along with|concur~|subscribe~ to|give~ * consent|give~ * blessing|
give~ * assent|share~ * call for|echo~ * call for|join~ * call for|second~ * call for|share~ * demand for|echo~ * demand for|give~ * backing|give~ the go-ahead|give~ * nod|nod~ through|nod~ to|jump~ at|rise~ to|fall~ in with|
grant~|comply~|comply~ with|stand~ by * consent|come~ round to|come~ around to|warm~ to|bow~ to|yield~ to|
approve~|approve~ of|ratify~|adopt~|join~ in|follow~ suit|reciprocate~|reply~ in the affirmative|
respond~ positively|react~ positively|respond~ favourably|throw~ * weight behind|line~ up behind|swing~ behind|rally~ behind|rally~ to|
fall~ into line|sign~ off on|be swayed by|express~ * readiness|express~ * willingness|confirm~ * readiness|reaffirm~ * readiness|signal~ * readiness|
signal~ * willingness|indicate~ * willingness|declare~ * readiness|voice~ * support|reaffirm~ * support|reiterate~ * support|voice~ * readiness|express~ * support|pledge~ * support|confirm~ * willingness|show~ * readiness`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `welcome~|back~|support~|endorse~|hail~|applaud~|seconded|seconding|seconds the|bless~|greet~|find~ promising|find~ useful|think~ useful|
see~ merit in|find~ favour with|meet~ with sympathy|meet~ with approval|suit~|would suit|vote~ for|champion~|
think~ * useful|find~ * useful|consider~ * useful|call~ * useful|praise~|salute~`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'predicate',
    words: `not against|not opposed to|not averse to|ready for|is in favour|are in favour|was in favour|were in favour|is in favor|are in favor|was in favor|were in favor|ready to|prepared to|prepared for|willing to|open to|in favour of|in favor of|in agreement with|is on board|are on board|was on board|on board with|
is for|was for|are for|were for|be for|amenable to|game for|happy to|happy with|glad to|gladly|
disposed to|inclined to|receptive to|content with|comfortable with|agreeable to|at one with|favourable to|supportive of|no objection|no objections|nothing against|nothing in principle against|nothing at all against|stands ready|is prepared|are prepared|is willing|are willing|was willing|were willing|was ready|is ready|are ready|were ready|remains ready|remained ready|remain ready|
be ready|keen on|did not need to be persuaded|needed no persuading|needs no persuading|
stood by its consent|up for|readiness for|readiness to|willingness to|with pleasure`,
  },
  ...REFUSAL_WORDS,
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'verb',
    topics: ['talks'],
    words: `send~ anyone|send~ anybody|send~ representatives|send~ * representatives|send~ envoys|send~ * envoys|confirm~ * participation|confirm~ * attendance|send~ a delegation|send~ a team|send~ * delegation|send~ * team|send~ * negotiators|take~ part|take~ part in|come~ to the table|return~ to the table|go~ to istanbul|appoint~ a team|name~ a delegation|
dispatch~ a delegation|dispatch~ * delegation|continue~ the talks|continue~ talks|be represented`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'verb',
    topics: ['summit'],
    words: `arrange~|set~ up|organise~|organize~|work~ on|work~ towards|work~ toward|prepare~|begin~ preparations for|begin~ arrangements for|start~ arrangements for|make~ arrangements for|begin~ arranging|start~ arranging|start~ preparations for|try~ to arrange`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'predicate',
    topics: ['summit', 'ceasefire', 'talks'],
    words: `{could,can,will,would} be no|nothing to {meet for,sign}|no {reason,grounds,basis,need} for|no {point,sense} in|no {prospect,need} of`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'predicate',
    topics: ['exchange'],
    words: `{could,can} be no`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'object',
    kind: 'predicate',
    words: `{is,was,are,were,be,been,remain,remains,remained,out} against|opposed to|averse to|hostile to|dead set against|dead against`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `observe~|respect~|abide~ by|adhere~ to|honour~|honor~|stick~ to|keep~ to|uphold~|answer~ in kind|act~ in kind|mirror~|reply~ in kind|respond~ in kind|extend~|prolong~`,
  },
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'verb',
    words: `plead~ with|reason~ with|advise~|ask~|request~|beg~|appeal~ to|petition~|summon~`,
  },
  {
    stance: 'proposes',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `want~|would like|would still like|would also like|would himself like|would very much like|would dearly like|would really like|would much like|would rather like|d like|d still like|d also like|wish~ for|wish~ to|seek~|is after|was after|be after|are after|has been after|have been after|had been after|prefer~|is keen on|are keen on|was keen on|care~ for|be interested in|is interested in|was interested in`,
  },
  {
    stance: 'accepts',
    lean: 'object',
    kind: 'noun',
    words: `yes to|consent to|assent to|agreement to|approval of|approval for|backing for|support for|endorsement of|acceptance of`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'noun',
    words: `no to|refusal of|rejection of|opposition to|objection to|objections to|dismissal of|veto on|resistance to`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'absolute',
    kind: 'verb',
    words: `object~|object~ to|oppose~|resist~|take~ exception to`,
  },
];
