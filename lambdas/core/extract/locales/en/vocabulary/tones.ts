import type { Stance } from '../../../../observation.ts';

/**
 * The tone in which a party speaks of what is on the table. Unlike the words of stances, these name no item and are
 * used only where one party speaks of one item and nothing else has been read from the sentence.
 */
export interface ToneWords {
  readonly stance: Stance;
  /** The stance that a negation shows; left out where that says nothing. */
  readonly not?: Stance;
  readonly words: string;
}

/** Phrases are separated by ``; a verb is marked by `~` after it. */
export const TONE_WORDS: readonly ToneWords[] = [
  {
    stance: 'accepts',
    not: 'rejects',
    words: `concur~|like~ it|like~ the idea|like~ what|like~ * idea|like~ * plan|like~ * thought|comply~|initial~|countersign~|underwrite~|applaud~|satisfy~|convince~|would mind|live~ with|buy~ it|buy~ that|buy~ into|go~ along|come~ along|play~ along|join~ in|sign~ up|say~ yes|nod~|shake~ hands on|be on the plane|check~ in|find~ * reasonable|find~ * timely|think~ * sensible|think~ * eminently sensible|see~ it in exactly the same way|see~ merit|see~ sense|throw~ * weight behind|give~ * blessing|give~ * backing|give~ * consent|give~ * support|give~ the order|give~ * approval|signal~ * consent|signal~ * approval|signal~ * agreement|signal~ * readiness|lend~ * support|add~ * signature|put~ * name to|put~ * name under|put~ * names under|put~ * names to|warm~ to|lap~ up|jump~ at|leap~ at|snap~ up|grasp~|pounce~ on|run~ with|come~ round|come~ around|get~ behind|rally~|cheer~|
give~ way|relent~|acquiesce~|lay~ a place|keep~ the peace of|raise~ no objection|raise~ * hand`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    words: `happy|glad|pleased|delighted|in favour|in favor|in agreement|on board|amenable|keen|taken with|much taken with|eager|enthusiastic|relaxed|acceptable|reasonable|sensible|timely|welcome|fine by|fine with|of one mind|behind it|is behind|was behind|are behind|all for|at everybody 's disposal|won over|persuaded|firmly with|receptive|sympathetic|supportive|upbeat|warmly`,
  },
  {
    stance: 'accepts',
    words: `no objection|no objections|nothing against|no quarrel with|no difficulty|any time|anytime|at any time|as soon as you like|with pleasure|gladly|
why not|of course|nothing could be better|nothing better|could not be better|great idea|good idea|excellent idea|fine idea|splendid idea|thumbs up|said yes|says yes|yes from|yes came|not mind|full marks|long overdue|in the right direction|right step|a good step|
would have swum|show an interest|shows interest|showed interest|do as well|neither of them would mind|do not mind|does not mind`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    words: `spurn~|rebuff~|snub~|object~|object~ to|resist~|veto~|balk~|baulk~|scorn~|deride~|ridicule~|scoff~|scoff~ at|sneer~|sneer~ at|snort~|bristle~|bristle~ at|brush~ * aside|brush~ aside|brush~ off|push~ it back|send~ * back|shoot~ * down|
shoot~ down|throw~ * out|throw~ out|lay~ * to rest|lay~ to rest|scotch~|kill~ off|torpedo~|quash~|nix~|shut~ the door|close~ * folder|bite~ on granite|fall~ flat|run~ into a wall|shake~ * head|shake~ * heads|give~ the cold shoulder|pour~ cold water|pour~ scorn|heap~ scorn|take~ a dim view|take~ exception|take~ offence|raise~ objections|want~ nothing|want~ none|want~ no part|have none|hear of|
have none of|see~ no point|see~ no reason|see~ no sense|do~ without|stay~ at home|stay~ away|shed~ no tears|be tricked|call~ * unacceptable|call~ * stupid|call~ * absurd|call~ * nonsense|call~ * cynical|call~ * meaningless|call~ * a trap|call~ * a ploy|call~ * a manipulation|call~ * a farce|call~ * stalling|describe~ * as unrealistic|describe~ as unrealistic|speak~ of blackmail|spare~ * the trouble`,
  },
  {
    stance: 'rejects',
    words: `no such thing|nothing of the sort|nothing of the kind|none of it|out of the question|no question of|unthinkable|unimaginable|hardly imaginable|not imaginable|inconceivable|unrealistic|pointless|senseless|meaningless|futile|unserious|not serious|was negative|in the negative|will not happen|would not happen|not going to happen|not be going|not be coming|
unworkable|laughable|ridiculous|insulting|an insult|a provocation|a non-starter|non-starter|a dead letter|a trap|a trick|a ploy|a ruse|a farce|a stunt|blackmail|hypocrisy|eyewash|window dressing|crumbs|a gift to|thanks , and no|thank you , no|no thanks|the answer was no|said no|says no|got a no|is no today|it is no|no from|
no came|a shake of the head|deaf ears|a deaf ear|not a topic|not the time|cold shoulder|short shrift|a dim view|no use for|no appetite|nothing to discuss|nothing to talk about|
nothing to sign|nothing to begin|nothing to negotiate|nothing to meet for|not foreseen|no * is foreseen|not envisaged|not intended|not planned|not being considered|not a coin|not interested|not acceptable|no good|never joined|would rather stay|too many|fared no better|all against|dead against|firmly against|opposition to|hostile to|averse to|walk-ons|for photographers|only serve|serve only|could serve only|would only help|not what * had waited for|were not what|wrong address|wrong door`,
  },
  {
    stance: 'noncommittal',
    words: `laugh~ and|walk~ on|wave~ * away|would say only|would only say|would not be drawn|not be drawn|chew~|chew~ on|chew~ over|mull~|mull~ over|ponder~|sleep~ on|sleep~ on it|think~ it over|think~ about it|think~ * over|reflect~ on|look~ at it|look~ into it|look~ into|take~ * time|take~ note|
shrug~|shrug~ * off|hedge~|equivocate~|dodge~|sidestep~|duck~|evade~|parry~|deflect~|fudge~|prevaricate~|temporise~|stall~|play~ for time|keep~ * counsel|keep~ * own counsel|keep~ silent|
keep~ quiet|stay~ silent|remain~ silent|let~ the question pass|let~ * pass|leave~ it at that|leave~ the matter|leave~ * unanswered|leave~ * open|leave~ * hanging|leave~ the door open|keep~ * ajar|change~ the subject|go~ on to speak|smile~ and|promise~ nothing|let~ you know|
let~ * know in|ask~ for time|ask~ for more time|beg~ for time|buy~ time|ask~ for a translation|ask~ for patience|need~ time|want~ time|commit~ * to nothing|play~ with hypotheses|reserve~ judgment|waver~|dither~|hesitate~|
learn~ * from the press|learn~ * from the newspapers|learn~ * from the media|learn~ * from media reports|learn~ * from press reports|know~ * from the press|know~ * from the media|hear~ * from the press|reach~ * through the press|reach~ * through the media|read~ of it in|read~ about it in|give~ no instructions|give~ no answer|say~ neither|answer~ neither|agree~ nor|report~ to * leadership|refer~ * to * capital|refer~ * to * leadership|report~ back`,
  },
  {
    stance: 'noncommittal',
    words: `seriously discussed|he could not give|she could not give|not give a date|could give no date|not name a date|seriously discussing|given no instructions|gave no instructions|received no instructions|no instructions yet|no new instructions|yet to respond|yet to reply|yet to answer|yet to react|yet to give an answer|not yet responded|not yet replied|not yet answered|not received any|not yet received|received no such|no information on|no information about|not heard about|not heard of|was vague|remained vague|was non-committal|was noncommittal|was evasive|was coy|was cagey|was tight-lipped|a list of questions|counter-questions|more questions|needed to clarify|clarify the details|details first|no clear answer|a clear answer|clear answer|a direct answer|sceptically|skeptically|with scepticism|with skepticism|with caution|with reserve|coolly|did not say whether|did not immediately|in two minds|of two minds|undecided|noncommittal|non-committal|evasive|coy|cagey|tight-lipped|lukewarm|guarded|cautiously|sceptical but|hesitant|in no hurry|no hurry|no such haste|no haste|no rush|in due course|when its turn came|at the right time|some day|under study|under review|under consideration|under examination|being studied|being examined|being looked at|being considered|
to be looked at|would be read|in a drawer|open the drawer|gathering dust|maybe|maybe , maybe not|or it might not|or it may not|or might not|or may not|we 'll see|we ' ll see|
who knows|remains to be seen|too early|too soon|premature|run ahead|get ahead of|getting ahead of|running ahead|is to be determined|was to be determined|is to be decided|was to be decided|remains to be determined|was “ to be determined|is “ to be determined|an interesting thought|an open question|no decision|no opinion|no view|nothing to add|nothing to report|nothing had been arranged|nothing has been arranged|nothing had been decided|yes or no|one thing or the other|neither yes nor no|neither agrees nor|neither confirm nor|unanswered|heard him out|heard this music before|much could be imagined|nothing to announce|nothing to react to|nothing to respond to|nothing to comment on|no instructions|up to the president|a matter for the president|president 's decision|president 's alone|not * been received officially|not reached * officially|was reserved|equally reserved|no reaction|have heard it|has heard it|no such proposal|such a proposal to|no agreement on this|no agreement on it|waiting for an official|waiting for details|awaiting details|received no|decision would be|decision will be|decisions are taken|decisions are made|remained sceptical|remained skeptical|remains sceptical|remains skeptical|is sceptical|is skeptical|was sceptical|was skeptical|
not excluded|a number of things|still thinking|still considering|still weighing|still studying|still examining|still reading|not yet decided|
not decided|hypotheses|hypothetical|speculation`,
  },
  {
    stance: 'demands',
    words: `brook~ no|not budge|would not budge|not bend|would not bend|not yield|will not yield|not compromise|settle~ for nothing less|nothing less|
nothing short of|not a matter for haggling|not negotiable|non-negotiable|no bargaining|no haggling|red line|ifs and buts|no small print|has to take place|must first|imperative|a must|indispensable|no argument|hammer~ home|thunder~|dig~ in|until nobody is left|every last|will satisfy`,
  },
  {
    stance: 'proposes',
    words: `plead~ for|beg~ for|advocate~|lobby~ for|push~ for|press~ for|pitch~|float~|moot~|circulate~|unveil~|bring~ * into play|bring~ up|put~ forward|put~ * forward|put~ on the table|lay~ * before|lay~ a paper|send~ * text|come~ up with|come~ forward|hold~ out|hold~ out to|hold~ * out to|dangle~|would love|long~ for|has an idea|an idea of its own|an american idea|an appeal|a plea|keep~ knocking|knock~ at the door|coax~|nudge~|implore~|exhort~|let the russians and|as a way out|in * own bag`,
  },
  {
    stance: 'conditional',
    words: `conditions have to be|conditions must be|conditions must first|conditions would have to be|conditions need to be|conditions would need to be|and not a day before|and not a day earlier|and not a minute before|and not before|and not earlier|and not otherwise|and otherwise not|not a day before|
but not unless|with one proviso|one proviso|a conditional yes|a qualified yes|only for an equal|only for the same|only against|with one caveat|on the single condition|and on none before|only if|only once|only when|only after|only then|on condition|on one condition|on the understanding|not unless|not until|not before|no sooner|not a day sooner|and not a day sooner|but first|first the|first they|once there was something|if our|after the experts|when the negotiators|when the experts|until the ukrainians|presupposes|a precondition|named its price|strings attached|
with strings|but not without|the other army kept it|did likewise|does likewise|do likewise|kept it too|asked first|was asked first|and you may have|and you can have|deem itself free`,
  },
];
