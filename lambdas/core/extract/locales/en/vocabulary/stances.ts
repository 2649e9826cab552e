import type { Stance, Topic } from '../../../../observation.ts';

/** How much a word leans on the item that it speaks of. */
export type Lean =
  /** Says nothing without an item at its side: "wants". */
  | 'object'
  /** Says something only where the item follows: "asked him not to fire". */
  | 'strict'
  /** May leave the item to the sentence before: "refused". */
  | 'absolute'
  /** Says that an answer is missing; of what, a word nearby says: "no date". */
  | 'answer'
  /** Always speaks of what was spoken of: "did not commit itself". */
  | 'reply';

/** Words by which a party shows a stance. A verb is marked by `~` after it; `*` is a gap ("turned it down"). */
export interface StanceWords {
  readonly stance: Stance;
  /** The stance that its negation shows; `null` where that says nothing. */
  readonly not: Stance | null;
  readonly lean: Lean;
  readonly kind: 'verb' | 'noun' | 'predicate';
  /** Topics of which it says something; all where it is left out. */
  readonly topics?: readonly Topic[];
  readonly words: string;
}

/** Phrases are separated by `|`. */
export const STANCE_WORDS: readonly StanceWords[] = [
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `table~|submit~|circulate~|lay~ out|set~ out|spell~ out|propose~|suggest~|put~ * forward|bring~ * forward|put~ * on the table|lay~ * on the table|set~ * before|put~ * to|call~ for|call~ on|beg~ for|bring~ * into play|argue~ for|lay~ * before|submit~ * to|press~ for|press~|press~ both sides|lean~ on|make~ a plea for|make~ an appeal for|make~ the offer|extend~ an offer|come~ forward with|ask~ for|ask~ once more for|
appeal~ for|float~|moot~|urge~|advocate~|push~ for|press~ for|plead~ for|lobby~ for|
hope~ for|hope~ to|hope~ that|invite~|air~ the idea of|raise~ the idea of|come~ up with|
long~ for|recommend~|strive~ for|aim~ for|aim~ at|campaign~ for|hold~ out the prospect of|
favour~|favor~|renew~ * call for|repeat~ * call for|offer~|stand~ for|stretch~|envisage~|have in mind|has in mind|had in mind|
ask~ again for|ask~ to|be out for|
keen to|eager to|eager for|is eager for|bring~ up|argue~ for|speak~ out for|make~ the case for|
is aiming for|is looking for|unveil~|extend~ an invitation to|hold~ out an invitation to|
pitch~|pledge~|vow~|promise~|volunteer~|undertake~|
look~ forward to|bid~ for|petition~ for|implore~|beseech~|entreat~|encourage~|nudge~|prod~|exhort~|promote~`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'strict',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `decree~|declare~|proclaim~|announce~|order~`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'noun',
    words: `proposal|proposals|offer|offers|call|calls|appeal|appeals|plea|pleas|wish|wishes|request|requests|idea|suggestion|suggestions|
initiative|bid|push|invitation|overture|overtures|pitch|formula|blueprint|goal|goals|aim|aims|task|priority|priorities|objective|target|main concern|agenda|desire|recipe`,
  },
  {
    stance: 'demands',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `demand~|insist~|insist~ on|insist~ upon|insist~ that|require~|call~ imperatively for|hold~ out for|
make~ it a must|stick~ to its demand for|stick~ to * demand|repeat~ * demand|renew~ * demand|reiterate~ * demand|set~ an ultimatum|
give~ an ultimatum|issue~ an ultimatum|threaten~ consequences|not settle for less than|settle~ for nothing less than|
accept~ nothing less than|would not settle for less than|will not settle for less than|be adamant about|is adamant about|is adamant that|
was adamant that|are adamant that|make~ a point of|dig~ in * heels on|pound~ the table for|brook~ no`,
  },
  {
    stance: 'demands',
    not: null,
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
embrace~|sign~ up to|sign~ up for|sign~ on to|go~ along with|concur~|subscribe~ to|give~ * consent|give~ * consent to|give~ * blessing|give~ * blessing to|
give~ * assent|give~ * backing|give~ * green light|give~ the go-ahead|give~ * nod|nod~ through|nod~ to|take~ up * offer|take~ * up on|jump~ at|rise~ to|fall~ in with|
grant~|comply~|comply~ with|stand~ by * consent|stand~ by * agreement|come~ round to|come~ around to|warm~ to|bow~ to|yield~ to|
approve~|approve~ of|ratify~|adopt~|join~ in|follow~ suit|reciprocate~|answer~ in the affirmative|reply~ in the affirmative|
respond~ positively|react~ positively|respond~ favourably|throw~ * weight behind|line~ up behind|swing~ behind|rally~ behind|rally~ to|
fall~ into line|sign~ off on|be swayed by|express~ * readiness|express~ * willingness|confirm~ * readiness|reaffirm~ * readiness|signal~ * readiness|
signal~ * willingness|indicate~ * willingness|declare~ * readiness|voice~ * support|voice~ * readiness|express~ * support|pledge~ * support|confirm~ * willingness|show~ * readiness`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `welcome~|back~|support~|endorse~|hail~|applaud~|second~|bless~|greet~|find~ promising|find~ useful|think~ useful|
see~ merit in|find~ favour with|meet~ with sympathy|meet~ with approval|meet~ with a welcome|suit~|appeal~ to|would suit|lend~ * support to|vote~ for|champion~|
think~ * useful|find~ * useful|consider~ * useful|call~ * useful|call~ * a good idea|think~ * a good idea|praise~|salute~`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'predicate',
    words: `ready for|ready to|prepared to|prepared for|willing to|open to|in favour of|in favor of|in agreement with|is on board|are on board|was on board|on board with|
is for|was for|are for|were for|be for|amenable to|game for|happy to|happy with|glad to|gladly|
disposed to|inclined to|well disposed to|receptive to|content with|comfortable with|agreeable to|at one with|favourable to|supportive of|
raise no objection|raises no objection|raised no objection|raise no objections|raises no objections|raised no objections|
no objection to|no objection|no objections|no objections to|nothing against|stands ready to|stand ready to|stood ready to|
stands ready for|stand ready for|stands ready|was ready|is ready|are ready|were ready|remains ready|remained ready|remain ready|
be ready|would be ready|have no problem with|has no problem with|had no problem with|keen on|for its part ready|did not need to be persuaded|
does not need to be persuaded|needed no persuading|needs no persuading|would be willing to|would be happy to|would be glad to|
stood by its consent|up for|would not stand in the way|would not stand in the way of|will not stand in the way of|
has nothing against|have nothing against|had nothing against|readiness for|readiness to|willingness to|with pleasure`,
  },
  {
    stance: 'rejects',
    not: 'noncommittal',
    lean: 'object',
    kind: 'verb',
    words: `rule~ * out|exclude~`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'verb',
    words: `reject~|tell~ * no|answer~ no|reply~ no|say~ a firm no|answer was no|answer is no|word was no|reply was no|was a no|a flat no|refuse~|refuse~ to|refuse~ to accept|turn~ * down|dismiss~|brush~ * aside|brush~ * off|wave~ * away|wave~ * aside|wave~ * off|
spurn~|rebuff~|snub~|veto~|say~ no|say~ no to|decline~|decline~ to accept|repudiate~|scotch~|torpedo~|shoot~ * down|knock~ * back|
knock~ * down|throw~ * out|slap~ * down|swat~ * away|bat~ * away|bat~ * aside|push~ * aside|sweep~ * aside|cast~ * aside|
fend~ * off|write~ * off|strike~ * down|thumb~ * nose at|turn~ * back on|turn~ * nose up at|pour~ cold water on|throw~ cold water on|
give~ * short shrift|slam~ the door|slam~ the door on|shut~ the door|shut~ the door on|shut~ the door to|close~ the door|close~ the door on|close~ the door to|
balk~|balk~ at|baulk~|baulk~ at|bridle~ at|shrug~ * off|scoff~ at|scorn~|shun~|
stonewall~|walk~ away from|back~ away from|recoil~ from|show~ * the cold shoulder|give~ the cold shoulder|deny~ * request|
answer~ with a no|reply~ with a no|respond~ with a no|answer~ in the negative|reply~ in the negative|shake~ * head|
will have none of|would have none of|would have none|had none of it|has none of it|have none of it|will not hear of|would not hear of|won't hear of|refuse~ to hear of|
find~ no favour with|find~ no favor with|find~ no favour in|fall~ on deaf ears|meet~ with a refusal|be met with a refusal|meet~ a wall in|
reply~ with a refusal|respond~ with a refusal|answer~ with a refusal|be given short shrift|cold-shoulder~|nix~|quash~|discard~|
put~ paid to|blow~ * off|reckon~ nothing of|think~ nothing of|laugh~ * off|laugh~ off|disown~`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'predicate',
    words: `little sense in|little point in|little sense|little point|saw little sense|sees little sense|saw little point|sees little point|no future for|unacceptable|not what * is after|not acceptable|out of the question|has no use for|have no use for|had no use for|not interested in|no interest in|
uninterested in|not interested|a non-starter|non-starter|not an option|no option|inadmissible|
not on the cards|not on the agenda|makes no sense|make no sense|made no sense|pointless|senseless|no point in|no sense in|
saw no point|sees no point|see no point|saw no reason|sees no reason|see no reason|no reason to|no need for|saw no need|sees no need|
not what it is after|a ploy|a ruse|a farce|no thanks|unthinkable|nothing to discuss|
nothing to talk about|no plans to go|has no plans|have no plans|had no plans|no intention of|not intend to|no appetite for|
cannot be considered|can not be considered|not be considered|no question of|would not interest|did not interest|does not interest|no place for|
rejection of|refusal of|refusal to|opposition to|not willing to|unwilling to|not ready to|not ready for|not prepared to|unready for|
would merely|would only play into|not good enough|not enough`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'verb',
    words: `take~ note of|take~ * under advisement|
study~|examine~|look~ at|look~ into|is considering|are considering|was considering|were considering|will consider|would consider|to consider|weigh~|mull~|mull~ over|ponder~|analyse~|analyze~|think~ * over|think~ it through|
chew~ over|
stop~ short of|sidestep~|dodge~|evade~|deflect~|parry~|fudge~|waver~|stall~ for time|
keep~ * cards close|keep~ * counsel|play~ * cards close|decline~ to say|decline~ to comment|decline~ to be drawn|decline~ to confirm|decline~ to name|decline~ to answer|
decline~ to commit|decline~ to give|decline~ to specify|decline~ to speculate|refuse~ to say|refuse~ to be drawn|refuse~ to comment|refuse~ to confirm|refuse~ to speculate|
refuse~ to commit|refrain~ from naming|refrain~ from commenting|refrain~ from saying|avoid~ naming|avoid~ * answer|avoid~ a commitment|avoid~ answering|
register~|make~ no promise|make~ no promises|make~ no commitment|
give~ no date|give~ nothing away|

pour~ * doubt|cool~ expectations|play~ * down|play~ down expectations|dampen~ expectations|
lower~ expectations|temper~ expectations|damp~ expectations|damp~ down expectations|urge~ patience|preach~ patience|counsel~ patience|keep~ * waiting|
not say whether|need~ time|take~ * time|
refuse~ to name|refuse~ to give|find~ * premature|call~ * premature|describe~ * as premature`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'predicate',
    words: `not given a clear answer|not given a direct answer|not given a straight answer|not given an answer|not given a reply|not given a response|reacted sceptically|reacted skeptically|reacted with caution|reacted cautiously|reacted coolly|sceptical of|skeptical of|sceptical about|skeptical about|evasive|premature|too early|too soon|no decision|not decided|not yet decided|not made a decision|undecided|
neither confirm nor deny|neither confirmed nor denied|neither confirmed nor ruled out|neither confirm|

worth examining|worth considering|worth studying|worth looking at|worth discussing|to be looked at|be studied|being studied|
being considered|being examined|being weighed|under consideration|under review|under study|requires study|requires careful study|needs study|needs careful study|needs to be thought|needs to be studied|needs to be examined|
must be studied|should be studied|no clear answer|no understanding yet|no understanding|no specifics|no clarity|nothing to report|nothing to add|
no date|not been determined|not been fixed|not been set|not yet been set|not yet set|not been scheduled|not yet been agreed|not yet been determined|not determined|yet to be determined|yet to be set|yet to be agreed|yet to be fixed|yet to be decided|not been agreed|not yet fixed|not yet agreed|too soon to say|too early to say|no date has been|no date had been|difficult to speak of|hard to say|remains to be seen|was a question|an open question|no summit is planned|no meeting is planned|no talks are planned|no contact is planned|
not on the schedule|not in the diary|not yet on the schedule|nothing is planned|nothing was planned|no plans for|no plans yet|no specific plans|no concrete plans|no firm plans|
would not say|will not say|did not say|does not say|could not say|cannot say|not want to say|would not be drawn|would say only|would only say|could only say|would only promise to|would not confirm|did not confirm|could not confirm|cannot confirm|not confirm|
would not commit|will not commit|would not promise|not prepared to say|not ready to say|cannot give a date|could not give a date|not give a date|will not guess|would not guess|
still considering|still studying|still weighing|
a shrug|with a shrug|met with a shrug|hardly be expected|unlikely|not be excluded|not to be excluded|cannot be excluded|cannot be ruled out|could not be ruled out|not be ruled out|not ruled out|
in due course|at the right time|when the time comes|we will see|we'll see|we shall see|time will tell|nothing had been decided|nothing has been decided|nothing was decided|nothing is decided|not been decided`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'verb',
    words: `commit~ * to nothing|leave~ * open|leave~ * hanging|leave~ * unanswered|take~ note|reserve~ judgment|reserve~ judgement|reserve~ * answer|withhold~ * answer|sit~ on the fence|hedge~|play~ for time|equivocate~|give~ no commitment|give~ no clear answer|give~ no direct answer|give~ an evasive answer|give~ an evasive reply|offer~ no commitment|answer~ neither|answer~ with questions|reply~ with questions|respond~ with questions|answer~ evasively|reply~ evasively|respond~ evasively|respond~ coolly|react~ coolly|respond~ cautiously|react~ cautiously|ask~ for time|keep~ * options open|leave~ the question open|leave~ the matter open|sound~ noncommittal|remain~ noncommittal|stay~ noncommittal|answer~ * with a shrug|take~ the text home|take~ * home and read it|want~ to read|promise~ an answer|promise~ a reply|will answer in due course`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `noncommittal|non-committal|not said yes or no|neither said yes nor no|neither yes nor no|said neither yes nor no|did not commit itself|did not commit himself|did not commit herself|not commit itself|not commit himself|neither accepted nor rejected|neither accept nor reject|no sign of agreeing|has to be looked at|have to be looked at|would have to be thought through|to be thought through|be thought through|needs thinking|an answer would follow|no answer either way|gave no sign`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'verb',
    topics: ['talks'],
    words: `send~ a delegation|send~ a team|send~ * delegation|send~ * team|send~ * negotiators|take~ part|take~ part in|attend~|come~ to the table|return~ to the table|sit~ down at the table|go~ to istanbul|appoint~ a team|name~ a delegation|
dispatch~ a delegation|dispatch~ * delegation|continue~ the talks|continue~ talks|be represented`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    topics: ['summit'],
    words: `arrange~|set~ up|organise~|organize~|work~ on|work~ towards|work~ toward|prepare~|begin~ preparations for|start~ preparations for|try~ to arrange`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    topics: ['summit', 'ceasefire', 'talks'],
    words: `there will be no|there would be no|there can be no|there could be no|there is to be no|nothing to meet for|nothing to sign|no reason for|no grounds for|no point in|no sense in|no prospect of|no need of|will be no|would be no|can be no|no basis for|neither time nor place for`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'object',
    kind: 'predicate',
    words: `is against|was against|are against|were against|be against|remains against|remain against|remained against|out against|opposed to|averse to|hostile to|dead set against|dead against`,
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
    not: null,
    lean: 'strict',
    kind: 'verb',
    words: `ask~|request~|beg~|tell~ both sides to|petition~|summon~|order~ his troops to`,
  },
  {
    stance: 'proposes',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `want~|would like|wish~ for|wish~ to|seek~|is after|was after|be after|are after|prefer~|is keen on|are keen on|was keen on|care~ for|be interested in|is interested in|was interested in`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'absolute',
    kind: 'verb',
    words: `object~|object~ to|oppose~|resist~|take~ exception to|stand~ in the way of|stand~ in the way`,
  },
];
