import type { Stance } from '../../../../observation.ts';

/**
 * The tone in which a party speaks of what is on the table. Unlike the words of stances, these name no item and are
 * used only where one party speaks of one item and nothing else has been read from the sentence.
 */
export interface ToneWords {
  readonly stance: Stance;
  /** The stance that a negation shows; `null` where that says nothing. */
  readonly not: Stance | null;
  readonly words: string;
}

/** Phrases are separated by `|`; a verb is marked by `~` after it. */
export const TONE_WORDS: readonly ToneWords[] = [
  {
    stance: 'accepts',
    not: 'rejects',
    words: `concur~|like~ it|like~ the idea|like~ what|like~ * idea|like~ * plan|like~ * proposal|like~ * thought|like~ * suggestion|comply~|initial~|countersign~|underwrite~|applaud~|satisfy~|convince~|would mind|live~ with|buy~ it|buy~ that|buy~ into|go~ along|come~ along|play~ along|join~ in|sign~ up|say~ yes|nod~|shake~ hands on|be on the plane|check~ in|find~ * reasonable|
find~ * sensible|find~ * timely|find~ * useful|find~ * acceptable|find~ * fair|find~ * helpful|think~ * sensible|think~ * eminently sensible|think~ * reasonable|call~ * sensible|call~ * reasonable|call~ * fair|call~ * timely|call~ * constructive|
call~ * encouraging|see~ it in exactly the same way|see~ no objection|see~ no harm|see~ no obstacle|see~ nothing against|see~ merit|see~ sense|throw~ * weight behind|lend~ * support|lend~ * voice|lend~ * name|give~ * support|give~ * blessing|give~ * backing|give~ * consent|give~ * word|give~ * approval|give~ the nod|give~ the go-ahead|add~ * signature|
add~ * name|put~ * name to|put~ * name under|put~ * names under|put~ * names to|put~ * signature|warm~ to|take~ to|lap~ up|jump~ at|leap~ at|snap~ up|grasp~|pounce~ on|run~ with|fall~ into line|come~ round|come~ around|get~ behind|rally~|cheer~|concede~ that much|
give~ way|relent~|acquiesce~|lift~ * objection|drop~ * objection|withdraw~ * objection|drop~ * resistance|lay~ a place|roll~ out the|open~ * arms|keep~ the peace of|raise~ no objection|raise~ no objections|raise~ * hand`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    words: `happy|glad|pleased|delighted|in favour|in favor|in agreement|on board|amenable|keen|taken with|much taken with|eager|enthusiastic|relaxed|acceptable|reasonable|sensible|timely|welcome|fine by|fine with|at one with|of one mind|behind it|behind the idea|behind the plan|is behind|was behind|are behind|all for|all in favour|up for it|at everybody 's disposal|at his disposal|at their disposal|at the disposal|won over|persuaded|is with them|
in step with|firmly with|receptive|sympathetic|supportive|upbeat|warmly`,
  },
  {
    stance: 'accepts',
    not: null,
    words: `no objection|no objections|nothing against|no quarrel with|no difficulty|no difficulties with|no problem with|any time|anytime|at any time|as soon as you like|whenever you like|whenever they like|with pleasure|gladly|by all means|
why not|of course|certainly , yes|great idea|good idea|excellent idea|fine idea|splendid idea|thumbs up|the green light|came a yes|a clear yes|a plain yes|a firm yes|an instant yes|a yes from|said yes|says yes|yes from|yes came|not mind|nothing to lose|nothing but praise|full marks|a step forward|a sensible step|the right way|the right direction|long overdue|on the nail|
would have swum|shows an interest|show an interest|showed an interest|shown an interest|shows interest|showed interest|do as well|neither of them would mind|
would not mind|do not mind|does not mind|did not mind`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    words: `spurn~|rebuff~|snub~|object~|object~ to|resist~|veto~|balk~|baulk~|scorn~|deride~|ridicule~|scoff~|scoff~ at|sneer~|sneer~ at|snort~|bristle~|bristle~ at|brush~ * aside|brush~ aside|brush~ off|push~ it back|send~ * back|shoot~ * down|
shoot~ down|swat~ * away|bat~ * away|knock~ * down|throw~ * out|throw~ out|toss~ * aside|lay~ * to rest|lay~ to rest|scotch~|kill~ off|torpedo~|quash~|nix~|slam~ the door|shut~ the door|close~ the door|bolt~ the door|close~ * folder|
wash~ * hands|bite~ on granite|fall~ flat|meet~ a wall|run~ into a wall|shake~ * head|shake~ * heads|thumb~ * nose|
show~ the door|give~ the cold shoulder|pour~ cold water|pour~ scorn|heap~ scorn|take~ a dim view|take~ exception|take~ offence|raise~ an objection|raise~ objections|want~ nothing|want~ none|want~ no part|have none|hear of|
have none of|hold~ nothing of|think~ nothing of|think~ little of|see~ no point|see~ no reason|see~ no sense|see~ no need|see~ no use|see~ nothing in|see~ no merit|see~ little point|do~ without|stay~ at home|stay~ away|shed~ no tears|be done with|
have done with|be finished with|be fobbed off|be tricked|call~ * nonsense|call~ * absurd|call~ * blackmail|call~ * unacceptable|find~ * unacceptable|find~ * absurd|find~ * inelegant|
find~ * insulting|describe~ * as unrealistic|describe~ as unrealistic|describe~ as unacceptable|speak~ of blackmail|spare~ * the trouble|be against it|
be all against`,
  },
  {
    stance: 'rejects',
    not: null,
    words: `no such thing|nothing of the sort|nothing of the kind|none of it|none of that|out of the question|no question of|unthinkable|unimaginable|hardly imaginable|not imaginable|inconceivable|unrealistic|pointless|senseless|meaningless|futile|unserious|
unworkable|laughable|ridiculous|insulting|an insult|a provocation|a non-starter|non-starter|a dead letter|a trap|a trick|a ploy|a ruse|a farce|a stunt|a fairy tale|blackmail|hypocrisy|eyewash|window dressing|crumbs|a gift to|thanks , and no|
thanks and no|thank you , no|no thanks|the answer was no|a flat no|a plain no|a firm no|a curt no|a blunt no|a short no|said no|says no|got a no|is no today|it is no|is a no|was a no|no from|
no came|came a no|a shake of the head|deaf ears|cold shoulder|short shrift|a dim view|no use for|no need for|no need of|no interest in|no taste for|no appetite|no stomach for|no time for|no room for|no place for|nothing to discuss|nothing to talk about|
nothing to sign|nothing to begin|nothing to negotiate|nothing to meet for|not foreseen|no * is foreseen|not envisaged|not intended|not planned|not being considered|not under consideration|not on offer|not for sale|not a coin|not an option|not interested|not acceptable|no sense at|no good|never joined|not join in|would rather stay|too many|fared no better|all against|dead against|firmly against|opposition to|hostile to|averse to|walk-ons|for photographers|only serve|serve only|could serve only|would only help|would only benefit|not what * had waited for|were not what|wrong address|wrong door`,
  },
  {
    stance: 'noncommittal',
    not: null,
    words: `consult~ * first|consult~ * allies|laugh~ and|walk~ on|wave~ * away|would say only|said only that|would only say|limit~ himself to|confine~ himself to|would not be drawn|not be drawn|chew~|chew~ on|chew~ over|mull~|mull~ over|ponder~|sleep~ on|sleep~ on it|think~ it over|think~ about it|think~ * over|reflect~ on|look~ at it|look~ into it|look~ into|take~ * time|take~ note|
shrug~|shrug~ * off|hedge~|equivocate~|dodge~|sidestep~|duck~|evade~|parry~|deflect~|fudge~|prevaricate~|temporise~|stall~|play~ for time|keep~ * counsel|keep~ * own counsel|keep~ silent|
keep~ quiet|stay~ silent|remain~ silent|let~ it rest|let~ the question pass|let~ * pass|leave~ it at that|leave~ it there|leave~ the matter|leave~ * unanswered|leave~ it open|leave~ * open|leave~ * hanging|leave~ the door open|keep~ * ajar|change~ the subject|go~ on to speak|smile~ and|promise~ nothing|promise~ to read|promise~ an answer|let~ you know|
let~ * know in|wait~ and see|ask~ for time|ask~ for more time|beg~ for time|plead~ for time|play~ for time|buy~ time|ask~ for a translation|ask~ for details|ask~ for clarification|ask~ for patience|need~ time|want~ time|commit~ * to nothing|pass~ the buck|play~ with hypotheses|comment~ no further|
reserve~ * judgment|reserve~ judgment|reserve~ * position|dismiss the question|waver~|dither~|hesitate~|take~ no position|take~ no stand|express~ no view|offer~ no view|
give~ no answer|give~ nothing away|say~ neither|answer~ neither|agree~ nor|take~ refuge in|report~ to * leadership|refer~ it to|refer~ * to * capital|refer~ * to * leadership|consult~ * capital|consult~ * leadership|report~ back`,
  },
  {
    stance: 'noncommittal',
    not: null,
    words: `was vague|remained vague|was non-committal|was noncommittal|was evasive|was coy|was cagey|was tight-lipped|a list of questions|counter-questions|more questions|needs to clarify|needed to clarify|need to clarify|wants to clarify|wanted to clarify|clarify the details|details first|no immediate reaction|no immediate response|no immediate answer|no immediate reply|no official reaction|no official response|no clear answer|a clear answer|clear answer|a straight answer|a direct answer|sceptically|skeptically|with scepticism|with skepticism|with caution|with reserve|coolly|did not elaborate|did not say whether|did not immediately|not yet responded|not yet replied|in two minds|of two minds|undecided|noncommittal|non-committal|evasive|coy|cagey|tight-lipped|lukewarm|guarded|cautiously|sceptical but|hesitant|on the fence|in no hurry|no hurry|no such haste|no haste|no rush|in due course|in good time|when its turn came|at the right time|sooner or later|some day|perhaps one day|under study|under review|under consideration|under examination|being studied|being examined|being looked at|being considered|
to be looked at|to be studied|to be read|would be read|will be read|on the desk|in the in-tray|in a drawer|open the drawer|gathering dust|maybe|maybe , maybe not|we 'll see|we will see|we shall see|we ' ll see|time will tell|
who knows|remains to be seen|too early|too soon|premature|an interesting thought|an interesting idea|an open question|not said when|no decision|no opinion|no view|nothing to add|
nothing to say|nothing to report|nothing had been arranged|nothing has been arranged|nothing had been decided|nothing was decided|nothing is decided|yes or no|one thing or the other|neither yes nor no|neither agrees nor|
neither accepts nor|neither confirmed nor|neither confirm nor|unanswered|heard him out|heard them out|heard this music before|much could be imagined|everything is possible|anything is possible|nothing is excluded|not ruled out|
not excluded|shows interest but|a number of things|still thinking|still considering|still weighing|still studying|still examining|still reading|yet to decide|not made up|not yet decided|
not decided|hypotheses|hypothetical|speculation`,
  },
  {
    stance: 'demands',
    not: null,
    words: `brook~ no|not budge|would not budge|will not budge|not bend|would not bend|will not bend|not yield|will not yield|would not yield|not give way|not be moved|not compromise|not accept less|settle~ for nothing less|nothing less|nothing less than|
nothing short of|no less than|not a matter for haggling|not negotiable|non-negotiable|not for bargaining|not for haggling|no bargaining|no haggling|a red line|red line|ifs and buts|no small print|
here and now|has to take place|must first|have to stand|imperative|a must|indispensable|the first condition|no argument|hammer~ home|thunder~|bang~ the table|pound~ the table|dig~ in|not rest until|
not tire of|until nobody is left|every last|every single one|will satisfy`,
  },
  {
    stance: 'proposes',
    not: null,
    words: `plead~ for|beg~ for|ask~ again for|advocate~|lobby~ for|push~ for|press~ for|pitch~|float~|moot~|circulate~|unveil~|bring~ * into play|bring~ up|put~ forward|put~ * forward|put~ on the table|lay~ * before|lay~ a paper|send~ * text|
send~ a paper|come~ up with|come~ forward|come~ out with|hold~ out|hold~ out to|hold~ * out to|dangle~|would love|long~ for|have an idea|has an idea|had an idea|an idea of its own|an american idea|a french idea|a swiss idea|
a turkish idea|an appeal|a plea|keep~ knocking|knock~ at the door|coax~|nudge~|implore~|exhort~|let the russians and|let both sides|let both armies|let both presidents|ought now to|as a way out|in * own bag|has in mind|had in mind`,
  },
  {
    stance: 'conditional',
    not: null,
    words: `and not a day before|and not a day earlier|and not a minute before|and not before|and not earlier|and not sooner|and not otherwise|and otherwise not|but not otherwise|not a day before|
but not unless|with one proviso|with the proviso|on one proviso|one proviso|with one caveat|on the single condition|under one condition|one condition only|and on none before|only if|only once|only when|only after|only then|on condition|on the condition|on one condition|on the understanding|not unless|not until|not before|no sooner|not a day sooner|and not a day sooner|but first|first the|first they|first has to|
first have to|once there was something|if our|after the experts|when the negotiators|when the experts|until the ukrainians|until the russians|presupposes|a precondition|at a price|names its price|named its price|strings attached|
with strings|but not without|the other army kept it|did likewise|does likewise|do likewise|kept it too|asked first|was asked first|and you may have|and you can have|deem itself free|feel free again`,
  },
];
