import type { Scope, Unit } from '../../../../observation.ts';

/** Nouns that always mean that arms are to rest. */
export const TRUCE_NOUNS = `ceasefire|ceasefires|cease-fire|cease-fires|cease fire|truce|truces|armistice|armistices|regime of silence|silence regime|
cessation of hostilities|cessation of fire|cessation of fighting|cessation of combat|end of hostilities|suspension of hostilities|
halt to hostilities|halt to the hostilities|no-fire zone|no-fire zones|halt in fighting|halt to fighting|pause in the fighting|pause in fighting|freeze of the fighting|stop to the shooting|halt in hostilities|pause in hostilities|
halt to combat|pause in combat|suspension of combat|
silence of the guns|silence of guns|silence of arms|day without shooting|days without a shot|days without missiles|days without shooting|mornings without|no-strike pact|no-strike zone|no-strike agreement|christmas peace|easter peace|christmas silence|easter silence|stop to hostilities|day of calm`;

/** Nouns that mean it where the article is about it: pauses, silences. */
export const REST_NOUNS = `pause|pauses|silence|silences|halt|halts|lull|lulls|moratorium|moratoriums|moratoria|standstill|
cessation|stand-down`;

/** Nouns that mean it only beside a scope, a length or what is stopped. */
export const WEAK_REST_NOUNS = `quiet|breather|respite|hush|calm|breathing space|breathing spell|let-up|stop|interruption|hiatus|regime|break|breaks|freeze|days without shelling|day without shots|stillness`;

/** What is stopped. */
export const FIGHTING_NOUNS = `fighting|hostilities|shooting|fire|combat|combat operations|combat actions|military operations|military action|strike|strikes|attack|attacks|
guns|weapons|arms|shelling|bombing|bombardment|bombardments|killing|raids|drone attacks|missile attacks|long-range strikes|air raids|
drones|missiles|rifles|drone strikes|artillery|cannon|cannons|bloodshed|assaults|offensive operations|use of force|using force|force of arms|long-range drones|aerial attacks|air attacks|rockets`;

/** Verbs of stopping; the fighting is object or subject. */
export const STOP_VERBS = `end~|come~ to an end|stop~|halt~|leave~ * in peace|cease~|suspend~|pause~|silence~|hold~|lay~ down|put~ down|fall~ silent|go~ silent|go quiet|stay quiet|stay silent|keep quiet|keep silent|lie still|lie idle|lay aside|be laid aside|put aside|be put aside|hush up|stay in * hangars|stay in their hangars|stay grounded|stay at home|keep * in the hangar|keep * in * hangars|keep * at home|be~ silent|be~ quiet|be~ still|fall~ quiet|keep~ * quiet|keep~ * silent|keep~ quiet|keep~ silent|go~ quiet|freeze~|be still|
refrain~ from|renounce~|give~ up long|give~ up drone|give~ up missile|give~ up air|eliminate~|abstain~ from|desist~ from|forgo~|ground~|do~ without|break~ off|interrupt~|stand~ down|let~ rest|leave~ * alone|spare~|not fire on|not to fire on|not strike|not attack|not to strike|not to attack|
not hit|not to hit|rest~|not shoot|not bomb|not to bomb|discontinue~|keep~ * in port|keep~ * on the ground|no strikes on|no attacks on|without a shot|without missiles|without strikes|without drones|without attacks|without long-range|without drone|without missile|without air|without ballistic|without rockets|without shelling|without bombs|without raids`;

