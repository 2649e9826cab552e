/** Offices and bodies that speak for a party when it is named beside them: "Ukraine's foreign minister". */
export const ROLES = `president|prime minister|premier|chancellor|minister|foreign minister|defence minister|defense minister|deputy foreign minister|deputy prime minister|deputy minister|deputy defence minister|interior minister|minister of foreign affairs|
minister of defence|foreign secretary|secretary of state|secretary of defence|secretary|council secretary|security council secretary|security council|state secretary|vice-president|vice president|spokesman|spokeswoman|spokesperson|spokespeople|press secretary|press service|
envoy|special envoy|presidential envoy|envoys|negotiator|chief negotiator|lead negotiator|chief negotiators|delegation|delegations|team|teams|negotiating team|side|official|officials|government|governments|authorities|ministry|
foreign ministry|defence ministry|defense ministry|ministry of foreign affairs|ministry of defence|ministry of defense|interior ministry|foreign office|state department|army|armed forces|military|general staff|air force|navy|command|high command|leader|leaders|leadership|head of state|
heads of state|head of government|heads of government|head of the delegation|head of delegation|leader of delegation|leader of the delegation|chief of staff|chief|aide|presidential aide|adviser|advisor|presidential adviser|presidential administration|presidential office|president's office|office|diplomat|diplomats|diplomacy|ambassador|
ombudsman|ombudswoman|human rights commissioner|commissioner|human rights ombudsman|parliament|speaker|lawmakers|administration|intelligence|intelligence chief|military intelligence|security service|mediators|mediator|representatives|representative|counterpart|opposite number|
forces|troops|commanders|commander|commander-in-chief|coordination headquarters|coordination staff|headquarters|staff|prisoner-of-war headquarters|tsar|strongman|ruler|host|hosts|guest|capital|delegates|delegate|party|camp|parties|sides|generals|general|deputy|emissary|emissaries|interlocutors|cabinet|executive|
foreign policy chief|commission|commission president|council president|crown prince|king|emir|kingdom|royal court|mission|embassy|man|number two|boss|mandarin|presidency|helmsman|occupant|kremlin chief|head|negotiating group|working group|working groups|group|experts|state agency|news service|war room|readout|statement|communique|text|answer|message|reply|position|stance|line`;

/** Words between a party's name and an office that change nothing: "Ukraine's chief negotiator". */
export const ROLE_MODIFIERS = `top|chief|senior|deputy|first|high-level|new|own|special|lead|leading|veteran|long-serving|acting|state|presidential|negotiating|main|official|head|warring|then|public|political|military|foreign|defence|defense|interior|very|two|three|national|supreme|high|security|federal|newly appointed|head of the|head of|chief of the|mr|mrs|ms|dr|gen|general|colonel|col|sir|lady`;

/** Titles that stand before a name and say nothing about the party. */
export const HONORIFICS = `mr|mrs|ms|dr|sir|dame|lady|gen|col|lt`;

/** Both of the warring sides together. */
export const BOTH_SIDES = `both sides|the two sides|two sides|the sides|both parties|the two parties|the parties|both countries|the two countries|two countries|both delegations|the two delegations|two delegations|the delegations|each side|either side|the warring sides|
the warring parties|the warring countries|warring countries|warring sides|both armies|the two armies|the armies|both capitals|the two capitals|the belligerents|both belligerents|the two warring sides|both governments|both camps|the two camps|the neighbours|the two neighbours|
the two warring neighbours|two warring neighbours|warring neighbours|both teams|the two teams|both negotiators|both ministries|both defence ministries|both defence establishments|both militaries|the adversaries|the two adversaries|the foes|the two foes|each country|each army|each of the warring countries|both nations|the two nations|the combatants|
the conflicting parties|both the warring parties|the enemies|the two enemies|the two states|both states|the opponents|each of them|each capital|the two negotiating teams|both heads of delegation|the heads of the delegations|the heads of delegation|both warring sides|either camp|either army|the delegates|the negotiating parties|the negotiators|both leaders of delegation|the two antagonists|the two foes`;

/** The leaders of the two, or of those last spoken of. */
export const TWO_LEADERS = `the two leaders|two leaders|both leaders|the leaders|the two presidents|two presidents|both presidents|the presidents|the two men|both men|the heads of state|the two heads of state|leaders|presidents|the principals|the two statesmen|heads of state|the ukrainian and the russian president|the pair|leaders in person|the two rulers`;

/** The adversary of whoever is speaking. */
export const OTHER_SIDE = `the other side|other side|that other side|the adversary|the enemy|the opposite side|the opponent|its adversary|its opponent|his counterpart|his opposite number|the aggressor|its neighbour|her counterpart|the adversaries across the table`;

/** People whose words are guesses: they speak for no party. */
export const OUTSIDERS = `former|retired|ex|analyst|analysts|expert|experts|observer|observers|commentator|commentators|pundit|pundits|historian|historians|political scientist|political scientists|professor|scholar|scholars|researcher|researchers|think tank|institute|former ambassador|former diplomat|former minister|former official|ex-minister|ex-diplomat|
specialist|specialists|columnist|columnists|bookmakers|traders|investors|economists|economist|military experts|insiders|people familiar with the matter|a person familiar|an insider|bystanders|residents told|diplomatic circles|well-informed circles|pollsters|lecturer|academics|academic|fellow at|fellow of|essayist|forecasters|skeptics|sceptics|optimists|pessimists|retired general|retired diplomat|blogger|bloggers|military blogger|military bloggers|unnamed source|an unnamed|rumour|rumours|rumor|rumors|gossip`;

/** Verbs of saying. */
export const SAY_VERBS = `say~|tell~|add~|write~|announce~|declare~|state~|explain~|note~|remark~|report~|confirm~|stress~|argue~|assure~|answer~|reply~|respond~|insist~|repeat~|reiterate~|recall~|warn~|caution~|claim~|admit~|concede~|point~ out|make~ clear|made it clear|
make~ known|let~ it be known|make~ it known|inform~|mention~|observe~|specify~|emphasise~|emphasize~|underline~|assert~|affirm~|maintain~|contend~|comment~|post~|tweet~|ask~|quip~|joke~|scoff~|complain~|object~|counter~|retort~|quote~|indicate~|signal~|hint~|suggest~|propose~|
estimate~|reckon~|judge~|think~|believe~|predict~|speak~ of|acknowledge~|boast~|allege~|conclude~|promise~|vow~|pledge~|read~|go~ on|continue~|tell~ reporters|tell~ journalists|communicate~|wonder~ aloud|regret~|lament~|clarify~|elaborate~|deny~|announce~ on|echo~|chime~ in|offer~|call~ it|describe~|speculate~|forecast~|opine~|muse~|wonder~|suspect~|doubt~|expect~|`;
