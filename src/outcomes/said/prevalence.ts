/** How common ruptures are by what one side says: of sessions, of people, and of people by a stated session. */
import { isLeft } from '../../kernel/inside.js'
import { lifeTable } from '../../statistics/index.js'
import { type ClusteredShare, clusteredShare, incidenceInterval } from '../../statistics/inside.js'
import { askedSessions, type Denominator, type Meant, type RuptureState, sessionsWith } from './asked-sessions.js'
import { firstEndings, isUndated, timesToFirst } from './first-rupture.js'
import type { PersonVoices, Speaker } from './voices.js'

/** What is asked: who says it, of which sessions, and which ruptures are meant. */
export interface PrevalenceQuestion {
  readonly speaker: Speaker
  readonly denominator: Denominator
  readonly isMeant: Meant
}

/** A share of sessions or people, with what belongs to it. */
export interface Prevalence extends ClusteredShare {
  readonly interval: 'wilson' | 'clustered' | 'greenwood' | null
  /** Sessions, or people, about which that side was not asked. */
  readonly notAsked: number
  /** How many sessions it was asked about for each person, on average; null of no one. */
  readonly sessionsPerPerson: number | null
  /** People whose ruptures have no known session. */
  readonly undated: number
  readonly because: 'not-asked' | 'one-alliance' | 'no-one-at-risk' | null
}

interface AskedPerson {
  readonly one: PersonVoices
  readonly asked: readonly number[]
}

const contextOf = (people: readonly PersonVoices[], { speaker, denominator, isMeant }: PrevalenceQuestion) => {
  const all = people.map((one): AskedPerson => ({ one, asked: askedSessions(one, speaker, denominator) }))
  const some = all.filter(({ asked }) => asked.length > 0)
  const sessions = some.reduce((sum, { asked }) => sum + asked.length, 0)
  return {
    some,
    sessions,
    base: {
      sessionsPerPerson: some.length === 0 ? null : sessions / some.length,
      undated: people.filter((one) => isUndated(one, speaker, isMeant)).length,
    },
  }
}

/** Counts of people added up by alliance, which is the cluster. */
const byAlliance = (counted: readonly (readonly [person: AskedPerson, count: number, of: number])[]) => {
  const clusters = new Map<string, { count: number; of: number }>()
  for (const [{ one }, count, of] of counted) {
    const cluster = clusters.get(one.person.alliance) ?? { count: 0, of: 0 }
    clusters.set(one.person.alliance, { count: cluster.count + count, of: cluster.of + of })
  }
  return clusteredShare([...clusters.values()])
}

const judged = (share: ClusteredShare): Pick<Prevalence, keyof ClusteredShare | 'interval' | 'because'> => ({
  ...share,
  interval: share.low === null ? null : share.of === share.clusters ? 'wilson' : 'clustered',
  because: share.of === 0 ? 'not-asked' : share.low === null ? 'one-alliance' : null,
})

/** Returns the share of sessions with a rupture that is new or open in them, with an interval by alliance. */
export const prevalenceOfSessions = (
  people: readonly PersonVoices[],
  question: PrevalenceQuestion,
  state: RuptureState,
): Prevalence => {
  const { some, sessions, base } = contextOf(people, question)
  const share = byAlliance(
    some.map((person) => {
      const { length } = sessionsWith(person.one, question.speaker, person.asked, state, question.isMeant)
      return [person, length, person.asked.length]
    }),
  )
  const held = people.reduce((sum, { person }) => sum + person.sessions.length, 0)
  return { ...judged(share), ...base, notAsked: held - sessions }
}

const hasAny = ({ one, asked }: AskedPerson, { speaker, denominator, isMeant }: PrevalenceQuestion): boolean =>
  denominator === 'held'
    ? one.voices[speaker].sayings.some(isMeant)
    : sessionsWith(one, speaker, asked, 'new', isMeant).length > 0

/** Returns the share of people with at least one rupture, however long they were followed. */
export const prevalenceOfPeople = (people: readonly PersonVoices[], question: PrevalenceQuestion): Prevalence => {
  const { some, base } = contextOf(people, question)
  const share = byAlliance(some.map((person) => [person, Number(hasAny(person, question)), 1]))
  return { ...judged(share), ...base, notAsked: people.length - some.length }
}

/** What is known of people by a session. */
export interface PrevalenceBySession extends Prevalence {
  /** How many were at risk in that session. */
  readonly atRisk: number
  /** The share whose treatment has ended by then without a rupture. */
  readonly endedFirst: number | null
}

/**
 * Returns the share of people who have had a rupture by a session of theirs: its cumulative incidence, with the ending of treatment
 * competing and treatment that still runs censored.
 */
export const prevalenceBySession = (
  people: readonly PersonVoices[],
  question: PrevalenceQuestion,
  session: number,
): PrevalenceBySession => {
  const { base } = contextOf(people, question)
  const { speaker, denominator, isMeant } = question
  const times = people.map((one) => timesToFirst(one, speaker, denominator, isMeant))
  const followed = people.filter((_, index) => (times[index]?.length ?? 0) > 0)
  const table = lifeTable(times.flat(), firstEndings)
  const rows = (isLeft(table) ? [] : table.right).slice(0, session)
  const last = rows.at(-1)
  const [first, ended] = last?.endings ?? []
  const count = rows.reduce((sum, { endings }) => sum + (endings[0]?.events ?? 0), 0)
  const atRisk = last?.interval === session ? last.atRisk : 0
  const [of, clusters] = [followed.length, new Set(followed.map(({ person }) => person.alliance)).size]
  const known = { ...base, count, of, clusters, atRisk, notAsked: people.length - of }
  // A session in which no one is at risk says nothing, unless everyone has had an event.
  const isUnknown = rows.some(({ atRisk }, index) => atRisk === 0 && (rows[index - 1]?.free ?? 1) > 1e-9)
  const isShort = (last?.interval ?? 0) < session && (last?.free ?? 1) > 1e-9
  if (first === undefined || ended === undefined || isUnknown || isShort)
    return {
      ...known,
      ...{ share: null, se: null, low: null, high: null, interval: null, endedFirst: null },
      because: of === 0 ? 'not-asked' : 'no-one-at-risk',
    }
  const { incidence, se } = first
  return {
    ...known,
    // Where no one is left at risk all have had an event.
    ...{ share: incidence, se, ...incidenceInterval({ incidence, se, atRisk: atRisk > 0 ? atRisk : of }) },
    ...{ interval: 'greenwood', endedFirst: ended.incidence, because: null },
  }
}
