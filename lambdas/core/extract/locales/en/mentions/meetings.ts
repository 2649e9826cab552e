import { readMeetingNouns } from './meeting-nouns.ts';
import { readMeetingVerbs } from './meeting-verbs.ts';
import type { Mention, View } from './mention.ts';
import { readTogether } from './together.ts';

/** Summits of leaders and talks of delegations, as nouns and as verbs. */
export function readMeetings(view: View): Mention[] {
  const overlaps = (left: Mention, right: Mention): boolean => left.from < right.to && right.from < left.to;
  const verbs: Mention[] = [];
  const found = readMeetingNouns(view);
  for (const verb of readMeetingVerbs(view)) {
    // "would hold talks in Moscow": the verb tells who meets where the noun alone does not
    const taken = [...found.filter((noun) => noun.sure), ...verbs].some((other) => overlaps(verb, other));
    if (!taken) verbs.push(verb);
  }
  const nouns = found.filter((noun) => !verbs.some((verb) => overlaps(noun, verb)));
  if (nouns.length + verbs.length === 0) return readTogether(view);
  return [...nouns, ...verbs].sort((left, right) => left.from - right.from);
}
