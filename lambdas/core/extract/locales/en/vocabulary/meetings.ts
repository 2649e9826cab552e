import type { StanceWords } from './stances.ts';
import type { StatusWords } from './statuses.ts';

const MEETINGS = ['summit', 'talks'] as const;

/** Stances that words show of summits and talks only. */
export const MEETING_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    topics: MEETINGS,
    words: `hope~|count~ on|look~ forward to|work~ to bring about|challenge~|dare~`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'predicate',
    topics: MEETINGS,
    words: `important that|essential that|crucial that|vital that|necessary that|imperative that`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'predicate',
    topics: MEETINGS,
    words: `not been set|not been fixed|not been determined|not been named|not been finalised|not been finalized|not been confirmed|not been chosen|not been agreed|not been scheduled|not been settled|not been discussed|
yet to be set|yet to be determined|yet to be fixed|yet to be agreed|yet to be decided|yet to be finalised|yet to be finalized|yet to be scheduled|yet to be settled|yet to be confirmed|still to be set|still to be agreed|still open|
not on * calendar|not in * diary|not in * calendar|not in * schedule|no date|no dates|no exact date|no firm date|no specific date|no precise date|no time frame|no timeframe|no timetable|nothing concrete|nothing specific|nothing definite|
too early to speak|too early to talk|too early to say|too early to discuss|early to talk|early to speak|in no hurry|no rush|no clear understanding|no specific agreements|no agreements yet|no decision yet|no agreement on an|no agreement on the|the time for it had not come|the time for that had not come|time had not come|time has not come|time is not ripe|time was not ripe|time was not right|time is not right|no agreements on|no agreement on a|no agreement yet|not yet agreed|not made up his mind|not made up its mind|no arrangements`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'answer',
    kind: 'verb',
    topics: MEETINGS,
    words: `decide~ whether|decide~ if|decide~ later|decide~ soon|assess~ whether|wait~ and see|leave~ * door open|leave~ open whether|not commit~ to|neither confirm~ nor`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'predicate',
    topics: MEETINGS,
    words: `did not plan|does not plan|do not plan|impossible|not possible|not be possible|not being considered|not considering|not under consideration|not being prepared|not in preparation|not in the works|not in the plans|not planning|not planned for|not in the cards|no grounds for|no basis for|no prerequisites for|inexpedient|
not expedient|inappropriate|not appropriate|counterproductive|counter-productive|meaningless|futile|a waste of time|make no sense|makes no sense|made no sense|make little sense|makes little sense|would make no sense|serve no purpose|serves no purpose|served no purpose|would serve no purpose|
nothing to meet for|no one to talk to|nobody to talk to|will not go|would not go|will not travel|would not travel|will not attend|would not attend|will not take part|would not take part|will not be going|would not be going|will not come|would not come|not going to|no reason for|did not see any point|does not see any point|not see the point|no desire to`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'absolute',
    kind: 'verb',
    topics: MEETINGS,
    words: `boycott~|stay~ away from|skip~|shun~|steer~ clear of|turn~ * back on`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    topics: MEETINGS,
    words: `see~ no obstacles to|see~ no obstacle to|see~ no reason against|confirm~ * attendance|confirm~ * participation|accept~ * invitation|take~ up * invitation|say~ yes to|will attend|would attend|will take part|would take part|will participate|would participate|will join|will be represented|
be happy to meet|remain~ open to|stay~ open to|see~ value in|not rule~ out|not exclude~`,
  },
  {
    stance: 'conditional',
    not: null,
    lean: 'absolute',
    kind: 'predicate',
    topics: MEETINGS,
    words: `possible only|only possible|conceivable only|only conceivable|thinkable only|can only take place|could only take place|can take place only|could take place only|can only happen|could only happen|can happen only|could happen only|makes sense only|made sense only|make sense only|sensible only|useful only|possible just|must first be prepared|must be the result of|should be the result of|should crown|must crown|would make sense only|only makes sense|only make sense|
only be possible|only be held|can only be held|could only be held|can be held only|could be held only|could begin only|can begin only|can only begin|could only begin|can start only|could start only|can only start|could only start|the final point of|the final point|the final stage|the final chord|the last step|the culmination of|the crowning|its place at the very end|at the very end|at the end of the process|must be preceded by|should be preceded by|has to be preceded by|would have to be preceded by|
cannot take place until|could not take place until|cannot take place before|could not take place before|cannot begin until|could not begin until|cannot start until|could not start until|not before|only after|only once|only as the final|only as a final|only to sign|only to finalise|only to finalize`,
  },
];

