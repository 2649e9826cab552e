import type { Dossier } from '../../../dossier.ts';
import type { Draft, Grammar, Pattern } from '../../engine/grammar.ts';
import { aftermaths } from './patterns/aftermath.ts';
import { agendaLists } from './patterns/agenda-list.ts';
import { agreements } from './patterns/agreement.ts';
import { claims } from './patterns/all-of-them.ts';
import { bids } from './patterns/bid.ts';
import { breaches } from './patterns/breach.ts';
import { briefs } from './patterns/brief.ts';
import { cessations } from './patterns/cessation.ts';
import { colons } from './patterns/colon.ts';
import { conditionals } from './patterns/condition.ts';
import { continuations } from './patterns/continuation.ts';
import { discussions, sources } from './patterns/discussion.ts';
import { happenings } from './patterns/happening.ts';
import { journeys } from './patterns/journey.ts';
import { lapses } from './patterns/lapse.ts';
import { meetings } from './patterns/meeting.ts';
import { modals } from './patterns/modal.ts';
import { mustReturn } from './patterns/must-return.ts';
import { stanceNouns } from './patterns/nominal.ts';
import { stancePredicates } from './patterns/predicate.ts';
import { priorities } from './patterns/priority.ts';
import { provisos } from './patterns/proviso.ts';
import { refusals } from './patterns/refusal.ts';
import { sequels, totals } from './patterns/sequel.ts';
import { settings } from './patterns/setting.ts';
import { stanceVerbs } from './patterns/stance.ts';
import { statuses } from './patterns/status.ts';
import { stuckParties } from './patterns/stuck.ts';
import { gatherings } from './patterns/together.ts';
import { ultimatums } from './patterns/ultimatum.ts';
import { undertakings } from './patterns/undertaking.ts';
import { wouldHaves } from './patterns/would-have.ts';
import { answers } from './refiners/answers.ts';
import { attendance, brokers, hinges, joint, purposes, whenReady } from './refiners/attendance.ts';
import { authors } from './refiners/authors.ts';
import { awaited } from './refiners/awaited.ts';
import { background } from './refiners/background.ts';
import { business } from './refiners/business.ts';
import { comings } from './refiners/comings.ts';
import { conditions } from './refiners/conditions.ts';
import { denials } from './refiners/denials.ts';
import { echoes } from './refiners/echoes.ts';
import { genres, hosts, otherConflicts, questions, speculation, trade } from './refiners/gates.ts';
import { companions, consular, followUps, overtaken } from './refiners/meetings.ts';
import { merge, schedules } from './refiners/merge.ts';
import { neighbours } from './refiners/neighbours.ts';
import { keepers, origins } from './refiners/origins.ts';
import { provisions } from './refiners/provisos.ts';
import { redundant } from './refiners/redundant.ts';
import { reservations } from './refiners/reservations.ts';
import { scopes } from './refiners/scopes.ts';
import { shifts } from './refiners/shifts.ts';
import { slots } from './refiners/slots.ts';
import { swaps } from './refiners/swaps.ts';
import { tones } from './refiners/tones.ts';
import { truces } from './refiners/truces.ts';
import { undecided } from './refiners/undecided.ts';
import { createStage, type Scene } from './stage/stage.ts';

/** How English wire news is read: pattern families first, then refiners, both in this order. */
export function createEnglish(dossier: Dossier): Grammar<Scene> {
  return {
    lang: 'en',
    stage: createStage(dossier),
    patterns: [
      stanceVerbs,
      stancePredicates,
      stanceNouns,
      modals,
      mustReturn,
      ofMentions(refusals),
      ofMentions(undertakings),
      ofMentions(cessations),
      breaches,
      ofMentions(priorities),
      ofMentions(ultimatums),
      sources,
      ofMentions(discussions),
      conditionals,
      provisos,
      statuses,
      ofMentions(happenings),
      ofMentions(meetings),
      ofMentions(journeys),
      ofMentions(settings),
      bids,
      wouldHaves,
      colons,
      claims,
      ofMentions(gatherings),
      ofMentions(agreements),
      agendaLists,
      sequels,
      totals,
      continuations,
      lapses,
      briefs,
      stuckParties,
      ofMentions(aftermaths),
    ],
    refiners: [
      provisions,
      comings,
      answers,
      tones,
      echoes,
      undecided,
      authors,
      otherConflicts,
      genres,
      hosts,
      questions,
      awaited,
      trade,
      business,
      speculation,
      denials,
      conditions,
      swaps,
      scopes,
      truces,
      followUps,
      consular,
      attendance,
      hinges,
      brokers,
      joint,
      purposes,
      whenReady,
      origins,
      keepers,
      shifts,
      overtaken,
      background,
      companions,
      reservations,
      schedules,
      redundant,
      slots,
      merge,
      neighbours,
    ],
  };
}

const NOTHING: readonly Draft[] = [];

/** A family that starts from a mention is not asked about a sentence without any. */
function ofMentions({ name, read }: Pattern<Scene>): Pattern<Scene> {
  return { name, read: (scene, scenes) => (scene.mentions.length === 0 ? NOTHING : read(scene, scenes)) };
}
