import type { Dossier } from '../../../../dossier.ts';

/** What the stage needs to know of a dossier. */
export interface Roster {
  /** The two warring sides, sorted. */
  readonly belligerents: readonly string[];
  /** Leaders of the warring sides, as sorted ids. */
  readonly rivals: readonly string[];
  /** Leader of each party; a party without one has no entry. */
  readonly leaderOf: ReadonlyMap<string, string>;
  readonly partyOf: ReadonlyMap<string, string>;
  readonly capitalOf: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
  /** Surnames that many share, by person: they stand for him only once his full name was given. */
  readonly surnameOf: ReadonlyMap<string, string>;
  /** The first party of the dossier that is not at war: the third at a table of three. */
  readonly mediator: string;
}

export function createRoster(dossier: Dossier): Roster {
  const belligerents = dossier.parties.filter((party) => party.role === 'belligerent').map((party) => party.id);
  const leaders = dossier.people.filter((person) => person.leader);
  return {
    belligerents: belligerents.sort(),
    rivals: leaders
      .filter((person) => belligerents.includes(person.party))
      .map((person) => person.id)
      .sort(),
    leaderOf: new Map(leaders.map((person) => [person.party, person.id])),
    partyOf: new Map(dossier.people.map((person) => [person.id, person.party])),
    mediator: dossier.parties.find((party) => party.role === 'other')?.id ?? '',
    capitalOf: new Map(dossier.parties.flatMap(({ id, capital }) => (capital === undefined ? [] : [[id, capital]]))),
    known: new Set(dossier.parties.map((party) => party.id)),
    surnameOf: new Map(
      dossier.people.flatMap(({ id, name, aliases }): [string, string][] => {
        const surname = name.split(' ').at(-1) ?? name;
        return [name, ...aliases].every((alias) => alias.includes(' ')) ? [[id, surname]] : [];
      }),
    ),
  };
}

/** The other warring side; `null` where `party` is none of the two. */
export function opponentOf(roster: Roster, party: string | null | undefined): string | null {
  const [first, second] = roster.belligerents;
  if (party === first) return second ?? null;
  return party === second ? (first ?? null) : null;
}
