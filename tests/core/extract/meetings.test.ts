import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../../lambdas/core/observation.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

function read(text: string): readonly Observation[] {
  const article = { id: 'm', guid: null, feed: null, outlet: 'Test Wire', url: null, lang: 'en', text };
  return reader.read({ ...article, published: '2025-08-20T12:00:00.000Z', title: 'War in Ukraine' }).observations;
}

function news(text: string): string[] {
  const own = read(text).filter((one) => !one.background && (one.topic === 'summit' || one.topic === 'talks'));
  return own.filter((one) => !('denied' in one)).map(tell);
}

function tell(one: Observation): string {
  const what = one.kind === 'event' ? one.status : `${one.party} ${one.stance}`;
  return `${one.topic} ${Object.values(one.item).flat().join('+')} ${what}`;
}

/** What is told, and what would be told by who reads carelessly and must not be. */
const FAMILIES: Readonly<Record<string, readonly (readonly [text: string, ...found: string[]])[]>> = {
  'who meets, by name, office, nation or number': [
    ['Trump met his Russian counterpart Vladimir Putin in Alaska on Tuesday.', 'summit putin+trump completed'],
    ['US special envoy Steve Witkoff met Vladimir Putin in the Kremlin on Wednesday.', 'talks russia+us completed'],
    ['Witkoff and Kushner held five hours of talks with Putin in Moscow.', 'talks russia+us completed'],
    [
      'Zelensky arrived for dinner with Macron on Tuesday. They agreed to see each other again in Paris on Friday.',
      'summit macron+zelensky scheduled',
    ],
    ['Negotiators from Russia, Ukraine and the US are meeting in Doha.', 'talks russia+ukraine+us active'],
    ['Zelensky met Ukrainian soldiers near Pokrovsk.'],
    ['NATO leaders will meet in The Hague in June for the annual summit of the alliance.'],
    ['Talks with a sponsor of the Kyiv marathon are under way.'],
  ],
  'hosts and go-betweens are no party': [
    ['Erdogan offered to host a summit of Putin, Zelensky and Trump in Istanbul.'],
    ['Turkey is ready to host the next round of talks between Russia and Ukraine, Fidan said.'],
    ['Trump would like to see Putin and Zelensky sit down together.', 'summit putin+zelensky us proposes'],
  ],
  'plans, also of journeys': [
    ['Zelensky will fly to Berlin on Friday to meet Friedrich Merz.', 'summit merz+zelensky scheduled'],
    ['Witkoff will travel to Moscow next week for talks with Putin.', 'talks russia+us scheduled'],
    ['Zelensky landed on Tuesday ahead of his meeting with Trump on Friday.', 'summit trump+zelensky scheduled'],
    ['Rubio and Lavrov are expected to meet in Budapest next week.', 'talks russia+us scheduled'],
    ['Kyiv and Moscow agreed to hold another round of talks.', 'talks russia+ukraine agreed'],
    ['The Russian delegation has arrived in Istanbul for talks with Ukraine.'],
    ['Preparations for a summit between Putin and Zelensky are under way, Rubio said.'],
  ],
  'what was planned and came to nothing': [
    ['The talks between Kyiv and Moscow planned for Friday were called off.', 'talks russia+ukraine cancelled'],
    ['Plans for a summit between Putin and Trump collapsed on Tuesday.', 'summit putin+trump cancelled'],
    ['There will be no meeting between Trump and Putin in the Hungarian capital.', 'summit putin+trump cancelled'],
    [
      'Talks between Russia and Ukraine that were due to open on Thursday have been moved to Saturday.',
      'talks russia+ukraine postponed',
      'talks russia+ukraine scheduled',
    ],
  ],
  invitations: [
    ['Putin invited Zelensky to Moscow.', 'summit putin+zelensky russia proposes'],
    ['Zelensky turned down an invitation to meet Putin in Moscow.', 'summit putin+zelensky ukraine rejects'],
  ],
  'no, not yet, only if': [
    ['Peskov said it was too early to talk about a Putin-Trump summit.', 'summit putin+trump russia noncommittal'],
    ['The date of the next round has not been agreed, Peskov said.', 'talks russia+ukraine russia noncommittal'],
    ['Lavrov said a meeting of Putin and Zelensky was not being considered.', 'summit putin+zelensky russia rejects'],
    ['Putin saw no point in meeting Zelensky, Peskov said.', 'summit putin+zelensky russia rejects'],
    ['Zelensky said talks could begin only after a full ceasefire.', 'talks russia+ukraine ukraine conditional'],
    ['Ukraine will not negotiate with Russia until the shelling stops.', 'talks russia+ukraine ukraine conditional'],
    ['Putin refuses to meet Zelensky, the Ukrainian foreign minister said.', 'summit putin+zelensky russia rejects'],
    ['The Kremlin denied that a meeting between Putin and Zelensky had been fixed.'],
  ],
  'answers without a word for the matter': [
    [
      'Erdogan called on Putin and Zelensky to meet in Ankara. “Great idea,” said Andrii Sybiha.',
      'summit putin+zelensky turkey proposes',
      'summit putin+zelensky ukraine accepts',
    ],
    [
      'Ukraine proposed a new round of talks with Russia. In Moscow, Maria Zakharova shrugged.',
      'talks russia+ukraine ukraine proposes',
      'talks russia+ukraine russia noncommittal',
    ],
    ['Ukraine proposed talks with Russia. In Moscow it rained all day.', 'talks russia+ukraine ukraine proposes'],
  ],
  'people in one place': [
    ['Trump and Putin parted on Tuesday after five hours.', 'summit putin+trump completed'],
    ['Putin and Trump spoke by phone for two hours on Monday.'],
    ['Putin may share a table with Zelensky one day, a columnist wrote.'],
  ],
  history: [
    ['In May, Russian and Ukrainian delegations met in Istanbul for the first time in three years.'],
    ['The two sides last met in Istanbul on July 23.'],
  ],
};

describe('meetings', () => {
  describe.each(Object.entries(FAMILIES))('%s', (_, sentences) => {
    it.each(sentences.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
      expect(news(text).sort()).toEqual([...found].sort());
    });
  });

  it('dates what was put off by its old day and its new one', () => {
    const text = 'Talks of Russia and Ukraine that were to open in Doha on Thursday have been moved to Saturday.';

    const days = read(text).map((one) => [tell(one), one.terms.date]);

    expect(days).toEqual([
      ['talks russia+ukraine postponed', '2025-08-21'],
      ['talks russia+ukraine scheduled', '2025-08-23'],
    ]);
  });

  it('keeps the day of a telephone call apart from the day of the meeting agreed on', () => {
    const [one] = read('Putin and Trump agreed to meet in person in a phone call on Tuesday.');

    expect(one).toMatchObject({ topic: 'summit', status: 'agreed', terms: {} });
  });

  it('tells a denied meeting as denied', () => {
    const text = 'Reports that Putin and Zelensky will meet in Geneva on September 5 are not true, Peskov said.';

    const [one] = read(text);

    expect(one).toMatchObject({ topic: 'summit', status: 'scheduled', denied: true });
  });
});
