import type { StanceWords } from './stances.ts';
import type { StatusWords } from './statuses.ts';

/** Who stays at home turns down the meeting to which he was asked. */
export const VISIT_STANCES: readonly StanceWords[] = [
  {
    stance: 'rejects',
    not: null,
    lean: 'reply',
    kind: 'predicate',
    topics: ['summit'],
    words: `has no plans to go|had no plans to go|have no plans to go|has no plans to travel|had no plans to travel|have no plans to travel|has no plans to attend|had no plans to attend|has no plans to fly|has no plans to come|has no plans to meet|had no plans to meet|no plans to go|no plans to travel|no plans to attend|no plans to fly|no plans to come|no plans to visit|no plans to take part|has no plan to go|
no intention of going|no intention of travelling|no intention of attending|no intention of coming|no intention of flying|does not intend to go|does not plan to go|did not intend to go|does not intend to travel|
not on the plane|not on the list of those|will stay at home|would stay at home|stays at home|stayed at home|stays away|will stay away|would stay away|will stay in moscow|is staying at home|sends his regrets|sent his regrets`,
  },
  {
    stance: 'accepts',
    not: 'rejects',
    lean: 'reply',
    kind: 'predicate',
    topics: ['talks'],
    words: `ready to continue|willing to continue|prepared to continue|ready to go on|ready to carry on|ready for more|ready for another round|ready to resume|willing to resume|prepared to resume|ready to meet again|ready to return to the table|ready to keep talking|willing to keep talking`,
  },
];

/** How a meeting that is over is described. */
export const VISIT_STATUSES: readonly StatusWords[] = [
  {
    status: 'completed',
    kind: 'theme',
    not: null,
    topics: ['talks', 'summit'],
    words: `last~|was the shortest|was the longest|was the briefest|were the shortest|were the longest|was brief|were brief|was short|was shorter than|was longer than|took less than|took more than|took just|took only|took about|took an hour|took two hours|took three hours|
was tense|were tense|was difficult|were difficult|was constructive|were constructive|was productive|were productive|was useful|were useful|was cordial|was businesslike|was frank|was heated|was fruitful|were fruitful|went well|went on for|dragged on for|stretched over|stretched to`,
  },
];
