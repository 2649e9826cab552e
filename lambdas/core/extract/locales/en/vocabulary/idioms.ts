import type { ToneWords } from './tones.ts';

/**
 * Turns of phrase that paint an answer: a nod, a shake of the head, a shrug. They tell a stance only in a short answer
 * to what another has just put forward.
 */
export const IDIOM_WORDS: readonly ToneWords[] = [
  {
    stance: 'accepts',
    not: 'rejects',
    // verdicts
    words: `is with him|are with him|was with him|were with him|is with her|are with her|is with them|are with them|splendid|a friend of|a fan of|fond of|an admirer of|useful|helpful|constructive|promising|encouraging|wise|sound|workable|practicable|sensible enough|generous|well-meant and well-made|worth trying|worth a try|worth exploring|worth supporting|worth having|worth the candle|worth the ink|worth its salt|a good start|a fair start|a first step|a useful step|a step forward|a chance|an opportunity|a way out|a relief|with relief|with enthusiasm|with gratitude|gratefully|with satisfaction|with sympathy|heartening|to its liking|to his liking|to its taste|to his taste|
impressed|tempted|attracted|sold on|charmed|mollified|satisfied`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    // acts and gestures of assent
    words: `suit~|please~|appeal~ to|convince~|go~ down well|embrace~|endorse~|welcome~|applaud~|back~|support~|accept~|agree~|consent~|assent~|approve~|say~ yes|nod~|sign~ it|has signed|have signed|has accepted|sign~ at once|sign~ tonight|sign~ tomorrow|jump~ at|leap~ at|snap~ it up|snap~ * up|clutch~ at|seize~ the|grab~ it|grab~ the|take~ up|come~ round to|come~ around to|swing~ behind|swing~ round|line~ up behind|rally~ to|side~ with|stand~ behind|stand~ with|fall~ in with|go~ for it|say~ amen|give~ * tailwind|give~ its consent|give~ his consent|
give~ the thumbs-up|give~ * thumbs-up|give~ a nod|give~ * nod|shake~ on it|drink~ to that|drink~ to it|raise~ a glass|hold~ out * hand|clear~ the way|clear~ * path|pave~ the way|raise~ no difficulties|make~ no difficulties|make~ no trouble|lose~ no time|
need~ no persuading|need~ no convincing|share~ that view|share~ the view|share~ this view|echo~ it|chime~ in|take~ part|swallow~ it|swallow~ hard and|bite~|is willing|are willing|was willing|were willing|be willing|stand~ ready|ready to sign|will sign|would sign|
fall~ in behind|fell in behind|stand~ wholly behind|stand~ fully behind|stand~ squarely behind|stand~ firmly behind|is behind|are behind|was behind|were behind|join~ it|opt~ in|sign~ on|come~ aboard|climb~ aboard|get~ on board|hail~|praise~|commend~|salute~|greet~ * warmly|concur~`,
  },
  {
    stance: 'accepts',
    not: null,
    words: `with both hands|both hands|no quarrel|nothing against it|nothing to object|not have to be asked twice|
without hesitation|without hesitating|unhesitatingly|readily|willingly|eagerly|wholeheartedly|unreservedly|game|raring|at a day 's notice|any day|any hour|at any hour|even tomorrow|has packed|have packed|already packed|bags are packed|bags were packed|pen is ready|pen was ready|pen in hand|not say no|not refuse|count on ukraine|count on russia|count on kyiv|count on moscow|count on it|count on us|amen|amen to that|the same view|of like mind|hear , hear|bravo|splendid|excellent|about time|
high time|gave its blessing|for it|a welcome|came applause|a yes|of course yes`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    // verdicts
    words: `unacceptable|absurd|theatrical|theatrics|decorative|cosmetic|cheap|grotesque|an empty gesture|an odd idea|a strange idea|a bargain for|for fools|reward the aggressor|rewards the aggressor|reward aggression|rewards aggression|impracticable|impractical|unfeasible|undignified|humiliating|humiliation|capitulation|surrender|appeasement|naive|naïve|cynical|hollow|hypocritical|shameless|outrageous|scandalous|indecent|immoral|a charade|a comedy|a circus|a masquerade|a bluff|a smokescreen|a trojan horse|a poisoned chalice|a poisoned gift|a poisoned apple|an illusion|wishful thinking|a fantasy|a daydream|a pipe dream|a utopia|utopian|a mirage|empty words|mere words|hot air|a soap bubble|a manoeuvre|a maneuver|a diversion|a distraction|a red herring|a pretext|an excuse|propaganda|public relations|a pr exercise|a photo opportunity|a gimmick|a joke|a bad joke|laughable|
a present for|a gift for|a reward for|a licence to|a breather for|superfluous|unnecessary|a poor joke|an affront|an imposition|a diktat|an ultimatum|a swindle|a fraud|a sham|fake|counterfeit|wrong-headed|ill-judged|ill-conceived|dangerous|a mistake|a blunder|a step back|a step backwards`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    // acts and gestures of refusal
    words: `smell~ a rat|reject~|refuse~|decline~|turn~ * down|turn~ it down|dismiss~|wave~ * aside|wave~ * off|wave~ it off|brush~ * off|rule~ * out|tear~ * up|tear~ * apart|take~ * apart|pick~ * apart|shred~|bin~|throw~ * away|consign~|bury~ it|bury~ the|strangle~|drown~|sink~ it|sink~ the|shoot~ it down|
torpedo~|leave~ * unopened|leave~ * cold|walk~ out|walk~ away|storm~ out|hang~ up|slam~ down|stay~ put|repeat~ its no|repeat~ his no|repeat~ * refusal|renew~ * refusal|confirm~ * refusal|
bridle~|recoil~|shudder~|wince~|grimace~|roll~ * eyes|make~ a face|pull~ a face|cold-shoulder~|keep~ away|keep~ out of|stay~ out of|boycott~|shun~|ignore~ it|ignore~ the|spit~ on|cut~ no ice|get~ nowhere|fail~ to impress|decry~|denounce~|condemn~|castigate~|lambast~|slate~|
lampoon~|jeer~|laugh~ it off|laugh~ at|make~ fun of|make~ short work|show~ no interest|show~ little interest|take~ no interest|see~ little in|think~ otherwise|beg~ to differ|disagree~|demur~|want~ no truck|have~ no truck`,
  },
  {
    stance: 'rejects',
    not: null,
    words: `no friend of|no fan of|no admirer of|dead on arrival|stillborn|flatly|point-blank|roundly|out of hand|little interest|scant interest|no interest|without interest|not think much|little of it|not hear of|not what * wants|not even open the envelope|unopened|
return to sender|no takers|no thank you|no , thanks|and said no|a polite no|a cold no|an icy no|a resounding no|a brusque no|a double no|a no without|a no with|an unequivocal no|an outright no|another no|the same no|nyet|no again|not going back|not go back|not fall for|not fall into|
not walk into|not lend itself|not lend himself|not play along|not take part|not sign it|not sign|not agree to|cannot agree|could not agree|cannot accept|could not accept|not accept|not buy it|not bite|wasted paper|waste of paper|waste paper|waste of ink|waste of breath|
wrong time|wrong moment|no reason to|no grounds for|no basis for|no case for|nothing to gain|nothing to be gained|lead nowhere|leads nowhere|led nowhere|a dead end|a blind alley|unimpressed|unmoved|unpersuaded|unconvinced|unamused|indifferent|catch * breath|lick * wounds|merely give|merely let|merely help|merely allow|
only give|only let|only help the|only allow|only prolong|merely prolong|time to rearm|regroup and rearm|not be considered|not being discussed|not discussed|no subject|no topic|not a topic|not a subject|no business of|hell freezes over|when pigs fly|never in|never and|no concession|better not|rather not|would rather fight|prefers to fight|preferred to fight`,
  },
  {
    stance: 'noncommittal',
    not: null,
    // silence
    words: `dignify~ * with|neither has answered|neither has replied|neither answered|neither replied|neither responded|neither has responded|neither reacted|neither has reacted|went unanswered|remained unanswered|without an answer|let~ it ring|no comment|no answer|no reply|laugh~|without comment|not comment|declined comment|decline~ to comment|declined to say|refuse~ to comment|said nothing|says nothing|saying nothing|say~ no word|was silent|is silent|were silent|are silent|fell silent|silence from|there was silence|there is silence|with silence|kept mum|keep~ mum|hold~ * tongue|hold~ * peace|
no word from|no answer from|no reply from|no response from|no reaction from|no answer came|no reply came|no answer yet|no reply yet|nothing was heard|nothing has been heard|nothing had been heard|not been heard|not react|not reacted|not respond|not responded|not reply|not replied|not answer|not answered|not utter|yet to respond|yet to answer|yet to reply|yet to react|yet to comment|yet to say|
yet to speak|yet to give|owe~ an answer|kept * waiting|keep~ * waiting|wait~ for an answer|unanswered`,
  },
  {
    stance: 'noncommittal',
    not: null,
    // time and study
    words: `ask~ for a day|ask~ for a week|ask~ for time|need~ a day|need~ a week|need~ some time|need~ more time|want~ a day|want~ a week|want~ more time|want~ to think|want~ to read|wants to see|
first wanted to|wanted first to|wants first to|had first to|must first read|must first see|must first consult|think~ about it|think~ about that|think~ on it|still thinking|would think|will think|reading it|still being read|being read|is reading|are reading|was reading|were reading|being translated|being scrutinised|being scrutinized|
being weighed|being analysed|being analyzed|being discussed internally|turn~ * over|sleep~ on the matter|sleep~ over it|study~|studying|digest~|peruse~|pore~ over|leaf~ through|go~ through it|going through it|take~ the paper home|take~ it home|take~ it with|in no hurry|in a hurry|no hurry|no rush|some other time|another time|not now|not today|not yet|not for now|too soon to|too early to|early days|premature|cross that bridge|tomorrow perhaps|on ice|postpone~ * answer|delay~ * answer|
small print|fine print|the details first`,
  },
  {
    stance: 'noncommittal',
    not: null,
    // evasion
    words: `not go further|go~ no further|go no further|not be pressed|not be pinned|not be hurried|not be rushed|not commit|would not say|will not say|could not say|cannot say|did not say|row of questions|string of questions|list of questions|raft of questions|host of questions|bundle of questions|sheaf of questions|
counter-question|with a question|with questions|another question|many questions|raise~ questions|ask~ questions|interesting elements|interesting ideas|interesting|intriguing|curious|one idea among|one of many|let us see|see what happens|see what comes|see how it goes|you 'll find out|you 'll know|time would tell|look~ away|look~ past|study~ * shoes|examine~ * fingernails|smile~|grin~|shrug~|sigh~|hum~ and haw~|hem~ and haw~|spread~ * hands|raise~ an eyebrow|raise~ * eyebrows|scratch~ * head|clear~ * throat|cough~|walk~ past|walk~ on|hurry~ past|hurry~ on|drive~ off|
talk~ about the weather|turn~ to other|pass~ it on|pass~ * on to|forward~ it|hand~ it on|leave~ that to|leave~ it to|refer~ * to|ask my president|ask the president|president decides|the boss decides|on his desk|on its desk|nuances|in the details|checking the names|checking the lists|check~ the list|does not exclude|did not exclude|not exclude|not excluded|dealt with in|not his to|not mine to|for others to|neither blessed nor|neither said yes|neither welcomed nor|neither rejected nor|neither accepted nor|neither endorsed nor|lukewarm|tepid|sphinx|sphinx-like|delphic|oracular|in riddles|cryptic|vague|half a yes|half yes|a half-yes|yes and no|a maybe|a perhaps|perhaps|possibly|open-ended|wary|warily|wariness|with caution|cautious|cautiously|guardedly|reserved|with reserve|circumspect|prudent|prudently|torn|divided|undecided|unsure|uncertain|wait~ and see|wait~ for details|await~ details|await~ the details|bide~ * time|
keep~ * distance|give~ nothing away|reveal~ nothing|promise~ a reply|promise~ a response|promise~ an answer|promise~ to think|promise~ to study|promise~ to consider|promise~ to reply|promise~ to answer|get~ back to|would come back|reply before|answer before|reply by|answer by|answer would follow|reply would follow|
answer will follow|reply will follow|give its answer|give his answer|give an answer|give their answer|answer in due|reply in due|would answer|will answer|will reply|would reply|will respond|would respond`,
  },
  {
    stance: 'conditional',
    not: null,
    words: `not without|presuppose~|before it signs|before he signs|before they sign|before it agrees|before he agrees|before they agree|before saying yes|before signing|before agreeing|the day that|on the day|from the day|not a day before|not a minute before|a minute before|hang~ on how|hang~ on whether|hang~ on what|hang~ on the|depend~ on how|depend~ on whether|depend~ on what|depend~ on the|depends on kyiv|depends on moscow|depend~ on who|hinge~ on|turn~ on whether|rest~ on whether|attach~ a condition|attach~ conditions|attach~ * conditions|attach~ * condition|attach~ a string|attach~ strings|
at one condition|with one condition|with a condition|under one condition|under the condition|a price tag|has its price|had its price|has a price|its price|his price|quid pro quo|guarantees first|want~ guarantees|wants guarantees|demand~ guarantees first|a guarantee first|with guarantees|yes , but|yes , if|yes , provided|yes – if|yes – but|agreed , provided|in principle , provided|
agreed in principle , provided|first things first|for a consideration`,
  },
  {
    stance: 'demands',
    not: null,
    words: `insist~ on it|insist~ on that|insist~ on this|not negotiable|must have it|sine qua non|not move|hold~ fast|stand~ firm|stand~ fast|stay~ firm|remain~ firm|adamant|unbending|unyielding|
inflexible|implacable|without compromise|of principle`,
  },
];
