import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { actingAt } from './acting.ts';
import { asLeader, isOfLeaders, itemOf, sideAt } from './gathering.ts';
import { byWire, type Mention, type View } from './mention.ts';

const TIME = wordKind(
  /^(?:hours?|minutes|time|dinner|lunch|breakfast|tea|coffee|audience|word|evening|appointment|afternoon|slot|moment|talking-to)$/,
);
const SOME =
  /^(?:a|an|one|two|three|half|few|some|more|another|quiet|long|private|short|single|minutes|full|\d+|working|and|the|his|quarter|of)$/;
const FINDS =
  /^(?:make|makes|made|making|find|finds|found|finding|have|has|had|spare|spares|spared|set|reserve|reserved|free|get|gets|want|wants|wanted|enough|more|no)$/;
const SEES = wordKind(['meeting', 'seeing', 'receiving', 'facing', 'visiting']);

/** "An hour with Trump", "time for Zelensky", "Putin meeting him": two leaders face to face. */
export function readFaceTime(view: View): Mention[] {
  if (view.actors.length < 2) return [];
  return [...hours(view), ...gerunds(view)];
}

function hours(view: View): Mention[] {
  return placesOf(TIME, view).flatMap((at) => {
    const before = lowAt(view, at - 1);
    const time = lowAt(view, at) === 'time' || lowAt(view, at) === 'moment';
    if (time ? !FINDS.test(before) : !SOME.test(before)) return [];
    const link = lowAt(view, at + 1);
    if (!(link === 'with' || (link === 'for' && time) || (link === 'of' && !time)) || byWire(view)) return [];
    const guest = sideAt(view, at + 2, 2);
    const host = guest === null ? null : hostOf(view, at, guest);
    const item = guest === null || host === null || !isOfLeaders(guest) ? null : itemOf(view, [host, guest]);
    if (item?.topic !== 'summit' || guest === null) return [];
    return [{ ...item, from: at, to: Math.max(at + 2, guest.to), kind: 'noun', form: null, sure: true } as const];
  });
}

function hostOf(view: View, at: number, guest: Actor): Actor | null {
  const acting = actingAt(view, at);
  if (acting === null || acting.parties.length !== 1) return null;
  // "Witkoff had three hours with Putin": an envoy is not his president
  const leader = acting.kind === 'place' ? asLeader(view, acting) : acting;
  return leader.leaders.some((one) => guest.leaders.includes(one)) ? null : leader;
}

/** "no point in Putin meeting Zelensky" */
function gerunds(view: View): Mention[] {
  return placesOf(SEES, view).flatMap((at) => {
    const host = view.actors.find((actor) => actor.to === at || (actor.owns && actor.to === at - 2));
    const guest = view.actors.find((actor) => actor.from >= at + 1 && actor.from <= at + 2);
    if (host === undefined || guest === undefined || !isOfLeaders(host) || !isOfLeaders(guest)) return [];
    const item = itemOf(view, [host, guest]);
    if (item?.topic !== 'summit' || item === null) return [];
    return [{ ...item, from: at, to: guest.to, kind: 'noun', form: null, sure: true } as const];
  });
}
