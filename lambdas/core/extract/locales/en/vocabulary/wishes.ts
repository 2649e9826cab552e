import type { StanceWords } from './stances.ts';

/** Wishes and refusals that govern what follows them: "had better", "has set his heart on", "sees no use in". */
export const WISH_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    not: null,
    lean: 'strict',
    kind: 'predicate',
    words: `it is time|it was time|high time that|
no substitute for|no alternative to|no way round|no way around|nothing can replace|nothing could replace|nothing replaces|had better|
is overdue|was overdue|long overdue|`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `delighted to|would be delighted|thrilled to|honoured to host|would feel honoured|would love to|d love to|would dearly love|would dearly like|would love|
anxious for|anxious to|impatient for|impatient to|intent on|bent on|out for|set on|in search of|hoping for|hoping to|hopeful of|glad of|would be glad of|hankering after|hungry for|desirous of|dreaming of|dreams of|dreamt of|dreamed of|spoke up for|speaks up for|speak up for|spoken up for`,
  },
  {
    stance: 'proposes',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `yearn~ for|hanker~ after|hanker~ for|angle~ for|fish~ for|pine~ for|pray~ for|pray~ that|work~ for|drum~ for|make~ propaganda for|come~ out for|speak~ up for|stand~ up for|intercede~ for|intervene~ for|press~ ahead with|sue~ for|hold~ out for|persist~ in|not tire of|solicit~|crave~|covet~|clamour~ for|cry~ out for|wish~ that|express~ the hope that|`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `no use in|no use for|no purpose in|no profit in|no advantage in|no merit in|no future in|no occasion for|no cause for|no call for|no time for|no room for|no wish for|no wish to|no patience for|no patience with|no intention of|no inclination to|no taste for|no stomach for|little use in|little use for|little purpose in|little value in|
of no interest to|of no use to|holds no attraction|holds no attractions|has no attractions for|held no attraction|holds no appeal|held no appeal|
nothing to be gained from|nothing in * for|nothing good in|no good in|nothing will come of|the wrong idea|wanted nothing to do with|wants no part in|on no account|under no circumstances`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `warn~ against|advise~ against|caution~ against|counsel~ against|preach~ against|inveigh~ against|set~ itself against|set~ himself against|fight~ shy of|shrink~ from|shy~ away from`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'noun',
    words: `challenge to|dare to|wish to|longing for|hankering for|yearning for|dream of|vision of|letter about|letter on|campaign for|crusade for|advocacy of|lobbying for|hunger for|appetite for`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'object',
    kind: 'predicate',
    words: `not afraid of|not afraid to|unafraid of|does not mind|did not mind|do not mind|would not mind|wouldn't mind|could live with|can live with|is behind the|are behind the|stands behind the|stand behind the|stood behind the|stands behind|stand behind|stood behind|would take any|would take a|would take the|will take any|would settle for|will settle for|would sign any|would sign a|would sign the|gladly|willingly|with both hands`,
  },
  {
    stance: 'conditional',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `has a price for|wants something for|attaches a condition to|attached one string to|attached strings to|
the price of|the price for|has its price|had its price|needed months of work|needs much preparation|needed much preparation|needs thorough preparation|needed thorough preparation|comes last|came last|comes only after|came only after|comes only when`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `stand~ * behind|stand~ squarely behind|stand~ firmly behind|be~ lured into|be~ drawn into|be~ talked into|be~ pressed into|be~ pushed into|be~ dragged into|be~ coaxed into|be~ bullied into|be~ hurried into|be~ persuaded to|put~ * name to|put~ * names to|put~ * name under|put~ * names under|fall~ in behind`,
  },
];
