/** Who or what does not fire, in the words of a rest that is not called one. */
export const NO_SHOT =
  /^(?:nobody|no one|none|nothing|neither|no (?:missiles?|drones?|shells?|rockets?|bombs?|shots?|rounds?|guns?|soldiers?|army|side|(?:\w+ )?(?:vessels?|ships?|tankers?|substations?|power (?:plants?|stations?)|cit(?:y|ies)|towns?|refiner(?:y|ies)))|not (?:a|one|a single) (?:shot|shell|missile|drone|rocket|round|gun)|not one|not a)\b/;

/** What those who fire do. */
export const HOSTILE_VERBS = `fire~|fire~ at|shoot~|shoot~ at|shell~|bomb~|strike~|hit~|attack~|touch~|fly~|fly~ at|fall~|fall~ on|land~ on|launch~|go~ off|be fired|be fired at|be launched|be hit|be struck|be bombed|be shelled|aim~ at|raid~|target~|open~ fire|cross~ the line`;

/** Things that are spared, and how. */
export const SPARED = `leave~ * alone|leave~ * in peace|leave~ * untouched|leave~ * out of it|be left alone|be left in peace|be left untouched|be spared|be off limits|put~ * off limits|keep~ * empty|keep~ * clear|keep~ off|stay~ off|keep~ away from|stay~ away from|steer~ clear of|not touch|be protected|be covered|be exempt|be exempted|go~ untouched|remain~ untouched|stay~ untouched`;

/** Nouns of a rest beyond those that always mean one; a length, a scope or an article about a truce must stand by. */
export const QUIET_NOUNS = `without a shot|without shots|without firing|without shooting|without shelling|without strikes|without missiles|without drones|without bombs|without attacks|without explosions|without air raids|without alarms|without sirens|of silence|of quiet|of calm|quiet sky|quiet skies|quiet-sky plan|empty sky|empty skies|clear skies|flat water|protection|sparing of|immunity|freeze|time-out|timeout|ceasing of fire|end to strikes|halt to the strikes|halt to strikes|halt to attacks|stop to strikes|stop to attacks|winter protection|safe passage|weapons rest|quiet days|quiet nights|quiet weeks|quiet weekend|silent days|silent nights|days of quiet|days of silence|days of calm|nights of quiet|nights of calm|weeks of quiet|weeks of calm|nights without|nothing flies|safe navigation|freedom of navigation|free navigation|safety of navigation|security of navigation|safe shipping|safety of shipping|security of shipping`;
