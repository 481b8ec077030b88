/** Parts of commands as fast-check draws them: people, ties, times and judgements, mostly fit and now and then not. */
import fc from 'fast-check'
import type { AllianceCommand, Stamp } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import {
  alliancesAfter,
  components,
  type Happened,
  type Participant,
  type Role,
  ratings,
  ruptureKinds,
  type Source,
  type Tie,
  type TieEnd,
  waysOver,
} from 'rupture-repair/vocabulary'
import { algorithm } from './alliance-candidates.js'
import type { Roster } from './rosters.js'

/** A command that corrects nothing; what a fact of the log may be recorded by. */
export type Telling = Exclude<AllianceCommand, { _tag: 'AmendEntry' | 'WithdrawEntry' | 'CorrectEntries' }>

/** One of many tellings, and how often it is drawn beside the others. */
export interface Weighted {
  readonly weight: number
  readonly arbitrary: fc.Arbitrary<Telling>
}

export const rarely = <A>(usual: fc.Arbitrary<A>, rare: fc.Arbitrary<A>, one = 15): fc.Arbitrary<A> =>
  fc.oneof({ weight: one - 1, arbitrary: usual }, { weight: 1, arbitrary: rare })
export const tagged = <Tag extends AllianceCommand['_tag'], Fields>(
  _tag: Tag,
  fields: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> },
): fc.Arbitrary<{ readonly _tag: Tag } & Fields> => fc.record<Fields>(fields).map((made) => ({ _tag, ...made }))

export const happened: fc.Arbitrary<Happened> = fc.oneof(
  fc.record({
    _tag: fc.constant('in' as const),
    session: rarely(fc.constantFrom(0, -1), fc.constant(1)),
    part: fc.constantFrom('before' as const, 'during' as const, 'between' as const),
  }),
  fc.record({ _tag: fc.constant('about' as const), session: rarely(fc.constantFrom(0, -2), fc.constant(1)) }),
  fc.constant({ _tag: 'unknown' as const }),
)

type Contents<Tag extends AllianceCommand['_tag'], Field extends string> =
  Extract<AllianceCommand, { _tag: Tag }> extends Readonly<Record<Field, infer Content>> ? Content : never

export const moment: fc.Arbitrary<Contents<'RecordMoment', 'moment'>> = fc.record(
  { kind: fc.constantFrom(...ruptureKinds), happened, components: fc.subarray([...components]) },
  { requiredKeys: ['happened'] },
)

/** Mostly a rating; now and then words alone, or a rating on another scale. */
export const judgement: fc.Arbitrary<Judgement> = rarely<Judgement>(
  fc.record({ rating: fc.constantFrom(...ratings) }),
  fc.oneof(
    fc.record({ allianceAfter: fc.constantFrom(...alliancesAfter) }),
    fc.record({ over: fc.constantFrom(...waysOver) }),
    fc.record({ rating: fc.nat(10), scale: fc.constant('a scale of their own') }),
  ),
  4,
)

/** What the commands of one roster are made of. */
export interface Parts {
  /** A participant in their own role, or another; `other` makes a person a machine, and a machine a person. */
  readonly participant: (who: string, role?: Role, other?: boolean) => Participant
  readonly id: fc.Arbitrary<string>
  /** Due so many sessions after the last one held. */
  readonly stampDue: (due: number) => fc.Arbitrary<Stamp>
  readonly stamp: fc.Arbitrary<Stamp>
  readonly ofEpisode: { readonly stamp: fc.Arbitrary<Stamp>; readonly episode: fc.Arbitrary<string> }
  readonly episode: fc.Arbitrary<string>
  readonly harm: fc.Arbitrary<string>
  /** A role to come in that is another than one's own; mostly none. */
  readonly role: fc.Arbitrary<Role | undefined>
  readonly called: fc.Arbitrary<{ readonly called?: string }>
  readonly tie: fc.Arbitrary<Tie>
  readonly some: fc.Arbitrary<string[]>
  readonly atLeastOne: fc.Arbitrary<readonly [string, ...string[]]>
  readonly rupture: fc.Arbitrary<Contents<'ReportRupture', 'rupture'>>
  readonly ownAccount: fc.Arbitrary<NonNullable<Extract<AllianceCommand, { _tag: 'EndPhase' }>['account']>>
}

