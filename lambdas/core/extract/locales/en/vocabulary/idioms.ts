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
    words: `is with him|would be great|would be good|would be wonderful|would be terrific|would be a good thing|would be a very good thing|splendid|fond of|useful|helpful|constructive|promising|encouraging|wise|sound|workable|practicable|sensible enough|generous|worth trying|worth exploring|worth supporting|worth having|worth the ink|a first step|a chance|an opportunity|a way out|a relief|with relief|with enthusiasm|with gratitude|gratefully|with satisfaction|with sympathy|heartening|
impressed|tempted|attracted|sold on|charmed|mollified|satisfied`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    // acts and gestures of assent
    words: `suit~|please~|appeal~ to|convince~|embrace~|endorse~|welcome~|applaud~|back~|support~|accept~|agree~|consent~|assent~|approve~|say~ yes|nod~|sign~ it|has signed|have signed|has accepted|sign~ tonight|sign~ tomorrow|jump~ at|leap~ at|clutch~ at|seize~ the|grab~ it|grab~ the|take~ up|come~ round to|swing~ behind|swing~ round|rally~ to|side~ with|stand~ behind|stand~ with|say~ amen|give~ its consent|hold~ out * hand|echo~ it|chime~ in|take~ part|swallow~ it|bite~|is willing|are willing|was willing|were willing|be willing|stand~ ready|will sign|would sign|
fall~ in behind|fell in behind|stand~ wholly behind|is behind|are behind|was behind|were behind|join~ it|opt~ in|sign~ on|come~ aboard|climb~ aboard|hail~|praise~|commend~|salute~|concur~`,
  },
  {
    stance: 'accepts',
    words: `both hands|no quarrel|not have to be asked twice|
without hesitation|without hesitating|unhesitatingly|readily|willingly|eagerly|wholeheartedly|unreservedly|game|raring|at a day 's notice|any day|any hour|even tomorrow|has packed|have packed|already packed|not say no|not refuse|count on ukraine|amen|bravo|splendid|excellent|about time|
high time|gave its blessing|for it|a welcome|came applause|a yes`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    // verdicts
    words: `unacceptable|absurd|theatrical|theatrics|decorative|cosmetic|cheap|grotesque|for fools|reward aggression|rewards aggression|impracticable|impractical|unfeasible|undignified|humiliating|humiliation|capitulation|surrender|appeasement|naive|naïve|cynical|hollow|hypocritical|shameless|outrageous|scandalous|indecent|immoral|a charade|a comedy|a circus|a masquerade|a bluff|a smokescreen|an illusion|wishful thinking|a fantasy|a daydream|a utopia|utopian|a mirage|empty words|mere words|hot air|a manoeuvre|a maneuver|a diversion|a distraction|a pretext|an excuse|propaganda|public relations|a gimmick|a joke|laughable|a licence to|a breather for|superfluous|unnecessary|an affront|an imposition|a diktat|an ultimatum|a swindle|a fraud|a sham|fake|counterfeit|wrong-headed|ill-judged|ill-conceived|dangerous|a mistake|a blunder`,
  },
  {
    stance: 'rejects',
    // what is not turned down is not accepted
    // acts and gestures of refusal
    words: `smell~ a rat|reject~|refuse~|decline~|turn~ * down|turn~ it down|dismiss~|wave~ * off|brush~ * off|rule~ * out|tear~ * up|take~ * apart|shred~|bin~|consign~|bury~ it|bury~ the|strangle~|drown~|sink~ it|sink~ the|
torpedo~|walk~ out|walk~ away|storm~ out|hang~ up|slam~ down|stay~ put|
bridle~|recoil~|shudder~|wince~|grimace~|cold-shoulder~|keep~ away|boycott~|shun~|ignore~ it|ignore~ the|spit~ on|get~ nowhere|decry~|denounce~|condemn~|castigate~|lambast~|slate~|
lampoon~|jeer~|laugh~ at|think~ otherwise|disagree~|demur~`,
  },
  {
    stance: 'rejects',
    words: `stillborn|flatly|point-blank|roundly|little interest|scant interest|no interest|without interest|not hear of|not what * wants|not even open the envelope|unopened|no takers|and said no|another no|nyet|no again|not take part|not sign it|not sign|not agree to|cannot agree|cannot accept|not accept|not bite|wasted paper|waste paper|
wrong time|wrong moment|no reason to|no grounds for|nothing to be gained|lead nowhere|leads nowhere|led nowhere|a dead end|unimpressed|unmoved|unpersuaded|unconvinced|unamused|indifferent|catch * breath|merely give|merely let|merely help|merely allow|
only give|only let|only allow|only prolong|merely prolong|time to rearm|regroup and rearm|not discussed|no subject|no topic|never in|never and|no concession|better not|rather not`,
  },
  {
    stance: 'noncommittal',
    // silence
    words: `neither * answered|neither * replied|neither * responded|neither * reacted|neither * an answer|neither * a reply|neither * a response|went unanswered|remained unanswered|no comment|no answer|no reply|laugh~|without comment|not comment|declined comment|declined to say|refuse~ to comment|said nothing|says nothing|saying nothing|was silent|is silent|were silent|are silent|fell silent|silence from|there is silence|with silence|kept mum|keep~ mum|hold~ * peace|nothing has been heard|nothing had been heard|not react|not reacted|not respond|not responded|not reply|not replied|not answer|not answered|not utter|yet to respond|yet to give|wait~ for an answer|unanswered`,
  },
  {
    stance: 'noncommittal',
    // time and study
    words: `ask~ for a day|ask~ for a week|ask~ for time|want~ to read|wants to see|think~ about it|still thinking|would think|will think|reading it|being read|is reading|are reading|was reading|were reading|being translated|being scrutinised|being scrutinized|
being weighed|being analysed|being analyzed|turn~ * over|sleep~ on the matter|study~|studying|digest~|peruse~|pore~ over|leaf~ through|take~ the paper home|in no hurry|in a hurry|no hurry|no rush|another time|not now|not today|not yet|too early to|early days|premature|tomorrow perhaps|on ice|
small print|fine print|the details first`,
  },
  {
    stance: 'noncommittal',
    // evasion
    words: `not commit|would not say|could not say|cannot say|did not say|list of questions|
counter-question|with questions|another question|many questions|raise~ questions|ask~ questions|interesting elements|interesting ideas|interesting|intriguing|curious|see what happens|see how it goes|you 'll find out|look~ away|look~ past|smile~|grin~|shrug~|sigh~|cough~|walk~ past|walk~ on|hurry~ past|hurry~ on|drive~ off|
talk~ about the weather|pass~ * on to|forward~ it|refer~ * to|president decides|nuances|in the details|not exclude|not excluded|dealt with in|lukewarm|tepid|sphinx|sphinx-like|delphic|oracular|in riddles|cryptic|vague|half yes|a half-yes|a maybe|a perhaps|perhaps|possibly|open-ended|wary|warily|wariness|with caution|cautious|cautiously|guardedly|reserved|with reserve|circumspect|prudent|prudently|torn|divided|undecided|unsure|uncertain|await~ details|reveal~ nothing|get~ back to|reply before|answer before|reply by|answer by|give an answer|would answer|will answer|will reply|would reply|will respond|would respond`,
  },
  {
    stance: 'conditional',
    words: `not without|presuppose~|before it signs|before it agrees|before signing|before agreeing|on the day|not a day before|not a minute before|a minute before|hang~ on how|depend~ on the|hinge~ on|attach~ a condition|attach~ conditions|attach~ * condition|attach~ strings|has a price|its price|his price|guarantees first|want~ guarantees|wants guarantees|with guarantees|yes , if|in principle , provided|
agreed in principle , provided|first things first`,
  },
  {
    stance: 'demands',
    words: `not negotiable|not move|hold~ fast|stand~ firm|stand~ fast|stay~ firm|remain~ firm|adamant|unbending|unyielding|
inflexible|implacable|without compromise|of principle`,
  },
];
