import type { Sentence } from '../../../engine/text.ts';

const HISTORY =
  /^(?:background|context|previously|reminder|for the record|what happened before|timeline|earlier|in brief: history|for reference)\s*[:.]/i;
const LABEL =
  /^(?:details|quote|quotes|source|sources|update|updates|latest|quote from [^:]{1,60}|what we know|question|answer|q|a)\s*:/i;

/** For each sentence whether it stands in a block that the article itself labels as background. */
export function readBlocks(sentences: readonly Sentence[]): boolean[] {
  let history = false;
  return sentences.map((sentence) => {
    if (HISTORY.test(sentence.text)) history = true;
    else if (LABEL.test(sentence.text)) history = false;
    return history;
  });
}
