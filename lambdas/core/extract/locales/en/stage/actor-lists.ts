import { glued, lowOf, type Token } from '../../../engine/text.ts';
import type { Actor } from './actors.ts';
import { sortedIds } from './sorted-ids.ts';

const LINKS = new Set([
  'and',
  'or',
  'nor',
  '-',
  '\u2013',
  '&',
  'with',
  'plus',
  ', and',
  'as well as',
  'and with',
  'together with',
  'along with',
  'alongside',
]);
const ARTICLES = new Set(['the', 'his', 'her', 'its', 'their', 'a']);
const LONGEST_LINK = 3;

/** "Russia, Ukraine and the United States": actors that a list joins are one. */
export function joinLists(tokens: readonly Token[], actors: readonly Actor[]): Actor[] {
  const joined: Actor[] = [];
  for (let at = 0; at < actors.length; ) {
    const members = listFrom(tokens, actors, at);
    const whole = acrossEurope(tokens, actors, at);
    joined.push(whole ?? (members.length > 1 ? joinActors(members) : (actors[at] as Actor)));
    at += whole === null ? members.length : 2;
  }
  return joined;
}

const MANY = /^(?:leaders|governments|capitals|ministers|presidents|premiers|chancelleries|allies)$/;
const EUROPE =
  /^(?:france|germany|uk|poland|italy|spain|portugal|finland|sweden|norway|denmark|estonia|latvia|lithuania|czechia|austria|belgium|netherlands|ireland|greece|romania|bulgaria|croatia|slovenia|slovakia|hungary|iceland|cyprus|malta|eu)$/;

/** "Leaders from Paris to Helsinki": those of Europe. */
function acrossEurope(tokens: readonly Token[], actors: readonly Actor[], at: number): Actor | null {
  const [first, last] = [actors[at], actors[at + 1]];
  if (first === undefined || last === undefined || tokens[first.to]?.low !== 'to' || last.from !== first.to + 1)
    return null;
  const words = tokens.slice(Math.max(0, first.from - 2), first.to - 1).map((token) => token.low);
  const from = words.lastIndexOf('from');
  const all = [...first.parties, ...last.parties];
  if (from < 1 || !MANY.test(words[from - 1] ?? '') || !all.every((party) => EUROPE.test(party))) return null;
  return { ...first, to: last.to, parties: ['eu'], kind: 'office', locative: false };
}

function listFrom(tokens: readonly Token[], actors: readonly Actor[], first: number): Actor[] {
  const members = [actors[first] as Actor];
  let pending: Actor[] = [];
  for (let at = first + 1; at < actors.length; at += 1) {
    const left = actors[at - 1] as Actor;
    const right = actors[at] as Actor;
    if (left.owns) break;
    const link = linkBetween(tokens, left.to, right.from);
    if ((link === '-' || link === '\u2013') && !glued(tokens[left.to - 1] as Token, tokens[left.to] as Token)) break;
    // "a meeting in Kyiv with Witkoff"
    // "in Kyiv, Zelensky and …"
    if (left.locative && (link.endsWith('with') || (link === ',' && right.kind === 'person'))) break;
    if (link === ',') pending.push(right);
    else if (LINKS.has(link)) {
      members.push(...pending, right);
      pending = [];
    } else break;
  }
  return members;
}

/** The words between two actors without articles; empty where they are too many to link. */
function linkBetween(tokens: readonly Token[], from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const low = lowOf(tokens, at);
    if (ARTICLES.has(low)) continue;
    if (words.length === LONGEST_LINK) return '';
    words.push(low);
  }
  return words.join(' ');
}

function joinActors(members: readonly Actor[]): Actor {
  const first = members[0] as Actor;
  const last = members.at(-1) as Actor;
  return {
    ...first,
    to: last.to,
    parties: sortedIds(members.flatMap((member) => member.parties)),
    leaders: sortedIds(members.flatMap((member) => member.leaders)),
    persons: members.flatMap((member) => member.persons),
    locative: first.locative,
    owns: last.owns,
    members,
    name: members.map((member) => member.name).join(' and '),
  };
}
