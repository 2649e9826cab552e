/** `name: demonyms, capital`: countries that dossiers need not list, so that they can speak too. */
export const COUNTRIES = `afghanistan: afghan, kabul|albania: albanian, tirana|algeria: algerian, algiers|argentina: argentine, buenos aires|armenia: armenian armenians, yerevan|australia: australian, canberra|austria: austrian, vienna|azerbaijan: azerbaijani azeri, baku|
bahrain: bahraini, manama|bangladesh: bangladeshi, dhaka|belarus: belarusian belarussian, minsk|belgium: belgian|bosnia: bosnian, sarajevo|brazil: brazilian, brasilia|bulgaria: bulgarian, sofia|cambodia: cambodian cambodians, phnom penh|canada: canadian, ottawa|chad: chadian|china: chinese, beijing|colombia: colombian, bogota|congo: congolese, kinshasa|
croatia: croatian, zagreb|cuba: cuban, havana|cyprus: cypriot, nicosia|czechia: czech, prague|denmark: danish, copenhagen|egypt: egyptian, cairo|eritrea: eritrean, asmara|estonia: estonian, tallinn|ethiopia: ethiopian, addis ababa|finland: finnish, helsinki|france: french, paris|georgia: georgian, tbilisi|germany: german, berlin|greece: greek, athens|
hungary: hungarian, budapest|iceland: icelandic, reykjavik|india: indian, new delhi|indonesia: indonesian, jakarta|iran: iranian, tehran|iraq: iraqi, baghdad|ireland: irish, dublin|israel: israeli israelis, jerusalem|italy: italian, rome|japan: japanese, tokyo|jordan: jordanian, amman|kazakhstan: kazakh, astana|kosovo: kosovar, pristina|kuwait: kuwaiti|
kyrgyzstan: kyrgyz, bishkek|latvia: latvian, riga|lebanon: lebanese, beirut|libya: libyan, tripoli|lithuania: lithuanian, vilnius|malaysia: malaysian, putrajaya|mali: malian, bamako|malta: maltese, valletta|mexico: mexican, mexico city|moldova: moldovan, chisinau|mongolia: mongolian, ulaanbaatar|morocco: moroccan, rabat|myanmar: burmese, naypyidaw|
nepal: nepalese, kathmandu|netherlands: dutch, the hague|new zealand: wellington|nigeria: nigerian, abuja|north korea: north korean, pyongyang|norway: norwegian, oslo|oman: omani, muscat|pakistan: pakistani, islamabad|philippines: philippine, manila|poland: polish, warsaw|portugal: portuguese, lisbon|qatar: qatari, doha|romania: romanian, bucharest|rwanda: rwandan, kigali|
saudi arabia: saudi, riyadh|serbia: serbian, belgrade|singapore: singaporean|slovakia: slovak, bratislava|slovenia: slovenian, ljubljana|somalia: somali, mogadishu|south africa: south african, pretoria|south korea: south korean, seoul|south sudan: south sudanese, juba|spain: spanish, madrid|sudan: sudanese, khartoum|sweden: swedish, stockholm|
switzerland: swiss, bern|syria: syrian, damascus|taiwan: taiwanese, taipei|tajikistan: tajik, dushanbe|thailand: thai, bangkok|tunisia: tunisian, tunis|turkmenistan: turkmen, ashgabat|uganda: ugandan, kampala|uk: british, london|united arab emirates: emirati, abu dhabi|uzbekistan: uzbek, tashkent|vatican: papal|venezuela: venezuelan, caracas|vietnam: vietnamese, hanoi|yemen: yemeni, sanaa`;

/** Other spellings of the names above. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  britain: 'uk',
  'united kingdom': 'uk',
  'great britain': 'uk',
  'downing street': 'uk',
  'the emirates': 'united arab emirates',
  uae: 'united arab emirates',
  'the kingdom': 'saudi arabia',
  'holy see': 'vatican',
  drc: 'congo',
  'czech republic': 'czechia',
  elysee: 'france',
  élysée: 'france',
};

/** Nouns for people of a country that differ from its adjective; singular and plural. */
export const PEOPLES: Readonly<Record<string, string>> = {
  brazil: 'brazilians',
  denmark: 'dane|danes',
  finland: 'finn|finns',
  france: 'frenchman|frenchmen|frenchwoman',
  ireland: 'irishman|irishmen',
  netherlands: 'dutchman|dutchmen',
  norway: 'norwegians',
  slovakia: 'slovaks',
  poland: 'poles',
  serbia: 'serb|serbs',
  croatia: 'croat|croats',
  slovenia: 'slovene|slovenes',
  spain: 'spaniard|spaniards',
  sweden: 'swede|swedes',
  turkey: 'turk|turks',
  uk: 'briton|britons|brits|englishman|englishmen',
  afghanistan: 'afghans',
  argentina: 'argentines',
};

/** Seats of government and what else stands for one. */
export const SEATS: Readonly<Record<string, string>> = {
  brazil: 'planalto|itamaraty|planalto palace',
  china: 'zhongnanhai|forbidden city',
  eu: 'berlaymont|european commission|european council|heads of state and government of the union',
  france: "quai d'orsay|elysee palace|élysée palace|matignon",
  germany: 'federal chancellery|federal government in berlin',
  india: 'raisina hill|south block',
  italy: 'palazzo chigi|farnesina|quirinal',
  turkey: 'beştepe|bestepe|ak saray',
  uk: 'number 10|number ten|no 10|whitehall|chequers',
  vatican: 'apostolic palace|roman curia|vatican city|the holy father|holy father|pontiff',
  ukraine: 'mariinsky palace|bankova street',
  russia: 'smolensk square|smolenskaya square|old square',
  us: 'foggy bottom|capitol hill',
};

/** The names above, of countries that dossiers list as well. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set([
  ...COUNTRIES.split('|').map((entry) => entry.trim().split(':')[0] ?? ''),
  ...Object.keys(COUNTRY_ALIASES),
  ...'ukraine|russia|turkey|united states|european union'.split('|'),
]);