/** Stops that need no object: what is spared follows. */
export const SPARE_VERBS = `freeze~ the war|freeze~ the conflict|freeze~ the fighting|spare~|leave~ * in peace|put~ * off limits|keep~ the sky empty|stop~ where the armies stand|place~ under the same protection|stop~ hitting|stop~ striking|stop~ attacking|stop~ bombing|stop~ shelling|stop~ targeting|stop~ firing|stop~ shooting|
halt~ strikes|give~ up strikes|give~ up attacks|give~ up attacking|give~ up striking|give~ up shelling|refrain~ from striking|refrain~ from attacking|refrain~ from hitting|refrain~ from firing|hold~ their fire|hold~ its fire|hold~ his fire|hold~ fire|hold~ our fire|stop~ along|freeze~ the front|freeze~ the line|lay~ down arms|lay~ down * weapons|cease~ firing|cease~ fire|silence~ * guns|stop~ at the line|stop~ at the lines|stop~ on the line|stop~ at the front|stop~ at the battle lines|stop~ right now at|stop~ where they|stop~ where we|stop~ where it|stop~ right where|stop~ right now where|halt~ where|stay where they|freeze~ where|halt~ at the|stop~ at the current|stop~ at the present|lower * rifles|lower * weapons|lower * guns|leave~ energy * alone|leave~ * standing|leave~ * intact|leave~ * unharmed|keep~ * hands off|keep~ hands off|keep~ * drones away from|not to fire on|not fire on`;

export const SCOPE_CUES: readonly (readonly [Scope, string])[] = [
  [
    'full',
    `all along the front|along the front line|along the frontline|whole length of|along the current frontline|along the existing frontline|full|complete|completely|unconditional|unconditionally|general|total|comprehensive|all-out|lasting|permanent|durable|30-day|thirty-day|60-day|sixty-day|
without conditions|without preconditions|without strings|no strings|on land , in the air and at sea|whole front|entire front|full-scale|all fronts|
on land , at sea|without end|along the whole|along the entire|across the board|on every front|nationwide|full-fledged|everywhere|current front line|current line|current lines|current front lines|current battle line|battle lines|current positions|present front line|existing front line|existing front lines|present lines|line of contact|contact line|where the armies stand|where armies stand|where the troops stand|where they stand|where they stood|where it stood|where it stands|where each stands|where each stood|where they are|where you are|where we are|present line|in its entirety|front-wide|open-ended|indefinite|month-long|countrywide|american truce|us truce|the whole line|the entire line`,
  ],
  [
    'energy',
    `gas fields|gas infrastructure|oil terminals|oil infrastructure|pumping stations|pumping station|compressor stations|grids|dams|boilers|fuel terminals|thermal power|nuclear plants|heating systems|heating stations|energy|power plants|power plant|power stations|power station|power supply|electricity|refineries|refinery|pipelines|pipeline|power lines|energy-only|substations|
heating plants|power infrastructure|grid|boiler houses|oil depots|fuel depots|thermal plants|gas storage|oil facilities|power network|transformer|transformers|generating|turbines|hydroelectric|infrastructure truce`,
  ],
  [
    'maritime',
    `navies|navy|quays|quay|docks|sea mines|maritime|naval|black sea|at sea|on the sea|on the waves|shipping|ports|port|grain|sea lanes|sea drones|harbours|harbors|harbour|harbor|seaside|straits|on the water|merchant ships|cargo ships|freighters|sea truce|vessels|sea of azov|warships|waters|navigation|tankers|seaports|seagoing`,
  ],
  [
    'air',
    `glide bombs|shaheds|rockets|bombers|any town|any city|each other's towns|hospitals and schools|schools and hospitals|air|sky|skies|drone attacks|missile|aerial|airstrikes|missiles|drones|long-range|airborne|
on kyiv|attacking kyiv|striking kyiv|hitting kyiv|bombing kyiv|shelling kyiv|into kyiv|attack kyiv|strike kyiv|hit kyiv|on the capital|cities|drone strikes|rear areas|deep strikes|civilian infrastructure|civilian facilities|civilian targets|residential areas|other towns|ballistic`,
  ],
  [
    'local',
    `sector|sectors|axis|single bridge|one bridge|single village|single crossing|in the vicinity of|kilometres around|kilometers around|so that medics|so that the medics|so that the wounded|so that civilians|bury the dead|bury their dead|
evacuate civilians|evacuation of civilians|evacuate the villagers|repair crews|repair teams|electricians|for repairs|repair work|around the station|around the village|local|localised|localized|sections of the front|certain sections|certain stretches|some sections|parts of the front|stretches of the front|here and there|certain areas|specific sections|separate stretches|separate sections|narrow strip|strip of|so that the dead|collect the dead|collect their dead|gather their dead|gather the dead|
recover the dead|collect the bodies|collect bodies|retrieve the bodies|retrieve bodies|fetch the wounded|reach the wounded|evacuate the wounded|recover bodies|recover the bodies|collect the wounded|humanitarian pause|
humanitarian pauses|zone|zones|windows of silence|window of silence|a few hours|two to three days|two or three days|2-3 days|two-to-three-day|short pauses|around the plant|stretch of the front|collecting the dead|collecting bodies|recovering bodies|along a stretch`,
  ],
  [
    'holiday',
    `easter|christmas|victory day|new year|new year's|parade|9 may|may 9|holiday|holidays|feast|festive|80th anniversary|days of the victory|anniversary of the victory|victory of 1945|anniversary of victory|victory over nazi|pascha|olympic|olympics|paralympics|winter games|palm sunday|victory celebrations|victory anniversary|christmastide|yuletide|
passover|ramadan|eid|independence day|wwii anniversary|nativity|epiphany|resurrection`,
  ],
];

