import type { StanceWords } from './stance-words.ts';
import type { StatusWords } from './statuses.ts';

/** Words that say something of a ceasefire alone; `~` after a verb stands for its forms, `*` for a gap. */
export const CEASEFIRE_STATUSES: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'act',
    not: 'stalled',
    topics: ['ceasefire'],
    words: `reach~ agreements|reach~ separate agreements|conclude~ agreements|come~ to an understanding`,
  },
  {
    status: 'active',
    kind: 'theme',
    topics: ['ceasefire'],
    words: `establish~|introduce~|survive~|endure~|implement~|put~ in place|put~ into effect|bring~ into force|come~ into operation|set~ in|go~ into effect|go~ into force`,
  },
  {
    status: 'active',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `effective immediately|effective at once|effective as of|effective from|with immediate effect|in operation`,
  },
  {
    status: 'completed',
    kind: 'theme',
    topics: ['ceasefire'],
    words: `run~ its course|peter~ out`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `as finished|as over|as ended|at an end`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `void|no longer binding`,
  },
  {
    status: 'violated',
    kind: 'act',
    topics: ['ceasefire'],
    words: `renege~ on|go~ back on|ride~ roughshod over|trample~ on|shatter~|fail~ to observe|fail~ to respect|fail~ to honour|fail~ to honor|not honour|not honor|not respect|contravene~`,
  },
];

export const CEASEFIRE_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    lean: 'reply',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `draft~ a text|submit~ a draft|present~ a draft|table~ a draft|send~ a draft|circulate~ a draft`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    words: `mirror steps|mirror measures|mirrored steps|symmetrical steps|symmetrical measures|act in kind|follow suit`,
  },
  {
    stance: 'noncommittal',
    lean: 'reply',
    kind: 'verb',
    words: `think~ * through|have to think|report~ it to|report~ back to|pass~ it on|pass~ * on to`,
  },
  {
    stance: 'noncommittal',
    lean: 'reply',
    kind: 'predicate',
    words: `without saying whether|without saying if|without committing|many questions|there are nuances|there were nuances|questions remain`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `work~ for|work~ towards|work~ toward|apply~ for|mediate~|be striving for|push~ both sides to|seek~ to broker|try~ to broker|sketch~|hope~|try~ to get|try~ to secure|try~ to achieve|try~ to obtain|sooner see|have liked to see|liked to see|rather see|like to see|love to see|prefer~ to see|counter~ with|appeal~ * for|respond~ with`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `position that|line that|insistence that`,
  },
  {
    stance: 'demands',
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `deadline`,
  },
  {
    stance: 'accepts',
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `commitment|acceptance|consent|readiness|endorsement|willingness`,
  },
  {
    stance: 'conditional',
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `conditions|preconditions|terms`,
  },
  {
    stance: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    words: `publicity stunt|pr stunt|propaganda stunt|pr move|propaganda move|theatrical show|theatrics`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `won't be extended|not be prolonged|not be renewed|will not extend|would not extend|will not prolong|would not prolong|will not renew|would not renew|no extension of`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `denounce~|deride~|find~ no hearing`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `call~ * constructive|stand~ behind|stand~ four-square behind|reciprocate~|act~ symmetrically|respond~ symmetrically|act~ accordingly|respond~ accordingly|sign~ up for|sign~ up to|join~|commit~ to|commit~ itself to`,
  },
];
