/**
 * Exhaustive search of one episode’s states, modulo payload and with at most two attempts.
 *
 * Two states are the same here when the machine is in the same place, as many attempts have ended, as many moments are on
 * record (up to two), and every source’s latest judgement says the same; nothing else can change what is accepted.
 */

import {
  decide,
  type Episode,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  initial,
  type Judgement,
  momentsOf,
  preview,
  saidAs,
} from 'rupture-repair/episode'
import { isLeft, isRight } from 'rupture-repair/kernel'
import { describe, expect, it } from 'vitest'
import { eventsOf } from '../../src/episode/decide.js'
import { settle } from '../../src/episode/evolve.js'
import type { Closing } from '../../src/episode/inside.js'
import { obstacle } from '../../src/episode/obstacle.js'
import { missing, sum } from './counted.js'
import { episodeCommands, sources } from './episode-commands.js'
import { at, frozen } from './given.js'
import { episodeEvents, episodeRejections, episodeStates } from './tags.js'

const mostAttempts = 2
const mostMoments = 2

/** Whether the machine may ask for more than this word before it closes as resolved: any yes is as good as another. */
const isDenied = ({ rating, scale, allianceAfter }: Judgement): boolean =>
  scale === undefined &&
  (rating === undefined ? !['restored', 'stronger'].includes(allianceAfter ?? '') : ![3, 4, 5].includes(rating))

/** Read from the entries themselves, not by the library’s own reading of them. */
const wordOf = (episode: Episode, source: (typeof sources)[number]): string => {
  const words = saidAs(episode.record, 'ResolutionJudged').filter(
    ({ stamp: { by } }) => by._tag === source._tag && by.id === source.id,
  )
  const last = words.at(-1)
  return last === undefined ? '·' : isDenied(last.judgement) ? 'n' : 'y'
}
const begunIn = (episode: Episode): number =>
  episode._tag === 'Unattended' ? 0 : episode.earlier.length + (episode._tag === 'BeingWorkedOn' ? 1 : 0)

const keyOf = (state: EpisodeState): string => {
  if (state._tag === 'Unreported') return 'Unreported'
  const words = sources.map((source) => wordOf(state, source)).join('')
  const closed = state._tag === 'Closed' ? `${state.closing._tag} ${state.settled === null}` : ''
  return [state._tag, begunIn(state), momentsOf(state.record).length, words, closed].join(' ')
}
const withinBounds = (state: EpisodeState): boolean =>
  state._tag === 'Unreported' || (begunIn(state) <= mostAttempts && momentsOf(state.record).length <= mostMoments)

/** What the alliance around an episode can do to it, closed or not; attempts under way have been broken off by then. */
const surroundings: readonly Closing[] = [
  { _tag: 'phase-ended', phase: 1, event: { _tag: 'PhaseEnded', stamp: at(0) } },
  { _tag: 'departed', participant: 'c', event: { _tag: 'ParticipantLeft', stamp: at(0) } },
]
const settledAround = (state: EpisodeState): readonly EpisodeState[] =>
  state._tag === 'Unreported' || state._tag === 'BeingWorkedOn'
    ? []
    : surroundings.map((closing) => settle(state, closing))

interface Search {
  readonly states: readonly EpisodeState[]
  readonly edges: number
  readonly accepted: ReadonlyMap<EpisodeState, ReadonlySet<string>>
  readonly reached: ReturnType<typeof episodeStates>
  readonly recorded: ReturnType<typeof episodeEvents>
  readonly refused: ReturnType<typeof episodeRejections>
  /** Events of a command that the rules would refuse. */
  readonly faults: readonly string[]
  readonly milliseconds: number
}

const search = (): Search => {
  const started = performance.now()
  const reached = episodeStates()
  const recorded = episodeEvents()
  const refused = episodeRejections()
  const seen = new Set([keyOf(initial)])
  const states: EpisodeState[] = [initial]
  const accepted = new Map<EpisodeState, Set<string>>()
  const faults: string[] = []
  let edges = 0
  const follow = (next: EpisodeState): void => {
    edges += 1
    const key = keyOf(next)
    if (seen.has(key) || !withinBounds(next)) return
    seen.add(key)
    states.push(frozen(next))
  }
  for (const state of states) {
    reached[state._tag] += 1
    const kinds = new Set<string>()
    accepted.set(state, kinds)
    for (const command of episodeCommands) {
      const decided = decide(state, command)
      if (isLeft(decided)) refused[decided.left._tag] += 1
      if (!isRight(decided)) continue
      kinds.add(command._tag)
      let now = state
      for (const event of decided.right) {
        recorded[event._tag] += 1
        if (obstacle(now, event) !== undefined) faults.push(`${command._tag} yields ${event._tag} on ${keyOf(now)}`)
        now = evolve(now, event)
      }
      follow(now)
    }
    settledAround(state).forEach(follow)
  }
  return { states, edges, accepted, reached, recorded, refused, faults, milliseconds: performance.now() - started }
}

