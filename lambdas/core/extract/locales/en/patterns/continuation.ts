import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { itemOf } from '../mentions/gathering.ts';
import { isOfDelegates } from '../mentions/labours.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event } from './draft.ts';

const AGAIN =
  /\b(?:they|both|(?:the|both|all) (?:two |three |four )?(?:working |negotiating )?(?:delegations|teams|groups|negotiators|sides|parties|envoys|two|three|four|men|presidents|leaders|talks|negotiations|consultations))(?: (?:had|have|all|both|now|then|also|themselves))* (?:(?:will|shall|are to|plan to|mean to|agreed to) (?:all |both |then )?(?:go on|continue|resume|reconvene|meet again|be back|return|try again|see each other again)|go on|resume|reconvene|continue|return)\b/i;
const NEXT =
  /\b(?:the |a |their |its )?(?:next|new|fresh|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|further) (?:meeting|round|session|appointment|date|encounter|rendezvous|sitting|attempt|leg)(?: of (?:the )?talks)?(?: (?:is|will be|follows|comes|falls|set|fixed|agreed|down))?(?: (?:down|due|set|fixed|to be|planned|now|for|on|in|at))*(?:[:,]| (?=\d|on\b|for\b|in\b|at\b|\p{Lu}))/iu;
const OPEN =
  /\b(?:if|may|might|could|would|should|whether|unless|propos\w+|suggest\w*|offer\w*|asks?|asked|wants?|wanted|demand\w*|not|no|never|hop(?:e|es|ed|ing)|until|refus\w*|reject\w*|put off|postponed|cancelled)\b/i;
const OF_LEADERS = /\b(?:presidents|leaders|two men)\b/i;
const REACH = 4;

/** "They go on tomorrow", "The next date is 30 July": how the meeting that was spoken of is to be continued. */
export const continuations: Pattern<Scene> = {
  name: 'continuation',
  read(scene) {
    const { text } = scene.sentence;
    if (!scene.dates.some((span) => span.ahead > scene.published)) return [];
    if (OPEN.test(text)) return [];
    const own = ownMeeting(scene);
    if (own !== null) return dated(scene, own, own.from, own.to);
    const again = AGAIN.exec(text);
    const found = again ?? NEXT.exec(text);
    const last = found === null ? null : lastMeeting(scene, text, found);
    if (found === null || last === null) return [];
    const at = scene.tokens.findIndex((token) => token.start >= found.index);
    const until = scene.tokens.findLastIndex((token) => token.end <= found.index + found[0].length) + 1;
    if (again === null && !isDated(scene, until)) return [];
    return pointAt(scene, last, { from: at, until }).flatMap((mention) => dated(scene, mention, at, until));
  },
};

function dated(scene: Scene, mention: Mention, at: number, until: number): Draft[] {
  const draft = event('continuation', scene, mention, 'scheduled', at, [cue(scene, 'scheduled', at, until)]);
  const when = draft.terms.date ?? draft.terms.deadline;
  return when === undefined || when <= scene.published ? [] : [draft];
}

const GO_ON =
  /^(?:will|shall|are to|plan to|are due to|are expected to|intend to) (?:then |both |also )?(?:continue|resume|go on|carry on|proceed|be back|return)(?: with)?(?: (?:the|their|its|this) (?:\w+ )?(?:talks|work|discussions?|negotiations|consultations|conversations?|meetings?))? (?:in|on|at|there|here|tomorrow|next|later|this)\b/;

/** "Experts of the two countries will continue the work in Miami": those who go on are named. */
function ownMeeting(scene: Scene): Mention | null {
  for (const who of scene.actors) {
    const named = who.kind === 'pronoun' || isOfDelegates(scene, who) || who.persons.length > 1;
    if (who.parties.length < 2 || who.locative || who.owns || !named) continue;
    if (!GO_ON.test(phraseAt(scene, who.to, who.to + 10))) continue;
    const item = itemOf(scene, [who]);
    if (item !== null) return { ...item, from: who.to, to: who.to + 2, kind: 'noun', form: null, sure: true };
  }
  return null;
}

/** "Next meeting: 30 July": the day stands beside it. */
function isDated(scene: Scene, until: number): boolean {
  return scene.dates.some((span) => span.from >= until - 2 && span.from - until <= 4 && span.ahead > scene.published);
}

function lastMeeting({ focus, index, mentions, tokens }: Scene, text: string, found: RegExpExecArray): Mention | null {
  const started = ({ from }: Mention): number => tokens[from]?.start ?? 0;
  const here = mentions.filter((mention) => mention.sure && started(mention) < found.index);
  const meetings = [...here, ...focus.items].filter(({ topic }) => topic === 'talks' || topic === 'summit');
  if (meetings.length === 0) return null;
  const leaders = OF_LEADERS.test(text);
  const last = meetings.find(({ topic }) => !leaders || topic === 'summit');
  // "the ninth round" says of itself that it is no summit
  const own = mentions.find(
    (mention) => Math.abs(started(mention) - found.index - found[0].length / 2) <= found[0].length / 2,
  );
  if (own !== undefined && own.topic !== last?.topic) return null;
  return last === undefined || (last.origin ?? index) < index - REACH ? null : last;
}