/** States that words show of summits and talks only. */
export const MEETING_STATUSES: readonly StatusWords[] = [
  {
    status: 'scheduled',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `in the diary for|in the calendar for|on the calendar for|pencilled in for|penciled in for|is down for|are down for|was down for|were down for|on the programme for|on the schedule for|in the diary|on the calendar`,
  },
  {
    status: 'postponed',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `adjourned until|adjourned to|will have to wait|would have to wait|has to wait|have to wait|had to wait|must wait|has been put back|have been put back|was put back|were put back|no earlier than planned|until further notice|indefinitely|at a later date|to a later date|for the time being on hold|on hold`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `was dead|is dead|struck from the programme|struck from the agenda|struck off the agenda|taken off the agenda|removed from the agenda|will not now take place|will no longer take place|no longer going ahead|no longer planned|will not come about|would not come about|came to nothing|fell victim to`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `on pause|in a pause|at an impasse|reached an impasse|hit an impasse|failed to narrow|failed to bridge|failed to resolve|failed to overcome|failed to make|failed to break|failed to yield|failed to bring|failed to deliver|fail to narrow|fail to make|ended in failure|
fruitless|inconclusive|with nothing to show for|no text to show|had a text to show|without a text|without a paper|without a document|without a compromise|without compromise|without any result|without any agreement|without an accord|without a joint|pause has set in|pause had set in|a pause in the talks|a pause in the negotiations|not advanced|have not advanced|not got any further|not gone any further|distance was as great|gap was as wide|gaps remain|differences remain|no tangible result|no tangible results|no concrete results|no significant progress|no real progress|no visible progress|no substantive progress|no major progress|no sign of progress|little to show|far apart|no closer to|little headway|made no headway|not moved forward|no step forward|no breakthroughs`,
  },
  {
    status: 'stalled',
    kind: 'theme',
    not: null,
    topics: ['talks'],
    words: `yield~ little|produce~ little|bring~ little|make~ little progress|make~ scant progress|pause~|be paused|run~ into a dead end`,
  },
  {
    status: 'completed',
    kind: 'theme',
    not: null,
    topics: MEETINGS,
    words: `last~|go~ on until|go~ on till|go~ on into|last~ until|last~ into|run~ for|go~ on for|come~ to a close|come~ to an end|be wrapped up|be concluded`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: null,
    words: `go~ on tomorrow|go~ on next|go~ on on|go~ on in`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: null,
    topics: MEETINGS,
    words: `go~ into|head~ into|enter~|be at it`,
  },
  {
    status: 'agreed',
    kind: 'act',
    not: null,
    topics: MEETINGS,
    words: `accept~ the invitation to|accept~ an invitation to|settle~ on|decide~ to`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    not: null,
    topics: MEETINGS,
    words: `strike~ * from his calendar|strike~ * from the calendar|strike~ * from his diary|strike~ * from the diary|strike~ * off his calendar|remove~ * from his calendar|take~ * off his calendar|take~ * off the calendar`,
  },
  {
    status: 'proposed',
    kind: 'theme',
    not: null,
    topics: MEETINGS,
    words: `come~ up|be mentioned|be brought up`,
  },
  {
    status: 'completed',
    kind: 'act',
    not: null,
    topics: ['talks'],
    words: `close~ * day of|close~ * days of|close~ a round of|round~ off|wind~ up`,
  },
];
