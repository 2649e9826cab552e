export const NEGATIONS = `not|n't|never|no longer|no|neither|nor|without|hardly|scarcely|none|nobody|nothing|cannot|far from|stopped short of|refused to|refuses to|refusing to|declined to|declines to|failed to|fails to|failing to|ruled out|yet to`;

/** Makes what follows a wish, a guess or a case that is only thought of. */
export const HYPOTHETICALS = `if|should|would|could|may|might|whether|unless|suppose|supposing|perhaps|maybe|possibly|were to|in case|provided|hoped|threatened|potential|possible|hypothetical|rumoured|rumored|reportedly considering|as if|what if|were it to`;

/** Openers of a condition. */
export const CONDITIONS = `without prior|without first|without preliminary|without preparation|without preparatory|if|but only|only as|only where|only on|only with|only in|only if|only once|only when|only after|only provided|but only if|but only once|only on condition|only on the condition that|on condition that|on the condition that|on condition|provided that|provided|as long as|so long as|unless|not unless|not until|until|depend~ on|hinge~ on|depends on|make~ contingent on|contingent on|
conditional on|conditional upon|subject to|only in exchange for|in return for|in exchange for|only in return for|only to|if and only if|and only then|only then|but first|on one condition|would require|requires that|would need|but not before|not before|before any|presupposes|presuppose|prerequisite|precondition|the price|named its price|with one caveat|only with|only by|except if|if only|
if first|assuming|assuming that|once|as soon as|conditions|a condition|condition for|first|beforehand|strings attached|tied to|tie~ * to|make~ * depend on|make~ * dependent on|linked to|link~ * to|on the understanding that|in the event that|only where|until and unless|contingent upon|predicated on`;

/** Words that put a sentence into the past of its article. */
export const RETROSPECTS = `earlier this year|earlier this month|last year|last month|last week|last spring|last summer|last autumn|last winter|in previous rounds|in earlier rounds|previous round|previous rounds|earlier round|earlier rounds|back then|in those days|a year ago|months ago|weeks ago|two weeks ago|three weeks ago|
a month ago|two months ago|three months ago|a week earlier|a month earlier|weeks earlier|months earlier|a year earlier|years ago|since then|historically|previously|in the past|once before|recalled that|recalls that|until then|background|for the record|on previous occasions|so far this year|over the past year|the year before|
in the spring of|in the summer of|a fortnight ago|ten days ago|a week ago|half a year ago|last time|the last time|dates from|dating from|dated from|days earlier|in the weeks before|the previous month|the previous year|the previous week|in earlier years|in the early weeks|in the first weeks`;

/** Determiners and pronouns that point back at an item. */
export const POINTERS = `it|this|that|them|the idea|the proposal|the offer|the plan|the initiative|the request|the demand|the appeal|the call|the suggestion|the invitation|the formula|the wish|the matter|the question|the subject|the point|this point|that request|that proposal|that offer|that idea|this idea|this proposal|this offer|the deadline|the notion|the scheme|
the project|the overture|the arrangement|the package|the deal|the agreement|the understanding|the move|the step|one|such a meeting|such a summit|such an encounter|such a gathering|such talks|such a truce|such a pause|such a ceasefire|such an exchange|such a swap|such a step|such an arrangement|such a move|the same|the document|the memorandum|the draft|the terms|that|
so|his wish|her wish|their wish|his idea|his offer|his proposal|his plan|its offer|its proposal|its wish|their offer|their proposal|the possibility|the prospect|such ideas|such an idea|such plans|any of it|any such step|any such move|any such deal|any such arrangement|the thought|the concept|the paper|the text|the promise|the ultimatum|the trip|the date|a date|any date|the format|either format|any format|these proposals|the proposals|the proposals|those terms|these terms|the question of a|the issue|that much|the whole thing|`;

/** Heads of noun phrases that point back at an item, whatever stands before them: "the American plan". */
export const POINTER_HEADS = `idea|proposal|proposals|offer|plan|initiative|request|demand|appeal|call|suggestion|invitation|formula|wish|matter|question|subject|notion|scheme|project|overture|arrangement|package|deal|step|move|document|memorandum|draft|text|prospect|possibility|format|scenario|option|gesture|measure|concept|approach|scheme|blueprint|ultimatum|deadline|paper|terms|framework|variant|version|roadmap|outline|plea|bid|issue|topic|point|moratorium|undertaking|pledge|promise|commitment|regime|thought|list|swap offer|proposition`;

/** What "no" belongs to: "no precise date", "no Russian representatives". */
export const OF_NONE =
  /(?:ian|ean|ish|us|u\.s\.) (?:officials?|representatives?|delegates?|delegations?|envoys?)$|(?<!doubt) (?:dates?|times?|venues?|places?|meetings?|talks|summits?|rounds?|decisions?|agreements?|plans?|contacts)$/;
