import type { Certainty } from '../change.ts';
import { sourceKey } from '../credits.ts';
import type { Support } from './model.ts';

/**
 * One name for each independent source. Articles of one outlet, and copies of one text, are one source: what is linked
 * by either is a connected component, so the order does not matter.
 */
export function independentSources(supports: readonly Support[]): readonly string[] {
  const names: string[] = [];
  const components: { sources: Set<string>; stories: Set<string> }[] = [];
  for (const { source, story } of supports) {
    const key = sourceKey(source);
    const linked = components.filter((one) => one.sources.has(key) || one.stories.has(story));
    const [into, ...others] = linked;
    if (into === undefined) {
      components.push({ sources: new Set([key]), stories: new Set([story]) });
      names.push(source);
      continue;
    }
    into.sources.add(key);
    into.stories.add(story);
    for (const other of others) {
      for (const name of other.sources) into.sources.add(name);
      for (const id of other.stories) into.stories.add(id);
      const at = components.indexOf(other);
      components.splice(at, 1);
      names.splice(at, 1);
    }
  }
  return names;
}

export function certaintyOf(supports: readonly Support[]): Certainty {
  return independentSources(supports).length >= 2 ? 'confirmed' : 'reported';
}
