/** Small cohorts for the tables of outcomes. */
import type { AllianceCommand } from 'rupture-repair/alliance'
import type { DataTable, NamedAlliance } from 'rupture-repair/outcomes'
import type { RuptureKind, Source, Tie } from 'rupture-repair/vocabulary'
import { allianceAfter, at, between, during, pair, rupture, says } from '../../model/given.js'

export const held = (session: number, present: readonly [string, ...string[]] = ['c', 't']): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present },
})

/** A form about a session, yes or no. */
export const form = (session: number, who: Source, isYes: boolean, of: Tie = between('c', 't')): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(session, who),
  rating: { of, instrument: 'asked', scores: { rupture: Number(isYes) }, happened: during(session) },
})

/** A rupture of a session, reported in it by a person. */
export const reports = (
  session: number,
  by: Source = says('c'),
  kind?: RuptureKind,
  ties: readonly [Tie, ...Tie[]] = [between('c', 't')],
): AllianceCommand => {
  const command = rupture(`${by.id}-${session}`, ties, { session, by })
  const { kind: _, ...moment } = command.rupture.moment
  return { ...command, rupture: { ...command.rupture, moment: kind === undefined ? moment : { ...moment, kind } } }
}

export const leaves = (session: number, who = 'c'): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(session, says('t')),
  ending: { _tag: 'left', leavers: [who] },
})

export const alliance = (id: string, ...commands: readonly AllianceCommand[]): NamedAlliance => ({
  id,
  state: allianceAfter(...commands),
})

/** A dyad of so many sessions, with what was said and how it ended put where it belongs. */
export const dyad = (id: string, sessions: number, ...more: readonly AllianceCommand[]): NamedAlliance => {
  const commands: AllianceCommand[] = [pair]
  for (let session = 1; session <= sessions; session += 1)
    commands.push(held(session), ...more.filter(({ stamp }) => stamp.session === session))
  return alliance(id, ...commands)
}

/** The rows of a table as objects. */
export const recordsIn = ({ columns, rows }: DataTable): readonly Readonly<Record<string, unknown>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place]])))
