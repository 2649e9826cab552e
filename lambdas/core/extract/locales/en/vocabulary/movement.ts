/**
 * Verbs of people on their way from one side to the other. They say nothing by themselves: captives, bodies or a
 * counted group must be their subject.
 */
export const HOMEWARD_VERBS = `go~ home|come~ home|be~ home|be~ at home|get~ home|get~ back|travel~ home|travel~ back|go~ free|walk~ home|drive~ home|fly~ home|arrive~ home|arrive~ in kyiv|arrive~ in ukraine|arrive~ in russia|arrive~ in moscow|arrive~ back|return~ home|return~|come~ back|go~ back|be~ back|reach~ home|reach~ ukraine|reach~ russia|reach~ kyiv|
go~ over|walk~ across|walk~ over|walk~ one way|walk~ to freedom|walk~ free|walk~ into|cross~ over|cross~ back|cross~|cross~ the border|pass~ the border|set~ foot|change~ places|change~ sides|change~ hands|
climb~ down|climb~ out|climb~ off|climb~ up|step~ off|step~ down|step~ out of|get~ off|get~ down from|alight~ from|leave~ captivity|leave~ the camps|leave~ prison|leave~ the prisons|be~ brought across|be~ brought back|be~ brought home|be~ brought over|be~ led across|be~ driven across|be~ taken across|be~ taken home|
be~ let go|be~ let out|be~ let off|be set free|be freed|be released|be given back|be~ given up|be sent home|be sent back|be handed back|be handed over|be returned|be repatriated|be reunited|be reunited with|rejoin~ their|rejoin~ relatives|be exchanged|be swapped|be traded|be~ allowed home|be~ allowed to leave|be~ allowed out|
be~ carried|be~ carried home|be~ carried north|be~ carried south|be~ carried over|be~ carried across|be~ borne home|be~ ferried across|be under way|be rolling|roll~ in|roll~ back|roll~ across|trundle~ across|start~ for home|make~ the journey|make~ the crossing|come~ in|come~ across|come~ over|come~ out|
embrace~ their|hug~ their|sleep~ in|wake~ up in|breathe~ free|see~ their families|see~ home|be~ welcomed home|be~ welcomed back|be~ back with|be~ back in|be~ in kyiv|be~ safe in|
follow~|be to follow|travel~|move~|come~|regain~ * freedom|recover~ * freedom|part~ with|switch~ sides|step~ over|slip~ across|file~ across|change~ buses|be~ driven home|be~ driven north|be~ driven south|be~ driven east|be~ driven west|be~ driven back|be~ bussed home|be~ bussed back|be~ flown home|be~ flown back|file~ past|march~ across|shuffle~ across|be~ put on buses|be~ put on a bus|be~ put aboard|be~ bused|board~ the buses|board~ buses`;

/** Movement that means a way home of itself, whoever moves. */
export const HOMEWARD =
  /\b(?:home|back|free|freed|released|exchanged|swapped|repatriated|captivity|freedom|places|sides|hands|border|across|over|families|returned?|returns|handed|buses|one way|the other way|let (?:go|out)|given back)\b/;

/** What stands for people of a swap where no unit is named. */
export const PEOPLE_NOUNS = `men|women|people|persons|men and women|the living|the captured|the sick|the wounded|the badly wounded|young men|boys|girls|boys and girls|returnees|fathers|sons|mothers|captured men|officers|ukrainians|russians|others|of them|of these|more`;

/** Formulas of a swap without a noun: "all for all", "one for one". */
export const SWAP_FORMULAS = `all for all|all-for-all|everybody for everybody|everyone for everyone|man for man|head for head|one for one|one-for-one|like for like|body for body|sick for sick|wounded for wounded|young for young`;

/** "Came to nothing", "came under fire" */
export const NO_MOVE =
  /^(?:come|comes|came|coming|go|goes|went) (?:to (?:nothing|naught|grief|an end|a halt|a close|terms|blows|light|pass|the|mind)|under|up|about|into (?:force|effect|play)|through|off|ahead|on\b|down in|first|wrong)/;

/** "Returned to their positions", "went back to the front": soldiers on duty. */
export const TO_DUTY =
  /^(?:back )?to (?:(?:the|their|its|our) )?(?:\p{L}+ )?(?:front|frontline|positions?|bases?|barracks|trenches|duty|ranks|units?|battlefield|battle|service|combat|garrisons?|posts?)\b/u;
