import type { Draft, Pattern } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event } from './draft.ts';

const OVER =
  /\b(?:(?:is|are|was|were) (?:now )?(?:up|over|past|done|gone)|(?:has|have|had) (?:now )?(?:run out|expired|lapsed|passed|elapsed|ended)|ran out|expired|lapsed|elapsed|ended)\b/i;
const REACH = 5;

/** "The sixty hours that Moscow had set aside were up at noon": the length of a truce stands for it. */
export const lapses: Pattern<Scene> = {
  name: 'lapse',
  read(scene) {
    if (scene.durations.length === 0 || !scene.focus.truce) return [];
    const [span] = scene.durations;
    if (
      span === undefined ||
      span.from > 8 ||
      !/^(?:the|those|these|his|its|their|that)$/.test(first(scene, span.from))
    )
      return [];
    const found = OVER.exec(scene.sentence.text);
    if (found === null) return [];
    const at = scene.tokens.findIndex((token) => token.start >= found.index);
    // what the length is told of must be the subject of the main verb
    if (clauseAt(scene, at) > 2 || at < span.to) return [];
    return items(scene, at).map(
      (mention): Draft => event('lapse', scene, mention, 'completed', at, [cue(scene, 'completed', at, at + 2)]),
    );
  },
};

function first({ tokens }: Scene, at: number): string {
  const words = tokens.slice(Math.max(0, at - 2), at).map((token) => token.low);
  return words.find((low) => /^(?:the|those|these|his|its|their|that)$/.test(low)) ?? '';
}

/** The truce that the sentence names, else the one of which the article speaks; or the feast that it is for. */
function items(scene: Scene, at: number): readonly Mention[] {
  const named = scene.mentions.filter(({ topic }) => topic === 'ceasefire');
  if (named.length > 0) return named.slice(0, 1);
  const scope = scene.marks.scope.find((mark) => mark.to <= at)?.value.scope;
  const last = scene.focus.items.find(({ topic }) => topic === 'ceasefire');
  if (scope !== undefined && (last === undefined || !('scope' in last.item) || last.item.scope !== scope))
    return [{ topic: 'ceasefire', item: { scope }, from: at, to: at + 1, kind: 'noun', form: null, sure: true }];
  return last === undefined || (last.origin ?? -9) < scene.index - REACH
    ? []
    : pointAt(scene, last, { from: at, until: at + 1 });
}
