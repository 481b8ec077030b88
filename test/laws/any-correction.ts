/** Corrections as fast-check draws them, of a log that is there. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceCommand, AllianceEvent, AllianceFact } from 'rupture-repair'
import { at, observes } from '../model/given.js'
import { standingIn } from '../model/model-standing.js'

export type Correction = (log: readonly AllianceEvent[]) => AllianceCommand | undefined

/** The session held last before a place, by what stands. */
const sessionAt = (standing: ReturnType<typeof standingIn>, seq: number): number | undefined =>
  standing.findLast((one) => one.seq < seq && one.fact._tag === 'SessionHeld')?.fact.stamp.session

type Put = Extract<AllianceCommand, { _tag: 'CorrectEntries' }>['corrections'][number]

const otherNumber = (fact: AllianceFact, from: number, to: number): AllianceFact =>
  JSON.parse(JSON.stringify(fact), (key, value) => (key === 'session' && value === from ? to : value))
const otherName = (fact: AllianceFact, from: string, to: string): AllianceFact =>
  JSON.parse(JSON.stringify(fact), (_, value) => (value === from ? to : value))

/** What is put right together: a session renumbered with what was said in it, a person renamed, or some entries of any kind. */
const putsOf = (kind: string, standing: ReturnType<typeof standingIn>, one: number, other: number): readonly Put[] => {
  if (kind === 'renumbered') {
    const sessions = standing.filter(({ fact }) => fact._tag === 'SessionHeld')
    const from = sessions[one % Math.max(1, sessions.length)]?.fact.stamp.session ?? 0
    const to = Math.max(0, from + (other % 3) - 1)
    return standing
      .map(({ seq, fact }) => ({ entry: seq, instead: otherNumber(fact, from, to) }))
      .filter(({ instead }, index) => JSON.stringify(instead) !== JSON.stringify(standing[index]?.fact))
  }
  if (kind === 'renamed') {
    const [began] = standing
    const ids = began?.fact._tag === 'AllianceBegan' ? began.fact.beginning.participants.map(({ id }) => id) : []
    const from = ids[one % Math.max(1, ids.length)] ?? ''
    const to = other % 4 === 0 ? (ids[other % Math.max(1, ids.length)] ?? '') : 'zoe'
    return standing
      .map(({ seq, fact }) => ({ entry: seq, instead: otherName(fact, from, to) }))
      .filter(({ instead }, index) => JSON.stringify(instead) !== JSON.stringify(standing[index]?.fact))
  }
  return [one, other].flatMap((place): Put[] => {
    const entry = standing[place % standing.length]
    const source = standing[(place + other) % standing.length]
    if (entry === undefined || source === undefined) return []
    const instead = { ...source.fact, stamp: { ...entry.fact.stamp, session: sessionAt(standing, entry.seq) ?? 0 } }
    return [{ entry: entry.seq, instead: place % 2 === 0 ? null : (instead as AllianceFact) }]
  })
}

/** Several entries set right at once, by someone who said one of them; now and then one is left out, or says more than it did. */
export const several: Arbitrary<Correction> = fc
  .tuple(
    fc.constantFrom('renumbered', 'renumbered', 'renamed', 'renamed', 'any'),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('all', 'all', 'all', 'less', 'more'),
  )
  .map(([kind, one, other, what]) => (log) => {
    const standing = standingIn(log)
    const by = standing[(one + other) % standing.length]?.fact.stamp.by
    const puts = putsOf(kind, standing, one, other)
    const at = other % Math.max(1, puts.length)
    const changed = puts.flatMap((put, index): readonly Put[] => {
      if (index !== at || what === 'all') return [put]
      return what === 'less' || put.instead === null
        ? []
        : [{ ...put, instead: { ...put.instead, stamp: { ...put.instead.stamp, note: 'and more' } } }]
    })
    const [first, ...others] = changed
    if (by === undefined || first === undefined) return undefined
    return { _tag: 'CorrectEntries', stamp: { session: 0, by }, corrections: [first, ...others] }
  })

/** A correction of some entry that stands, by whoever made it: taken back, put in another’s mouth, or replaced by another entry. */
const single: Arbitrary<Correction> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('withdraw', 'another voice', 'another entry'))
  .map(([one, other, kind]) => (log) => {
    const standing = standingIn(log)
    const entry = standing[one % standing.length]
    if (entry === undefined) return undefined
    // Where the corrector stands in time is for the law to say.
    const { by } = entry.fact.stamp
    const stamp = at(0, by)
    if (kind === 'withdraw') return { _tag: 'WithdrawEntry', stamp, entry: entry.seq }
    const source: AllianceFact =
      kind === 'another voice' ? entry.fact : (standing[other % standing.length] ?? entry).fact
    const instead = {
      ...source,
      stamp: { ...entry.fact.stamp, by: kind === 'another voice' ? observes('another') : by },
    }
    return { _tag: 'AmendEntry', stamp, entry: entry.seq, instead }
  })

export const correction: Arbitrary<Correction> = fc.oneof(
  { weight: 3, arbitrary: single },
  { weight: 1, arbitrary: several },
)
