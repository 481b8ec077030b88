/** Lawful histories, some of their words for some audiences alone. */
import fc, { type Arbitrary } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
} from 'rupture-repair/alliance'
import { type Audience, audiences } from 'rupture-repair/vocabulary'
import { takesAudience } from '../../src/alliance/inside.js'
import { courses } from '../model/arbitrary-courses.js'
import { placed } from '../model/placed.js'
import { group, individual } from '../model/rosters.js'

export type History = readonly AllianceEvent[]

/** A lawful history, some of its words for some audiences alone, and a command that may come next. */
export const histories: Arbitrary<readonly [History, readonly AllianceCommand[]]> = fc
  .tuple(
    fc.oneof(courses(individual), courses(group)),
    fc.infiniteStream(
      fc.tuple(fc.boolean(), fc.boolean(), fc.subarray([...audiences], { minLength: 1, maxLength: 3 })),
    ),
  )
  .map(([commands, chance]) => {
    let state: AllianceState = initial
    const log: AllianceEvent[] = []
    for (const one of commands) {
      const decided = decide(state, placed(one, state._tag === 'NotBegun' ? 0 : state.record.session))
      if (decided._tag === 'Left') continue
      for (const event of decided.right) {
        const { value }: { readonly value: readonly [boolean, boolean, readonly Audience[]] } = chance.next()
        const [isLimited, isNoted, named] = value
        const noted = isNoted ? { ...event, stamp: { ...event.stamp, note: `of ${log.length}` } } : event
        const limited = isLimited ? limitedTo(noted, named as never) : noted
        state = evolve(state, limited)
        log.push(limited)
      }
    }
    return [log, commands.slice(-6)] as const
  })

const limitedTo = (event: AllianceEvent, visibleTo: readonly [Audience, ...Audience[]]): AllianceEvent => {
  if (event._tag === 'RatingGiven') return { ...event, rating: { ...event.rating, visibleTo } }
  return takesAudience(event._tag) ? ({ ...event, stamp: { ...event.stamp, visibleTo } } as AllianceEvent) : event
}