export const UNIT_NOUNS: readonly (readonly [Unit, string])[] = [
  [
    'prisoners',
    `prisoner|prisoners|the living|prisoners of war|prisoner of war|pow|pows|captive|captives|captured soldiers|captured servicemen|servicemen|servicewomen|serviceman|soldiers|soldier|troops|defenders|fighters|marines|
military personnel|sailors|border guards|conscripts|inmates|captured fighters|captured troops|captured men|captured|service members|service personnel|pow exchange|wounded|
azovstal defenders|national guardsmen|guardsmen|combatants|internees|prisoners-of-war|under-25s|young prisoners|sick prisoners|seriously wounded|severely wounded|badly wounded|gravely wounded`,
  ],
  [
    'bodies',
    `body|bodies|remains|the fallen|fallen soldiers|fallen servicemen|dead soldiers|corpses|mortal remains|the dead|the war dead|war dead|fallen|coffins|fallen defenders|fallen troops|dead|body bags|bodies of the fallen|soldiers' remains|fallen russians|fallen ukrainians`,
  ],
  [
    'civilians',
    `civilian|civilians|residents|civilian detainees|detained civilians|civilian hostages|civilian prisoners|civilian captives|hostage|hostages|non-combatants|villagers|interned civilians|inhabitants|townspeople`,
  ],
  [
    'children',
    `child|children|girls|toddlers|babies|minors|minor|teenagers|deported children|abducted children|boys and girls|kids|youngsters|orphans|displaced children|schoolchildren|infants`,
  ],
];

/** Nouns that are a swap in themselves. */
export const SWAP_NOUNS = `swap|swaps|prisoner swap|prisoner swaps|prisoner exchange|prisoner exchanges|exchange|exchanges|trade|trades|release|releases|handover|handovers|repatriation|repatriations|transfer|transfers|return|
hand-over|homecoming|collection of the dead|all for all|all-for-all|freeing|delivery|acceptance|receipt|collection|reception`;

