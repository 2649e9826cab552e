import type { StanceWords } from './stance-words.ts';

/** Wishes and refusals that govern what follows them: "had better", "has set his heart on", "sees no use in". */
export const WISH_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    lean: 'strict',
    kind: 'predicate',
    words: `it is time|
no substitute for|nothing replaces|had better|
is overdue|was overdue|long overdue`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'predicate',
    words: `would be good|would be useful|would be helpful|would be desirable|would be right|would be best|would be wise|would be beneficial|would do everyone good|delighted to|would be delighted|thrilled to|d love to|would love|
anxious for|anxious to|impatient for|impatient to|intent on|bent on|out for|set on|hoping for|hoping to|hopeful of|glad of|hankering after|hungry for|desirous of|dreaming of|dreams of|dreamt of|dreamed of|spoke up for`,
  },
  {
    stance: 'proposes',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `yearn~ for|hanker~ after|hanker~ for|angle~ for|fish~ for|pine~ for|pray~ for|pray~ that|work~ for|drum~ for|speak~ up for|intercede~ for|intervene~ for|sue~ for|persist~ in|solicit~|crave~|covet~|clamour~ for|wish~ that|express~ the hope that`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'predicate',
    words: `no use for|no intention of|
of no interest to|of no use to|has no attractions for|
nothing to be gained from|nothing in * for|nothing will come of|wanted nothing to do with|wants no part in`,
  },
  {
    stance: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `warn~ against|advise~ against|caution~ against|counsel~ against|preach~ against|inveigh~ against|shrink~ from`,
  },
  {
    stance: 'proposes',
    lean: 'object',
    kind: 'noun',
    words: `challenge to|dare to|wish to|longing for|hankering for|yearning for|dream of|vision of|letter about|letter on|campaign for|crusade for|advocacy of|lobbying for|hunger for|appetite for`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'predicate',
    words: `not afraid of|unafraid of|does not mind|do not mind|wouldn't mind|could live with|can live with|are behind the|stands behind|stand behind|stood behind|would take any|would take the|will settle for|gladly|willingly`,
  },
  {
    stance: 'conditional',
    lean: 'object',
    kind: 'predicate',
    words: `has a price for|attaches a condition to|attached one string to|
the price of|needed months of work|comes last|came last`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `stand~ * behind|be~ lured into|put~ * name to|put~ * names to|put~ * name under|put~ * names under|fall~ in behind`,
  },
];
