import type { StanceWords } from './stances.ts';
import type { StatusWords } from './statuses.ts';

/** Words that say something of a ceasefire alone; `~` after a verb stands for its forms, `*` for a gap. */
export const CEASEFIRE_STATUSES: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'act',
    not: 'stalled',
    topics: ['ceasefire'],
    words: `reach~ agreements|reach~ separate agreements|reach~ a separate agreement|reach~ a preliminary agreement|strike~ a bargain on|conclude~ agreements|come~ to an understanding`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: null,
    topics: ['ceasefire'],
    words: `establish~|introduce~|implement~|put~ in place|put~ into effect|bring~ into force|come~ into operation|set~ in|go~ into effect|go~ into force`,
  },
  {
    status: 'active',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `effective immediately|effective at once|effective as of|effective from|with immediate effect|in operation|is being kept|was being kept`,
  },
  {
    status: 'completed',
    kind: 'theme',
    not: null,
    topics: ['ceasefire'],
    words: `run~ its course|peter~ out`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `as finished|as over|as ended|at an end`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `void|null and void|no longer valid|no longer binding`,
  },
  {
    status: 'violated',
    kind: 'act',
    not: null,
    topics: ['ceasefire'],
    words: `renege~ on|go~ back on|ride~ roughshod over|trample~ on|make~ a mockery of|shatter~|fail~ to observe|fail~ to respect|fail~ to honour|fail~ to honor|not honour|not honor|not respect|contravene~`,
  },
];

export const CEASEFIRE_STANCES: readonly StanceWords[] = [
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    words: `mirror steps|mirror measures|mirrored steps|symmetrical steps|symmetrical measures|act in kind|follow suit`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'verb',
    words: `think~ * through|have to think|report~ it to|report~ * to moscow|report~ * to kyiv|report~ back to|pass~ it on|pass~ * on to|take~ it back to|take~ * back to moscow|refer~ * to moscow`,
  },
  {
    stance: 'noncommittal',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `without saying whether|without saying if|without committing|without giving an answer|stopping short of accepting|stopping short of agreeing|many questions|nuances|a number of questions|questions remain|details to be clarified`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `work~ for|work~ towards|work~ toward|raise~ the prospect of|raise~ the possibility of|raise~ the idea of|suggest~ the idea of|table~ a plan for|set~ out a plan for|apply~ for|mediate~|strive~ for|be striving for|push~ both sides to|draw~ up a plan for|seek~ to broker|try~ to broker|sketch~|hope~|sooner see|rather see|like to see|love to see|prefer~ to see|counter~ with|respond~ with|answer~ with a truce|come~ forward with`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `position that|line that|insistence that`,
  },
  {
    stance: 'accepts',
    not: null,
    lean: 'object',
    kind: 'noun',
    topics: ['ceasefire'],
    words: `commitment|acceptance|consent|readiness|endorsement|willingness`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    words: `publicity stunt|pr stunt|propaganda stunt|pr move|propaganda move|theatrical show|theatrics`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `will not be extended|would not be extended|won't be extended|not be prolonged|not be renewed|will not extend|would not extend|will not prolong|would not prolong|will not renew|would not renew|no plans to extend|no intention of extending|no extension of`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `denounce~|deride~`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    topics: ['ceasefire'],
    words: `call~ * a good compromise|call~ * a positive step|call~ * the right step|call~ * a good idea|call~ * the right decision|call~ * constructive|reciprocate~|act~ symmetrically|respond~ symmetrically|act~ accordingly|respond~ accordingly|act~ in a mirror|sign~ up for|sign~ up to|join~|commit~ to|commit~ itself to`,
  },
];
