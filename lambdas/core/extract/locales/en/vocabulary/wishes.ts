import type { StanceWords } from './stances.ts';

/** Wishes and refusals that govern what follows them: "had better", "has set his heart on", "sees no use in". */
export const WISH_STANCES: readonly StanceWords[] = [
  {
    stance: 'proposes',
    not: null,
    lean: 'strict',
    kind: 'predicate',
    words: `it is time|it was time|it is time that|it was time that|high time that|it is high time that|it was high time that|the time has come to|the time had come to|the time has come that|the moment has come for|the moment had come for|the moment has come to|the moment had come to|
no substitute for|no alternative to|no way round|no way around|nothing can replace|nothing could replace|nothing replaces|had better|would do better to|would be better if|it would be best if|it would be good if|it would be good to|it would be good for|it would be right to|it would be wise to|
it would be useful if|it would be helpful if|it would help if|the best thing would be|the best thing is|the simplest thing would be|the simplest way is|the simplest way would be|the only way is|the only way forward is|the only way out is|the shortest way to peace is|
what is needed is|what was needed was|what is needed now is|what was needed now was|what is wanted is|what is called for is|what is lacking is|what is missing is|what was missing was|what the moment requires is|what matters now is|all that is needed is|
is overdue|was overdue|long overdue|`,
  },
  {
    stance: 'proposes',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `delighted to|would be delighted|only too happy to|only too glad to|thrilled to|honoured to host|would be pleased to|would feel honoured|would love to|d love to|would dearly love|would dearly like|would love|would give a great deal for|would give a lot for|would give much for|
anxious for|anxious to|impatient for|impatient to|intent on|bent on|out for|set on|in the market for|in search of|on the lookout for|hoping for|hoping to|hopeful of|glad of|would be glad of|would be grateful for|hankering after|hungry for|desirous of|dreaming of|dreams of|dreamt of|dreamed of|
thinks the moment right for|thinks the time right for|thinks the time ripe for|considers the time ripe for|finds the time ripe for|spoke up for|speaks up for|speak up for|spoken up for|put in a word for|puts in a word for|put in a good word for|puts his name to a call for`,
  },
  {
    stance: 'proposes',
    not: 'rejects',
    lean: 'object',
    kind: 'verb',
    words: `yearn~ for|hanker~ after|hanker~ for|angle~ for|fish~ for|pine~ for|pray~ for|pray~ that|work~ for|drum~ for|beat~ the drum for|make~ propaganda for|bang~ the drum for|set~ * heart on|set~ * sights on|set~ * hopes on|pin~ * hopes on|place~ * hopes on|put~ * faith in|
turn~ to * with a request for|come~ out for|speak~ up for|stand~ up for|intercede~ for|intervene~ for|go~ to bat for|press~ ahead with|sue~ for|hold~ out for|not let go of|persist~ in|not tire of|solicit~|crave~|covet~|clamour~ for|cry~ out for|wish~ that|express~ the wish that|express~ the wish for|express~ the hope of|express~ the hope that|express~ a wish for|voice~ the hope that|`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `no use in|no use for|no point whatever in|no purpose in|no profit in|no advantage in|no merit in|no future in|no occasion for|no cause for|no call for|no time for|no room for|no wish for|no wish to|no patience for|no patience with|no intention of|no inclination to|no taste for|no stomach for|no great wish to|little use in|little use for|little purpose in|little value in|
of no interest to|of no use to|of no value to|of little interest to|of no benefit to|holds no attraction|holds no attractions|has no attraction for|has no attractions for|held no attraction|had no attractions for|holds no appeal|held no appeal|has no charm for|has no charms for|has little appeal for|
nothing to be gained from|nothing to be gained by|nothing to be gained in|nothing to gain by|nothing to gain from|nothing was to be gained from|nothing is to be gained from|nothing in it for|nothing in * for|little in * for|nothing good in|no good in|no good could come of|nothing good can come of|nothing good could come of|nothing would come of|nothing will come of|not the moment for|not the moment to|not the time for|not the time to|the wrong moment for|the wrong time for|the wrong idea|
wants nothing to do with|wanted nothing to do with|wants no part in|wanted no part in|wants no part of|wanted no part of|will have no truck with|would have no truck with|would not dream of|will not dream of|not in the market for|not disposed to talk of|not disposed to discuss|on no account|under no circumstances`,
  },
  {
    stance: 'rejects',
    not: null,
    lean: 'object',
    kind: 'verb',
    words: `be~ no friend of|warn~ against|advise~ against|caution~ against|counsel~ against|preach~ against|inveigh~ against|set~ itself against|set~ himself against|fight~ shy of|shrink~ from|shy~ away from`,
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
    words: `has no fear of|had no fear of|has no fears of|not afraid of|not afraid to|unafraid of|does not mind|did not mind|do not mind|would not mind|wouldn't mind|would not say no to|will not say no to|could live with|can live with|sees nothing wrong with|sees nothing wrong in|saw nothing wrong with|saw nothing wrong in|sees no harm in|saw no harm in|sees no obstacle to|saw no obstacle to|
stands by the offer of|is behind the|are behind the|was behind the plan|were behind the plan|stands behind the|stand behind the|stood behind the|stands behind|stand behind|stood behind|at their disposal for|at his disposal for|at any time for|would take any|would take a|would take the|will take any|would settle for|will settle for|would sign any|would sign a|would sign the|would put its name to|would put his name to|gladly|willingly|with both hands`,
  },
  {
    stance: 'conditional',
    not: null,
    lean: 'object',
    kind: 'predicate',
    words: `has a price for|had a price for|has its price for|has his price for|wants a price for|asks a price for|asks a high price for|wants something for|wants something in return for|wanted something in return for|attached one condition to|attached a condition to|attaches a condition to|attaches one condition to|attached one string to|attached a string to|attaches one string to|attached strings to|attached two conditions to|attached three conditions to|
the price of|the price for|the price tag on|comes at a price|came at a price|has its price|had its price|was to be had for a price|is to be had for a price|to be had only|can be had only|could be had only|to be had for|would take more than|needs months of work|needs weeks of work|needed months of work|needed weeks of work|needs much preparation|needed much preparation|needs thorough preparation|needed thorough preparation|
only at the end|comes last|came last|comes only after|came only after|comes only when|belongs at the end|belonged at the end|belongs to the end|stands at the end|stood at the end|at the end and not at the beginning|at the end , not at the beginning`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'absolute',
    kind: 'verb',
    words: `stand~ * behind|stand~ squarely behind|stand~ firmly behind|be~ lured into|be~ drawn into|be~ talked into|be~ pressed into|be~ pushed into|be~ dragged into|be~ coaxed into|be~ bullied into|be~ hurried into|be~ persuaded to|put~ * name to|put~ * names to|put~ * name under|put~ * names under|put~ * signature under|put~ * signature to|fall~ in behind|fall~ into step with|make~ common cause with`,
  },
];
