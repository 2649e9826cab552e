import type { StanceWords } from './stance-words.ts';
import type { StatusWords } from './statuses.ts';

/** Words of stance that say something of exchanges only. */
export const EXCHANGE_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'verb',
    topics: ['exchange'],
    words: `try~ to|working to|working on|strive~ to|do~ everything to|fight~ to|fight~ for|intend~ to|aim~ to|attempt~ to|seek~ to`,
  },
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'verb',
    topics: ['exchange', 'ceasefire'],
    words: `provide~ for|foresee~|stipulate~`,
  },
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'verb',
    topics: ['exchange'],
    words: `speak~ of`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'strict',
    kind: 'predicate',
    topics: ['exchange'],
    words: `would resume|will resume|would continue|would restart|will restart`,
  },
  {
    stance: 'rejects',
    not: 'accepts',
    lean: 'strict',
    kind: 'verb',
    topics: ['exchange'],
    words: `refuse~ to`,
  },
  {
    stance: 'demands',
    lean: 'object',
    kind: 'predicate',
    topics: ['exchange'],
    words: `no peace without|no deal without|no settlement without|no agreement without|a precondition for|a prerequisite for|a condition for|a precondition of|the precondition for`,
  },
];

/** Where an exchange stands. */
export const EXCHANGE_STATUSES: readonly StatusWords[] = [
  {
    status: 'proposed',
    kind: 'predicate',
    topics: ['exchange'],
    words: `in the works|in preparation|in the pipeline|being prepared|being negotiated|being worked on|on the cards|under negotiation|under preparation|being arranged`,
  },
  {
    status: 'stalled',
    kind: 'theme',
    topics: ['exchange'],
    words: `dry~ up|peter~ out|tail~ off|cease~|stop~|run~ dry|be~ blocked|be~ stuck`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    topics: ['exchange'],
    words: `no understanding on`,
  },
  {
    status: 'completed',
    kind: 'act',
    topics: ['exchange'],
    words: `secure~|obtain~|achieve~|win~|bring~ about|report~|confirm~`,
  },
  {
    status: 'stalled',
    kind: 'act',
    topics: ['exchange'],
    words: `obstruct~|sabotage~|slow~ down|stonewall~|hinder~|refuse~ to resume`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    topics: ['exchange'],
    words: `freeze~|pause~|interrupt~|put~ on pause|drag~ out`,
  },
  {
    status: 'active',
    kind: 'predicate',
    topics: ['exchange'],
    words: `in final stage|at the final stage|nearing completion`,
  },
  {
    status: 'agreed',
    kind: 'act',
    topics: ['exchange'],
    words: `put~ their names to|sign~ a protocol|sign~ a document|sign~ an agreement|sign~ a memorandum|reach~ an understanding on`,
  },
  {
    status: 'proposed',
    kind: 'act',
    topics: ['exchange'],
    words: `in contact about|in contact on|in contact over|in contact regarding|in touch about|in touch over|in negotiations on|in negotiations about|in negotiations over|in talks on|in talks about|in talks over|in dialogue on|in dialogue about|are negotiating|is negotiating|been negotiating|were negotiating|close to agreeing|close to agreeing on|nearing agreement on|near agreement on`,
  },
];
