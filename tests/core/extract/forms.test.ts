import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

/** What an article of these paragraphs says, as "topic party stance" or "topic status". */
function readForm(title: string, paragraphs: readonly string[]): string[] {
  const { observations } = reader.read({
    ...{ id: 'a', guid: 'a', feed: null, outlet: 'Example', url: null, lang: 'en', title },
    published: '2026-05-16T12:00:00Z',
    text: paragraphs.join('\n\n'),
  });
  const news = observations.filter(({ background }) => !background);
  return news.map((one) => `${one.topic} ${one.kind === 'event' ? one.status : `${one.party} ${one.stance}`}`).sort();
}

const REACTIONS = 'Reactions to the Turkish proposal for Ukraine';
const OFFER = 'Turkey on Friday proposed a truce between Russia and Ukraine over the summer holidays.';

describe('the form of an article', () => {
  it('tells below the name of a country who speaks', () => {
    const reactions = ['Japan', '"We welcome the proposal."', 'China', '"We have taken note of the proposal."'];

    const found = readForm(REACTIONS, [OFFER, ...reactions]);

    expect(found).toEqual(['ceasefire china noncommittal', 'ceasefire japan accepts', 'ceasefire turkey proposes']);
  });

  it('tells under the label of a country who speaks', () => {
    const found = readForm(REACTIONS, [
      OFFER,
      'HUNGARY: Foreign Minister Peter Szijjarto: "We welcome the proposal."',
      'POLAND: Prime Minister Donald Tusk: "Europe stands ready to help."',
    ]);

    expect(found).toEqual(['ceasefire hungary accepts', 'ceasefire turkey proposes']);
  });

  it('is that of a statement of today where somebody signs it on an anniversary', () => {
    const found = readForm('Joint statement by European leaders on the fourth anniversary of the invasion', [
      'Four years ago the Russian army crossed the border of Ukraine. We have come to Kyiv today.',
      'We demand a full ceasefire of Russia.',
      'We welcome the talks between Ukraine and Russia.',
    ]);

    expect(found).toEqual(['ceasefire eu demands', 'talks eu accepts']);
  });

  it('tells whose statements are listed', () => {
    const found = readForm('Peskov on Ukraine and the weather: key statements', [
      'There are no dates for the next round of Russian-Ukrainian negotiations.',
      'It is going to be a warm summer.',
    ]);

    expect(found).toEqual(['talks russia noncommittal']);
  });

  it('lets nobody say "we" who speaks under an unknown label', () => {
    const found = readForm('Press conference in Berlin', [
      'Zelensky has proposed a ceasefire to Russia for the time of the harvest.',
      'Question: Does the government support that?',
      'Spokesman: We are ready for a truce at any time.',
      'Question: And the price of diesel?',
      'Spokesman: We will not comment on it.',
    ]);

    expect(found).toEqual(['ceasefire ukraine proposes']);
  });

  it('tells of another swap where the title names none of the one side', () => {
    const found = readForm('American teacher freed in exchange with Russia', [
      'WASHINGTON \u2013 A teacher held in Russia since 2021 came home on Friday as part of an exchange.',
      'The White House called for the release of all prisoners. Moscow said further exchanges would follow.',
      'Ukraine and Russia exchanged 100 prisoners of war on the same day.',
    ]);

    expect(found).toEqual(['exchange completed']);
  });
});
