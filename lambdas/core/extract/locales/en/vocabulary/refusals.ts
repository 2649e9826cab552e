import type { StanceWords } from './stance-words.ts';

/** Words by which a party turns something down or leaves it open. */
export const REFUSAL_WORDS: readonly StanceWords[] = [
  {
    stance: 'rejects',
    not: 'noncommittal',
    lean: 'object',
    kind: 'verb',
    words: `rule~ * out|exclude~`,
  },
  {
    stance: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `reject~|tell~ * no|answer~ no|reply~ no|answer was no|answer is no|word was no|reply was no|was a no|a flat no|refuse~|refuse~ to|turn~ * down|dismiss~|brush~ * aside|brush~ * off|wave~ * away|wave~ * aside|wave~ * off|
spurn~|rebuff~|snub~|veto~|say~ no|say~ no to|decline~|decline~ to accept|repudiate~|scotch~|torpedo~|shoot~ * down|knock~ * back|
knock~ * down|throw~ * out|slap~ * down|swat~ * away|bat~ * away|bat~ * aside|push~ * aside|sweep~ * aside|cast~ * aside|
fend~ * off|write~ * off|strike~ * down|pour~ cold water on|
give~ * short shrift|slam~ the door|shut~ the door|close~ the door|
balk~|balk~ at|baulk~|baulk~ at|bridle~ at|shrug~ * off|scoff~ at|scorn~|shun~|
stonewall~|walk~ away from|back~ away from|recoil~ from|give~ the cold shoulder|deny~ * request|shake~ * head|
will have none of|would have none of|would have none|have none of it|will not hear of|would not hear of|won't hear of|
find~ no echo|find~ no takers|find~ no resonance|find~ little favour|find~ no sympathy|find~ no favour with|cold-shoulder~|nix~|quash~|discard~|
put~ paid to|blow~ * off|reckon~ nothing of|think~ nothing of|laugh~ * off|laugh~ off|disown~`,
  },
  {
    stance: 'rejects',
    lean: 'absolute',
    kind: 'predicate',
    words: `little sense|little point|no future for|manipulation|propaganda|a publicity stunt|a sham|populism|a mockery|a delaying tactic|a smokescreen|a diversion|a theatrical performance|unacceptable|not acceptable|out of the question|has no use for|had no use for|no interest in|
uninterested in|not interested|not interested in|non-starter|not an option|no option|inadmissible|not on the agenda|makes no sense|make no sense|made no sense|pointless|senseless|no point in|no sense in|
saw no point|sees no point|see no point|saw no reason|sees no reason|see no reason|no reason to|no need for|saw no need|sees no need|a ploy|a ruse|a farce|no thanks|unthinkable|nothing to discuss|
nothing to talk about|no plans to go|has no plans|have no plans|had no plans|no intention of|not intend to|
cannot be considered|not be considered|would not interest|did not interest|does not interest|no place for|
rejection of|refusal of|refusal to|opposition to|not willing to|unwilling to|not ready to|not ready for|not prepared to|unready for|
would merely|not good enough`,
  },
  {
    stance: 'noncommittal',
    lean: 'answer',
    kind: 'verb',
    words: `take~ note of|
study~|evaluate~|examine~|look~ at|take~ a look at|have a look at|take~ a close look at|look~ into|is considering|are considering|was considering|were considering|will consider|would consider|to consider|weigh~|mull~|mull~ over|ponder~|analyse~|analyze~|think~ * over|think~ it through|
chew~ over|
beg~ for time|wait~ for signals|wait~ for a signal|await~ signals|plead~ for time|ask~ for time|ask~ for more time|ask~ for patience|request~ time|request~ more time|want~ more time|not care to discuss|stop~ short of|sidestep~|dodge~|evade~|deflect~|parry~|fudge~|waver~|stall~ for time|keep~ * counsel|decline~ to say|decline~ to comment|decline~ to confirm|decline~ to name|decline~ to answer|
decline~ to commit|decline~ to give|decline~ to specify|decline~ to speculate|refuse~ to say|refuse~ to comment|refuse~ to confirm|refuse~ to speculate|
refuse~ to commit|refrain~ from naming|refrain~ from commenting|refrain~ from saying|avoid~ naming|avoid~ * answer|avoid~ a commitment|avoid~ answering|
register~|make~ no promise|make~ no promises|make~ no commitment|
give~ no date|give~ nothing away|{give,offer,send}~ no {answer,reply,response,reaction} to|

pour~ * doubt|cool~ expectations|play~ down expectations|play~ down chances|play~ down the chances|play~ down hopes|play~ down the prospect|dampen~ expectations|
lower~ expectations|temper~ expectations|damp~ expectations|damp~ down expectations|urge~ patience|preach~ patience|counsel~ patience|keep~ * waiting|
not say whether|need~ time|take~ * time|
refuse~ to name|refuse~ to give|find~ * premature|call~ * premature|describe~ * as premature`,
  },
  {
    stance: 'noncommittal',
    lean: 'object',
    kind: 'verb',
    topics: ['summit', 'ceasefire', 'exchange'],
    words: `play~ * down`,
  },
  {
    stance: 'noncommittal',
    lean: 'answer',
    kind: 'predicate',
    words: `yet to {respond,reply,answer,react,give an answer}|not {responded,replied,answered,reacted}|not given a clear answer|reacted sceptically|reacted skeptically|reacted with caution|reacted cautiously|reacted coolly|sceptical of|skeptical of|sceptical about|skeptical about|evasive|premature|too early|too soon|no decision|not decided|not yet decided|not made a decision|undecided|neither confirm|neither confirmed nor denied|neither confirms nor denies|

worth examining|worth considering|worth studying|worth looking at|worth discussing|to be looked at|be studied|being studied|
being considered|being examined|being weighed|under consideration|under review|under study|requires study|requires careful study|needs study|needs careful study|no clear answer|no understanding|no specifics|no clarity|nothing to report|nothing to add|nothing to confirm|nothing to announce|
no date|not been determined|not been fixed|not been set|not yet set|not been scheduled|not determined|yet to be determined|not been agreed|not yet fixed|not yet agreed|difficult to speak of|hard to say|remains to be seen|was a question|an open question|not being worked on|run ahead|get ahead of|getting ahead of|running ahead|is to be determined|was to be determined|is to be decided|was to be decided|remains to be determined|was “ to be determined|is “ to be determined|nothing is planned|nothing was planned|no plans for|no plans yet|no specific plans|no concrete plans|no firm plans|
would not say|will not say|did not say|does not say|could not say|cannot say|not want to {say,comment,speculate}|would not be drawn|would say only|would only say|could only say|cannot confirm|not confirm|not yet confirmed|
not prepared to say|not ready to say|not willing to say|unwilling to say|reluctant to say|not prepared to comment|not ready to comment|unwilling to comment|not prepared to confirm|not ready to confirm|unwilling to confirm|not prepared to name|not ready to name|not ready to discuss|not prepared to discuss|would not commit|will not commit|would not promise|will not guess|would not guess|
still considering|still studying|still weighing|
a shrug|hardly be expected|unlikely|not be excluded|not to be excluded|cannot be excluded|not ruled out|
in due course|at the right time|depend~ on many|depend~ on a lot|depend~ on a number|depend~ on several|depend~ on various|depend~ on how|depend~ on circumstances|depend~ on the circumstances|have to see about|has to see about|have to see how|have to see whether|could not name|cannot name|could not give|cannot give|unable to say|unable to name|unable to give|we will see|we'll see|we shall see|time will tell|nothing had been decided|nothing was decided|nothing is decided|not been decided`,
  },
  {
    stance: 'noncommittal',
    lean: 'reply',
    kind: 'verb',
    words: `commit~ * to nothing|leave~ * open|leave~ * hanging|leave~ * unanswered|take~ note|reserve~ judgment|reserve~ judgement|reserve~ * answer|withhold~ * answer|hedge~|play~ for time|equivocate~|give~ no commitment|give~ no clear answer|offer~ no commitment|answer~ neither|answer~ with questions|reply~ with questions|respond~ with questions|answer~ evasively|reply~ evasively|respond~ evasively|respond~ coolly|react~ coolly|respond~ cautiously|react~ cautiously|ask~ for time|sound~ noncommittal|remain~ noncommittal|stay~ noncommittal|take~ the text home|take~ * home and read it|want~ to read|promise~ an answer|promise~ a reply`,
  },
  {
    stance: 'noncommittal',
    lean: 'reply',
    kind: 'predicate',
    words: `been noted|was noted|were noted|is noted|duly noted|under advisement|noncommittal|non-committal|not said yes or no|neither yes nor no|not commit itself|not commit himself|has to be looked at|be thought through|needs thinking|gave no sign`,
  },
];