const found = search()

/** Every event any command could ask for, lawful or not, and the two closings in bare form. */
const everyEvent: readonly EpisodeEvent[] = [
  ...new Map(
    [initial, found.states.find(({ _tag }) => _tag === 'BeingWorkedOn') ?? initial]
      .flatMap((state) => episodeCommands.flatMap((command) => [...eventsOf(state, command)]))
      .map((event) => [JSON.stringify(event), event] as const),
  ).values(),
  { _tag: 'EpisodeClosed', episode: 'e', stamp: at(1), as: 'stopped' },
  { _tag: 'EpisodeClosed', episode: 'e', stamp: at(1), as: 'resolved' },
  { _tag: 'EpisodeClosed', episode: 'e', stamp: at(1), as: 'faded' },
]

const reportedStates = found.states.filter((state) => state._tag !== 'Unreported')

/** Where a law of one step fails, as `state ← event`. */
const broken = <S extends EpisodeState>(
  states: readonly S[],
  holds: (state: S, event: EpisodeEvent, after: EpisodeState) => boolean,
): readonly string[] =>
  states.flatMap((state) =>
    everyEvent.flatMap((event) =>
      holds(state, event, evolve(state, event)) ? [] : [`${keyOf(state)} ← ${event._tag}`],
    ),
  )

describe('the search of one episode', () => {
  it('witnesses every state, event and rejection', () => {
    console.log(
      `one episode, attempts ≤ ${mostAttempts}, moments ≤ ${mostMoments}: ${found.states.length} states, ${found.edges} edges, ` +
        `${sum(found.recorded)} events, ${sum(found.refused)} rejections, ${Math.round(found.milliseconds)} ms`,
    )
    expect(missing(found.reached)).toEqual([])
    expect(missing(found.recorded)).toEqual([])
    expect(missing(found.refused)).toEqual([])
  })

  it('previews exactly the kinds that some content makes acceptable', () => {
    for (const state of found.states) {
      expect([...(found.accepted.get(state) ?? [])].sort(), keyOf(state)).toEqual(
        preview(state)
          .map(({ command }) => command)
          .sort(),
      )
    }
  })

  it('yields no event that the rules refuse, one by one', () => {
    expect(found.faults).toEqual([])
  })

  it('lets an ending absorb: no command moves a closed episode, and no event does, lawful or not', () => {
    const closed = found.states.filter((state) => state._tag === 'Closed')
    expect(closed.length).toBeGreaterThan(0)
    expect(
      broken(
        closed,
        (state, _event, after) =>
          after._tag === 'Closed' &&
          after.closing === state.closing &&
          after.earlier === state.earlier &&
          after.settled === state.settled,
      ),
    ).toEqual([])
  })

  it('settles with what had been said, once, and loses no attempt under way', () => {
    for (const state of found.states) {
      if (state._tag === 'Closed' && state.closing._tag === 'said' && state.closing.event.as !== 'stopped') continue
      if (state._tag === 'Closed') expect(state.settled, keyOf(state)).not.toBeNull()
    }
    for (const state of found.states.filter(({ _tag }) => _tag === 'BeingWorkedOn')) {
      for (const event of everyEvent.filter(({ _tag }) => _tag === 'EpisodeClosed')) {
        expect(evolve(state, event), keyOf(state)).toBe(state)
      }
    }
    for (const state of found.states) {
      for (const after of settledAround(state)) {
        if (after._tag !== 'Closed' || state._tag === 'Unreported') throw new Error(`${keyOf(state)} did not close`)
        const before = state._tag === 'Closed' ? state.settled : null
        expect(after.settled, keyOf(state)).toBe(before ?? state.record.said.length)
        if (state._tag === 'Closed') expect(after.closing, keyOf(state)).toBe(state.closing)
      }
    }
  })

  it('has a total evolve: any event on any state gives a state, and nothing is ever unreported again', () => {
    expect(
      broken(
        reportedStates,
        (state, _event, after) =>
          after._tag !== 'Unreported' && after._tag in found.reached && after.record.reported === state.record.reported,
      ),
    ).toEqual([])
    expect(everyEvent.map((event) => evolve(initial, event)._tag in found.reached)).not.toContain(false)
  })

  it('keeps what was said and tried: nothing leaves the record of a lawful course', () => {
    expect(
      broken(
        reportedStates,
        (state, event, after) =>
          obstacle(state, event) !== undefined ||
          (after._tag !== 'Unreported' &&
            state.record.said.every((said, index) => after.record.said[index] === said) &&
            begunIn(after) >= begunIn(state)),
      ),
    ).toEqual([])
  })
})
