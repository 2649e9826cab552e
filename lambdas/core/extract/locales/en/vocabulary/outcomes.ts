import type { StatusWords } from './statuses.ts';

const MEETINGS = ['summit', 'talks'] as const;

/** Pictures of what became of an item: a road that ends, a sleep, a clock that has run down. */
export const OUTCOME_STATUSES: readonly StatusWords[] = [
  {
    status: 'stalled',
    kind: 'theme',
    topics: ['talks'],
    words: `dry~ up|bear~ no fruit|stand~ still|lose~ * way|lose~ momentum|run~ out of road|run~ dry|fizzle~ out|peter~ out|flounder~|languish~|limp~ on|limp~ along|hang~ fire|seize~ up|lead~ nowhere|change~ nothing|resolve~ nothing|achieve~ nothing|move~ nothing|deliver~ nothing|freeze~ up|stick~ fast|slumber~|hibernate~|bring~ * no closer|agree~ on nothing|gain~ nothing`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    topics: ['talks'],
    words: `nothing came of|not a comma|differences persist|disagreements persist|not led to any|asleep|dormant|moribund|comatose|nothing to announce|nothing to sign|at cross-purposes`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    topics: ['ceasefire', 'talks', 'exchange'],
    words: `not a centimetre|left where it was|talked past each other|unreconciled|nothing moved|nothing stirred|nothing budged|nothing shifted|was not granted`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `further away than ever`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    topics: ['summit', 'talks', 'exchange'],
    words: `evaporate~|go~ overboard|cross~ out|strike~ out|strike~ off|come~ unstuck|disintegrate~`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    topics: ['summit', 'talks', 'exchange'],
    words: `stillborn|is not going to happen|struck from the diary|struck from the list`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    topics: ['summit', 'talks', 'exchange'],
    words: `put~ back|have had to be put back|push~ into|push~ out|hold~ over|carry~ over|roll~ over|drift~ into|drag~ into|rearrange~`,
  },
  {
    status: 'postponed',
    kind: 'predicate',
    topics: ['summit', 'talks', 'exchange'],
    words: `days late|in suspense`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    topics: ['ceasefire'],
    words: `put~ back|had to be put back|have had to be put back`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    topics: ['ceasefire'],
    words: `tear~ up|rip~ up`,
  },
  {
    status: 'agreed',
    kind: 'act',
    topics: ['talks', 'summit', 'exchange'],
    words: `strike~ hands on|resolve~ to|have an understanding that`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: 'violated',
    topics: ['ceasefire'],
    words: `survive~|outlast~|outlive~`,
  },
  {
    status: 'violated',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `hours old when|a dead letter|broken before|riddled with|in tatters|in shreds|in ruins|shattered`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `allowed to lapse|is no more`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    topics: MEETINGS,
    words: `closed in|closed on|closed with|closed late|closed after|closed at|closed without|came and went|is through|are through|was through|were through|over already|over within`,
  },
  {
    status: 'scheduled',
    kind: 'predicate',
    topics: MEETINGS,
    words: `has a date`,
  },
  {
    status: 'active',
    kind: 'theme',
    topics: MEETINGS,
    words: `get~ going|get~ off the ground|be afoot|take~ their seats for`,
  },
];
