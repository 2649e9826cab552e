import type { StanceWords } from './stance-words.ts';
import type { StatusWords } from './statuses.ts';

/** Who stays at home turns down the meeting to which he was asked. */
export const VISIT_STANCES: readonly StanceWords[] = [
  {
    stance: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    topics: ['summit'],
    words: `had no plans to meet|no plans to go|no intention of travelling|stays at home|stayed at home|stays away|will stay away|would stay away|sends his regrets|sent his regrets`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    topics: ['talks'],
    words: `will be in place|would be in place|will be represented|would be represented|will turn up|would turn up|will show up|would show up|ready to continue|willing to continue|prepared to continue|ready for more|ready to resume|willing to resume|prepared to resume`,
  },
];

/** How a meeting that is over is described. */
export const VISIT_STATUSES: readonly StatusWords[] = [
  {
    status: 'completed',
    kind: 'theme',
    topics: ['talks', 'summit'],
    words: `last~|was the shortest|was the longest|was the briefest|were the shortest|were the longest|was brief|were brief|was short|was shorter than|was longer than|took less than|took more than|took just|took only|took about|took an hour|took two hours|took three hours|
was tense|were tense|was difficult|were difficult|was constructive|were constructive|was productive|were productive|was useful|were useful|was cordial|was businesslike|was frank|was heated|was fruitful|were fruitful|went well|went on for|dragged on for|stretched over|stretched to`,
  },
];
