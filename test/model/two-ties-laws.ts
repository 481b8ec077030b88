/** What must hold of departures and of bystanders, said anew from the log and from who is named where. */
import {
  type Alliance,
  type AllianceEvent,
  bystandersOf,
  cautionsIn,
  outcomesOf,
  type PhasedEpisode,
} from 'rupture-repair'
import { groupRepairOf } from 'rupture-repair/alliance'
import { partiesOf } from 'rupture-repair/episode'
import { bystanderStates, resolutionCriteria, type Tie } from 'rupture-repair/vocabulary'
import type { GroupRule } from '../../src/alliance/inside.js'
import type { Step } from './alliance-search.js'
import { gone, saysWhy } from './given.js'

export const episodeNamed = ({ record }: Alliance, id: string): PhasedEpisode | undefined =>
  record.episodes.find(({ episode }) => episode.record.reported.episode === id)

const names = (tie: Tie, id: string): boolean => tie.some((end) => end._tag === 'person' && end.id === id)

/**
 * A departure leaves every episode without the leaver to the very object, ends the leaver’s ties and no other, lets go on what keeps a
 * tie, and says in the log what it breaks off and in a caution that nobody has spoken of it.
 */
export const departureLaws = ({ before, events, after }: Step): readonly string[] =>
  events.flatMap((event) => (event._tag === 'ParticipantLeft' ? afterLeaving(before, after, events, event) : []))

const afterLeaving = (
  before: Alliance,
  after: Alliance,
  events: readonly AllianceEvent[],
  { participant }: Extract<AllianceEvent, { _tag: 'ParticipantLeft' }>,
): readonly string[] => {
  const faults: string[] = []
  const inPhase = before.past.length + 1
  before.record.episodes.forEach((was, index) => {
    const now = after.record.episodes[index]
    const { ties } = was.episode.record.reported.rupture
    const theirs = ties.flatMap((tie, place) => (names(tie, participant) ? [place] : []))
    const lost = was.phase === inPhase ? theirs.filter((place) => !was.endedTies.includes(place)) : []
    if (lost.length === 0) {
      if (now !== was) faults.push(`the going of ${participant} changed an episode without them`)
      return
    }
    const ended = [...new Set([...was.endedTies, ...lost])].sort()
    if (String(now?.endedTies) !== String(ended))
      faults.push(`the going of ${participant} ended other ties than theirs`)
    const { episode } = was.episode.record.reported
    const brokenOff = events.some(
      (one) => one._tag === 'AttemptEnded' && one.episode === episode && one.result === 'broken-off',
    )
    if (ended.length < ties.length) {
      if (now?.episode !== was.episode) faults.push('an episode that keeps a tie did not go on as it was')
    } else if (was.episode._tag !== 'Closed') {
      const closing = now?.episode._tag === 'Closed' ? now.episode.closing : undefined
      const theirDoing = closing?._tag === 'departed' && closing.participant === participant
      if (!theirDoing) faults.push('an episode lost its last tie and was not closed by that departure')
      if ((was.episode._tag === 'BeingWorkedOn') !== brokenOff) faults.push('an attempt was broken off silently')
    }
  })
  const spoken = events.some((one) => one.stamp.by.id !== participant && saysWhy(one))
  const cautioned = cautionsIn(after, { unattendedFor: 1 }).some(
    (one) => one._tag === 'DepartureUnspoken' && one.participant === participant,
  )
  if (cautioned === spoken) faults.push(`${participant} went and the caution does not say whether it was spoken of`)
  return faults
}

const rules: readonly GroupRule[] = [
  { _tag: 'parties' },
  { _tag: 'parties+share', atLeast: 0.5 },
  { _tag: 'parties+share', atLeast: 1 },
  { _tag: 'strict' },
]

/** Everyone whom it concerned is counted once: as a party, as one who leads, or as a bystander in one of the six ways. */
const conserved = (state: Alliance, phased: PhasedEpisode): readonly string[] => {
  const parties = partiesOf(phased.episode.record)
  const bystanders = bystandersOf(state, phased)
  const counts = bystanderStates.map((one) => bystanders.filter((bystander) => bystander.state === one).length)
  const standing = bystanders.map(({ who }) => who)
  const named = phased.everyone.filter((id) => parties.includes(id))
  const leading = phased.everyone.filter((id) => id === 't' && !parties.includes(id))
  const total = named.length + leading.length + counts.reduce((sum, count) => sum + count, 0)
  return total === phased.everyone.length && new Set([...named, ...leading, ...standing]).size === total
    ? []
    : [`of ${phased.everyone} there are ${named} parties, ${leading} leading and ${standing} standing by`]
}

const summed = (state: Alliance, phased: PhasedEpisode): readonly string[] => {
  const id = phased.episode.record.reported.episode
  const bystanders = bystandersOf(state, phased)
  // Who has gone was there and stays on the list, and no rule waits for their word.
  const here = state.record.people.flatMap((person) => (gone(person) === 'here' ? [person.id] : []))
  const counted = bystanders.filter(({ who }) => here.includes(who))
  const processed = counted.filter((one) => one.state === 'processed').length
  return rules.flatMap((rule) =>
    resolutionCriteria.flatMap((criterion) => {
      const repair = groupRepairOf(state, id, { rule, criterion, climate: [] })
      if (repair === undefined) return ['an episode on record has no group repair']
      // No climate is measured here: strict can be missed and never met.
      const all =
        rule._tag === 'parties' ||
        counted.length === 0 ||
        processed / counted.length >= (rule._tag === 'strict' ? 1 : rule.atLeast)
      const outcome = outcomesOf(state, criterion).find((one) => one.episode === id)?.outcome
      // Who has not judged it has not said no.
      const parties = outcome === 'resolved' ? 'met' : outcome === 'not-judged' ? 'unknown' : 'unmet'
      const isOpen = parties === 'unknown' || rule._tag === 'strict'
      const whole = !all || parties === 'unmet' ? 'unmet' : isOpen ? 'unknown' : 'met'
      const same = repair.parties === parties && JSON.stringify(repair.bystanders) === JSON.stringify(bystanders)
      return repair.whole === whole && same ? [] : [`${rule._tag} by ${criterion} gives ${repair.whole}`]
    }),
  )
}

/** Bystanders at every state, and what one step does to where b stands: only a word about them moves them, and their own prevails. */
export const bystanderLaws = {
  at: (state: Alliance): readonly string[] =>
    state.record.episodes.flatMap((phased) => [...conserved(state, phased), ...summed(state, phased)]),
  by: ({ before, events, after }: Step): readonly string[] => {
    const stands = (state: Alliance) => bystandersOf(state, episodeNamed(state, 'e')).find(({ who }) => who === 'b')
    const touched = before.record.episodes.some((phased, index) => after.record.episodes[index] !== phased)
    const was = touched ? stands(before) : undefined
    if (was === undefined) return []
    const now = stands(after)
    const word = events.find((event) => event._tag === 'BystanderNoted')
    const takes = word?.bystander.who === 'b' && (word.stamp.by.id === 'b' || was.saidBy?.id !== 'b')
    const expected = takes ? word.bystander.state : was.state
    return now?.state === expected ? [] : [`b stood ${was.state} and then ${now?.state}, not ${expected}`]
  },
} as const