/** Verbs that move people or bodies from one side to the other. */
export const TRANSFER_VERBS = `take~ delivery of|want~ * back|want~ * home|want~ * returned|want~ * released|want~ * freed|part~ with|swap~|exchange~|trade~|carry~ * to|walk~ across|cross~ into|cross~ in either direction|climb~ out|take~ * home|fetch~ home|fetch~ * home|send~ back|travel~ the other way|change~ camps|change~ places|come~ home to|come~ back|carry~ to|travel~ home|escort~ home|welcome~ home|fly~ back|arrive~ back|release~|free~|hand~ over|hand~ * over|return~|repatriate~|give~ back|get~ back|receive~|bring~ home|bring~ * home|come~ home|
go~ home|be~ home|send~ home|send~ * home|let~ go|let~ * go|let~ out|let~ * out|set~ free|set~ * free|transfer~|turn~ over|turn~ * over|liberate~|deliver~|bring~ back|bring~ * back|take~ back|get~ * back|reunite~|cross~|cross~ the border|
change~ hands|change~ sides|walk~ free|arrive~ home|win~ back|pass~ over|pass~ * over|roll~ back into|be back|is back|are back|was back|were back|hand~ back|hand~ * back|make~ it home|make~ it back|send~ * back|pass~ to|get~ home|be~ given to|accept~ back|accept~ the bodies|collect~ the bodies|accept~ bodies|accept~ the remains|give~ * bodies|take~ * delivery|take~ delivery|take~ home|fly~ home`;

export const TALKS_NOUNS = `talks|negotiating process|negotiation process|negotiations|negotiation|consultations|round of talks|round of negotiations|rounds of talks|round|rounds|dialogue|peace talks|peace negotiations|direct talks|direct negotiations|
meeting of delegations|meeting of the delegations|discussions|conference|deliberations|parleys|parley|negotiating round|contacts|negotiating table|peace dialogue|bargaining|shuttle talks|technical talks|expert talks|conversations|sitting|sittings|memorandum talks`;

/** Meetings: a summit where leaders meet, else talks. */
export const MEETING_NOUNS = `meeting|meetings|summit|summits|encounter|encounters|gathering|get-together|sit-down|tete-a-tete|face-to-face|face-to-face meeting|one-on-one|three-way meeting|trilateral meeting|trilateral|trilateral summit|three-way summit|
four-way meeting|four-way summit|reunion|audience|rendezvous|conversation|session|conclave|visit|trip|working lunch|working dinner|working breakfast|working visit|three-way format|trilateral format|three-way encounter|top-level meeting|summit meeting|bilateral|bilateral meeting|meeting at the top|meeting of leaders|meeting of presidents|presidential meeting|leaders' meeting|handshake|face to face`;

/** Verbs by which people come together. */
export const MEET_VERBS = `meet~|face~|sit~ with|talk~ for|talk~ in|talk~ over|talk~ through|dine~|dine~ with|lunch~ with|breakfast~ with|confer~ for|put~ his heads together with|meet~ with|dine~ together|see~ * at the same table|have * round one table|have * back on|seat~ * at one table|invite~|see~ each other|see~|sit~ down with|sit~ down|sit~ down together|receive~|host~|get~ together|come~ together|hold~ talks|hold~ talks with|hold~ negotiations|
hold~ a meeting|hold~ consultations|talk~ face to face|face~ one another|face~ each other|gather~|convene~|reconvene~|negotiate~|confer~|confer~ with|wait~ for|wait~ there for|be waiting for|speak~ in person|speak~ for|sit~ at one table|
consult~|consult~ with|
sit~ opposite|sit~ across|sit~ across from|sit~ across * from|talk~ with|talk~ to each other|talk~ directly to|speak~ directly to|face~ * across|sit~ * down with|talk~ in person|travel~ to see|fly~ to see|visit~|shake~ hands with|return~ to the table|come~ to the table|return~ to the negotiating table|resume~ talks|bring~ * together|deal~ with * in person|welcome~|await~|bring~ together|sit~ together|get~ to meet|look~ * in the eye|meet~ up|be * guest|see~ off|say~ goodbye to|wave~ off|part~ from|take~ leave of|take~ * leave of|sup~ with|take~ tea with|break~ bread with|discuss~|go~ over|go~ through|pore~ over|work~ on|work~ through|join~|huddle~|huddle~ with|closet~ with|confer~ again|have breakfast with|had breakfast with|meet~ again|reassemble~|meet~ face to face`;
