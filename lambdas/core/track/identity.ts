import type { Stance, Topic } from '../observation.ts';
import { chooseCeasefire } from './identity-ceasefire.ts';
import { chooseExchange } from './identity-exchange.ts';
import { chooseMeeting } from './identity-meeting.ts';
import type { Entry, Fact } from './model.ts';
import { isOpening } from './stances.ts';

/** Where a fact belongs: to an item that is known, to one that it opens, or nowhere. */
export type Choice = Entry | 'new' | null;

/** What an item is chosen by. */
export interface Question {
  readonly entries: readonly Entry[];
  readonly fact: Fact;
  /** Publication instant of the article. */
  readonly at: string;
  /** Whether it can open an item after another is over: an event, a proposal, a demand. */
  readonly opens: boolean;
  /** Items that other events of the same article are about. */
  readonly taken: ReadonlySet<Entry>;
}

/** Chooses the agenda item that a fact is about, by the rules of its topic. */
export function chooseItem(topic: Topic, question: Omit<Question, 'opens'>): Choice {
  const { fact } = question;
  const opens = !fact.denied && (fact.party === null || isOpening(fact.value as Stance));
  const full = { ...question, opens };
  if (topic === 'ceasefire') return chooseCeasefire(full);
  return topic === 'exchange' ? chooseExchange(full) : chooseMeeting(full);
}
