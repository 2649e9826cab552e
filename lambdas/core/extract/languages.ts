/** Scripts that give a language away, or leave few to choose from. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0400-\u04ff]/g, 'cyrillic'],
];

/** Words that stand in every text of a language and in few others. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with his has have had by at from would said be are not it he they which were',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass wird bei nach',
  fr: 'le la les des et en un une du que est pour qui dans par sur au pas plus ce avec il sont ses aux été cette ont mais',
  es: 'el la los las de que y en un una por con no se su para es al lo como más del ha sus le este fue pero',
  it: 'il la le di che e un una per con non si da del della sono dei nel alla ha anche più gli delle nella ma come',
  pt: 'o a os as de que e do da em um uma para com não por se na no mais dos ao como foi das seu sua',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als maar door naar heeft bij uit nog worden',
  pl: 'w i na z do nie się że jest to o jak po za przez od są dla ale był oraz który które tym może ich',
  cs: 'v na se že je s z do o to jako pro by ve po ale za jsou které podle byl který také jeho',
  tr: 've bir bu da de için ile olarak olduğu çok daha sonra gibi kadar ama ne var ise olan dedi göre etti',
  sv: 'och att det som en på är av för med den till inte om har ett var de från men kan sig',
  da: 'og at det er en den til af på for med som de har ikke et der om var han fra men blev',
  ro: 'și de la în a cu pe care din nu un o să pentru este mai al ale că au prin sunt fost',
  hu: 'a az és hogy nem is egy meg ez de volt már csak mint el vagy lesz szerint után amely',
  fi: 'ja on ei että se oli hän mutta kun ovat myös joka mukaan sekä tai ole niin jotka',
};

const WORDS = new Map(Object.entries(COMMON).map(([lang, words]) => [lang, new Set(words.split(' '))]));

/** How much of a text is looked at: enough to tell, and the same for a book as for a page. */
const SAMPLE = 2000;
const ENOUGH_WORDS = 4;

/**
 * The language of a text as a BCP 47 primary tag; `null` where the text is too short to tell. Knows the languages
 * that feeds of this kind come in; what it does not know looks like the nearest of them, never like English by default.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, lang] of SCRIPTS) {
    const found = sample.match(script)?.length ?? 0;
    if (found > letters * 0.3 && found > 3) return lang === 'cyrillic' ? cyrillic(sample) : lang;
  }
  return latin(sample.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** Ukrainian has letters that Russian lacks, and the other way round. */
function cyrillic(sample: string): string {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const ukrainian = count(/[іїєґ]/gi);
  const belarusian = count(/ў/gi);
  const serbian = count(/[ђћџљњј]/gi);
  const russian = count(/[ыэё]/gi);
  if (belarusian > 0 && ukrainian > 0) return 'be';
  if (serbian > ukrainian && serbian > russian) return 'sr';
  if (ukrainian > russian) return 'uk';
  return russian > 0 ? 'ru' : 'bg';
}

function latin(words: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [lang, common] of WORDS) {
    const hits = words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0), 0);
    if (hits > most) {
      best = lang;
      most = hits;
    }
  }
  return words.length < ENOUGH_WORDS || most * 12 < words.length ? null : best;
}
