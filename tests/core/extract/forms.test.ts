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

describe('the form of an article', () => {
  it('tells below the name of a country who speaks', () => {
    const offer = 'Turkey on Friday proposed a truce between Russia and Ukraine over the summer holidays.';
    const reactions = ['Japan', '"We welcome the proposal."', 'China', '"We have taken note of the proposal."'];

    const found = readForm('Reactions to the Turkish proposal for Ukraine', [offer, ...reactions]);

    expect(found).toEqual(['ceasefire china noncommittal', 'ceasefire japan accepts', 'ceasefire turkey proposes']);
  });

  it('tells under the label of a country who speaks', () => {
    const found = readForm('Reactions to the Turkish proposal for Ukraine', [
      'Turkey on Friday proposed a truce between Russia and Ukraine over the summer holidays.',
      'HUNGARY: Foreign Minister Janos Kovacs: "We welcome the proposal."',
      'POLAND: Prime Minister Jan Nowak: "Europe stands ready to help."',
    ]);

    expect(found).toEqual(['ceasefire hungary accepts', 'ceasefire turkey proposes']);
  });

  it('is that of a statement of today where somebody signs it on an anniversary', () => {
    const found = readForm('Joint statement by European leaders on the fourth anniversary of the war in Ukraine', [
      'Four years ago, Russia launched its war against Ukraine. We met in Kyiv to reaffirm our support.',
      'We insist that Russia agree to a full ceasefire without delay.',
      'We support the talks between Ukraine and Russia.',
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
      'Hoffmann: We are ready for a truce at any time.',
      'Question: And the price of diesel?',
      'Hoffmann: We will not comment on it.',
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
