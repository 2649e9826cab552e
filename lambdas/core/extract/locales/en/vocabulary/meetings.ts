import type { StanceWords } from './stance-words.ts';
import type { StatusWords } from './statuses.ts';

const MEETINGS = ['summit', 'talks'] as const;

/** Stances that words show of summits and talks only. */
export const MEETING_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'verb',
    topics: MEETINGS,
    words: `hope~|count~ on|challenge~|dare~`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'predicate',
    topics: MEETINGS,
    words: `important that|essential that|crucial that|vital that|necessary that|imperative that`,
  },
  {
    stance: 'noncommittal',
    lean: 'answer',
    kind: 'predicate',
    topics: MEETINGS,
    words: `not been named|not been finalised|not been finalized|not been confirmed|not been chosen|not been settled|not been discussed|still open|no dates|no exact date|no firm date|no specific date|no precise date|no time frame|no timeframe|no timetable|nothing concrete|nothing specific|nothing definite|early to talk|early to speak|in no hurry|no rush|no clear understanding|no specific agreements|no agreements yet|the time for it had not come|no agreements on|no agreement yet|no arrangements`,
  },
  {
    stance: 'noncommittal',
    lean: 'answer',
    kind: 'verb',
    topics: MEETINGS,
    words: `decide~ whether|decide~ if|decide~ later|decide~ soon|assess~ whether|wait~ and see|leave~ * door open|leave~ open whether|not commit~ to|neither confirm~ nor`,
  },
  {
    stance: 'rejects',
    lean: 'absolute',
    kind: 'predicate',
    topics: MEETINGS,
    words: `did not plan|does not plan|do not plan|impossible|not possible|not be possible|not under consideration|not in preparation|not planning|no grounds for|no basis for|no prerequisites for|inexpedient|
not expedient|inappropriate|not appropriate|counterproductive|counter-productive|meaningless|futile|serve no purpose|serves no purpose|served no purpose|
nothing to meet for|will not go|would not go|will not travel|would not travel|will not attend|would not attend|will not take part|will not come|would not come|not going to|no reason for|no desire to`,
  },
  {
    stance: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    topics: MEETINGS,
    words: `boycott~|stay~ away from|skip~|steer~ clear of`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    topics: MEETINGS,
    words: `see~ no obstacles to|attend~|confirm~ * attendance|confirm~ * participation|accept~ * invitation|will attend|would attend|will take part|would take part|will participate|would participate|will join|will be represented|remain~ open to|stay~ open to|see~ value in|not rule~ out|not exclude~`,
  },
  {
    stance: 'conditional',
    lean: 'absolute',
    kind: 'predicate',
    topics: MEETINGS,
    words: `possible only|only possible|conceivable only|only conceivable|thinkable only|can only happen|could only happen|can happen only|could happen only|makes sense only|made sense only|make sense only|sensible only|useful only|possible just|should crown|must crown|could only crown|can only crown|could crown only|only be the result|only as the result|only as a result|only makes sense|only make sense|
only be possible|only be held|could be held only|could begin only|can begin only|can only begin|could only begin|can start only|could start only|can only start|could only start|the final point|the final stage|the final chord|the last step|the culmination of|the crowning|at the very end|at the end of the process|cannot begin until|cannot start until|not before|only after|only once|only as the final|only to sign|only to finalise|only to finalize`,
  },
];

/** States that words show of summits and talks only. */
export const MEETING_STATUSES: readonly StatusWords[] = [
  {
    status: 'scheduled',
    kind: 'predicate',
    topics: [...MEETINGS, 'exchange'],
    words: `will follow|is to follow|are to follow|is due to follow|are due to follow|was to follow|were to follow|pencilled in for|penciled in for|is down for|are down for|was down for|were down for|in the diary|on the calendar|on the programme`,
  },
  {
    status: 'postponed',
    kind: 'predicate',
    topics: MEETINGS,
    words: `adjourned until|adjourned to|has to wait|have to wait|had to wait|must wait|has been put back|was put back|were put back|until further notice|indefinitely`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    topics: MEETINGS,
    words: `was dead|is dead|struck from the programme|no longer planned|came to nothing|fell victim to`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    topics: MEETINGS,
    words: `on pause|in a pause|a pause in|at an impasse|failed to narrow|failed to bridge|failed to resolve|failed to overcome|failed to make|failed to break|failed to yield|failed to bring|failed to deliver|fail to narrow|fail to make|ended in failure|
fruitless|inconclusive|had a text to show|without a text|without a paper|without a document|without a compromise|without compromise|without any result|without any agreement|without an accord|without a joint|distance was as great|gaps remain|differences remain|no tangible result|no tangible results|no concrete results|no significant progress|no real progress|no visible progress|no substantive progress|no major progress|little to show|little headway|no step forward|no breakthroughs`,
  },
  {
    status: 'stalled',
    kind: 'theme',
    topics: ['talks'],
    words: `yield~ little|produce~ little|bring~ little|make~ little progress|make~ scant progress|pause~|be paused`,
  },
  {
    status: 'completed',
    kind: 'theme',
    topics: MEETINGS,
    words: `last~|go~ on into|go~ on until|continue~ until|drag~ on until|stretch~ into|go~ well|go~ very well|go~ badly|last~ until|last~ into|run~ for|go~ on for|be wrapped up|be concluded`,
  },
  {
    status: 'active',
    kind: 'theme',
    words: `go~ on tomorrow|go~ on next|go~ on on|go~ on in`,
  },
  {
    status: 'active',
    kind: 'theme',
    topics: MEETINGS,
    words: `go~ into|head~ into|enter~|be at it`,
  },
  {
    status: 'agreed',
    kind: 'act',
    topics: MEETINGS,
    words: `accept~ the invitation to`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    topics: MEETINGS,
    words: `strike~ * from the diary|take~ * off the calendar|drop~ plans|give~ up plans`,
  },
  {
    status: 'proposed',
    kind: 'theme',
    topics: MEETINGS,
    words: `come~ up|be mentioned|be brought up`,
  },
  {
    status: 'completed',
    kind: 'act',
    topics: ['talks'],
    words: `close~ * days of|round~ off|wind~ up`,
  },
];