export const partsOf = (roster: Roster): Parts => {
  const ids = Object.keys(roster.roles)
  const participant = (who: string, role = roster.roles[who] ?? roster.stray, other = false): Participant =>
    roster.machines.includes(who) === other ? { id: who, role } : { id: who, role, machine: true }
  // Mostly the first two of the roster, so that courses keep to one story instead of scattering over strangers.
  const id = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...ids.slice(0, 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...ids) },
  )
  const source: fc.Arbitrary<Source> = fc.oneof(
    { weight: 40, arbitrary: fc.constant({ _tag: 'observer' as const, id: 'coder' }) },
    { weight: 40, arbitrary: fc.record({ _tag: fc.constant('participant' as const), id }) },
    { weight: 1, arbitrary: fc.constant(algorithm) },
    { weight: 1, arbitrary: fc.record({ _tag: fc.constant('observer' as const), id }) },
  )
  const stampDue = (due: number) =>
    fc.record({ session: rarely(fc.constant(due), fc.constantFrom(due - 1, due + 1), 25), by: source })
  const stamp = stampDue(0)
  const episode = rarely(fc.constant('e1'), fc.constantFrom('e2', 'e3', 'h1'), 4)
  const harm = rarely(fc.constantFrom('h1', 'h2'), fc.constant('e1'), 6)
  const role = rarely(fc.constant(undefined), fc.constantFrom(...Object.values(roster.roles), roster.stray), 5)
  const called = rarely(fc.constant({}), fc.constantFrom({ called: 'aunt' }, { called: 'sibling' }), 12)
  const end: fc.Arbitrary<TieEnd> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ _tag: fc.constant('person' as const), id }) },
    {
      weight: 1,
      arbitrary: fc.record({ _tag: fc.constant('subgroup' as const), members: fc.tuple(id, id) }),
    },
    { weight: 1, arbitrary: fc.constant({ _tag: 'whole' as const }) },
  )
  const two: fc.Arbitrary<Tie> = fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map(([one, other]) => [
    { _tag: 'person', id: one ?? '' },
    { _tag: 'person', id: other ?? '' },
  ])
  const tie: fc.Arbitrary<Tie> = rarely(two, fc.tuple(end, end), 3)
  const some = fc.uniqueArray(id, { maxLength: 2 })
  const atLeastOne = fc.tuple(id, fc.uniqueArray(id, { maxLength: 2 })).map(([one, more]) => [one, ...more] as const)
  const rupture = fc.record(
    {
      ties: fc.oneof(fc.tuple(tie), fc.tuple(tie, tie)),
      expressedBy: rarely(fc.constant<string[]>([]), some, 4),
      directedTo: rarely(fc.constant<TieEnd[]>([]), fc.tuple(end), 6),
      affected: rarely(fc.constant<string[]>([]), some, 3),
      moment,
      recurrenceOf: episode,
    },
    { requiredKeys: ['ties', 'expressedBy', 'directedTo', 'affected', 'moment'] },
  )
  const reason = fc.constantFrom('planned' as const, 'dissatisfied' as const, 'unknown' as const, 'death' as const)
  const attributedTo = rarely(fc.constant<string[]>([]), fc.tuple(episode), 3)
  const harms = rarely(fc.constant<string[]>([]), fc.tuple(harm), 4)
  const ownAccount = fc.record({ reason, attributedTo, harms }, { requiredKeys: ['reason', 'attributedTo'] })
  const ofEpisode = { stamp, episode }
  return {
    ...{ participant, id, stampDue, stamp, ofEpisode, episode, harm, role, called, tie, some, atLeastOne },
    rupture,
    ownAccount,
  }
}
