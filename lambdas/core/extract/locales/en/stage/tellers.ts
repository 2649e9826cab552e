import { lowAt, lowOf } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { lastBefore, pointing, type Setting } from './pointing.ts';
import { opponentOf } from './roster.ts';

/** "“They said no,” Zelensky said": in a quotation of one warring side "they" are the other. */
export function foeOfTeller({ marked, named, company, roster }: Setting, at: number): Actor | null {
  const close = marked.tokens.findIndex(({ low }, place) => place > at && /^[\u201d"]$/.test(low));
  const opens = marked.tokens.slice(at, close).some(({ low }) => /^[\u201c"]$/.test(low));
  if (close < 0 || opens || company.couple !== null) return null;
  const teller = named.find(({ from, to }) =>
    marked.marks.say.some(
      (say) => (say.from === to || say.until === from) && from > close && say.from > close && from - close <= 3,
    ),
  );
  const inside = named.some(({ to }) => to <= at);
  const other = inside || teller === undefined ? null : opponentOf(roster, teller.parties[0]);
  return other === null ? null : pointing(marked, at, at + 1, [other], 'pronoun');
}

/** "… to meet him, Zelensky said of Putin" */
export function whomSpokenOf({ marked, named }: Setting): Actor | null {
  const said = (at: number): boolean => marked.marks.say.some((mark) => mark.until === at);
  return named.find((actor) => lowAt(marked, actor.from - 1) === 'of' && said(actor.from - 1)) ?? null;
}

/** "Asked whether he would meet Putin, Trump said …": of himself. */
export function whoIsAsked({ marked: { tokens, marks }, named }: Setting, at: number): Actor | null {
  const start = tokens[0]?.low === 'when' ? 1 : 0;
  const first = tokens.findIndex(({ low }) => low === 'he');
  // "Before he flew home, Lula said that he …"
  const ahead =
    /^(?:before|after|when|while|as)$/.test(lowOf(tokens, first - 1)) &&
    !named.some(({ to, kind }) => to < first && kind === 'person');
  if (tokens[start]?.low !== 'asked' && !ahead) return null;
  const comma = tokens.findIndex(({ low }, index) => low === ',' && index > (ahead ? first : 0));
  // whom he invites is asked to what was spoken of before
  if ((comma < at && !ahead) || tokens[at + 2]?.low === 'invite') return null;
  const teller = named.find((actor) => actor.from > comma && actor.kind === 'person');
  const says = marks.say.some(({ from }) => teller !== undefined && from >= teller.to && from - teller.to <= 2);
  return says && teller !== undefined ? teller : null;
}

/** "An offer by Merz, who said that he …": who is spoken of there says so of himself. */
export function whoTells({ marked: { tokens }, named }: Setting, at: number): Actor | null {
  const who = tokens.findLastIndex(({ low }, index) => index < at && index >= at - 9 && low === 'who');
  if (who < 0 || tokens.slice(who, at).some(({ low }) => /^[,;:"\u201c\u201d]$/.test(low))) return null;
  const end = tokens[who - 1]?.low === ',' ? who - 1 : who;
  return named.find((actor) => actor.to === end && actor.kind === 'person' && actor.parties.length === 1) ?? null;
}

/** "Russia told Ukraine that it would …": who tells, and not who is told. */
export function tellerBefore({ marked, named }: Setting, at: number): Actor | null {
  const last = lastBefore(named, at);
  if (last === null) return null;
  const verb = lowAt(marked, last.from - 1) === 'the' ? last.from - 2 : last.from - 1;
  if (
    !/^(?:told|tells|informed|assured|warned|handed|hands|sent|sends|gave|gives|given|offered|offers|passed|showed|shown|promised)$/.test(
      lowAt(marked, verb),
    )
  )
    return last;
  return lastBefore(named, verb) ?? last;
}
