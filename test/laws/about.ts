/** What a person is told of themselves does not depend on the words of another about others alone, nor on another's history of repair. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import type { AllianceEvent, AllianceFact, everythingAbout } from 'rupture-repair/alliance'
import { repairHistories } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { correctionsOf, isCorrection, takesAudience } from '../../src/alliance/inside.js'
import { eventsOf } from '../../src/testing/arbitraries/event.js'
import { type ByTag, wild } from '../../src/testing/arbitraries/leaves.js'
import { textsIn } from './alike.js'

const person = fc.constantFrom('ann', 'ben', 'lee')
const events: ByTag<AllianceEvent> = eventsOf({
  ...wild,
  person,
  episode: fc.constantFrom('e1', 'e2'),
  harm: fc.constantFrom('h1', 'h2'),
  // Of places in the log, which a correction names.
  ordinal: fc.integer({ min: 1, max: 12 }),
  stamp: fc.record(
    {
      session: fc.constantFrom(0, 1),
      by: person.map((id) => ({ _tag: 'participant' as const, id })),
      note: fc.constantFrom('one', 'another'),
    },
    { requiredKeys: ['session', 'by'] },
  ),
})

const began: AllianceEvent = {
  _tag: 'AllianceBegan',
  stamp: { session: 0, by: { _tag: 'participant', id: 'lee' } },
  beginning: {
    setting: 'group',
    medium: 'video',
    provenance: 'invented',
    participants: [
      { id: 'lee', role: 'leader' },
      { id: 'ann', role: 'member' },
      { id: 'ben', role: 'member' },
    ],
  },
}

const factsOf = (event: AllianceEvent): readonly AllianceFact[] =>
  isCorrection(event) ? correctionsOf(event).flatMap(({ instead }) => instead ?? []) : [event]

/** Returns the ids of episodes and harms that some report has, in which Ann, or everyone, is found. */
const annsIn = (log: readonly AllianceEvent[]): ReadonlySet<string> =>
  new Set(
    log.flatMap(factsOf).flatMap((fact) => {
      if (fact._tag !== 'RuptureReported' && fact._tag !== 'HarmReported') return []
      const texts = textsIn(fact)
      if (!texts.includes('ann') && !texts.includes('whole')) return []
      return [fact._tag === 'RuptureReported' ? fact.episode : fact.harm]
    }),
  )

/** Says whether Ben says it, and no text in it is Ann's id or that of something of Ann's. */
const isBensAlone = (fact: AllianceFact, anns: ReadonlySet<string>): boolean =>
  (takesAudience(fact._tag) || fact._tag === 'RatingGiven') &&
  fact.stamp.by.id === 'ben' &&
  textsIn(fact).every((text) => text !== 'ann' && text !== 'whole' && !anns.has(text))

/** How many words were changed, and how many of them within a correction. */
export interface Changed {
  words: number
  corrected: number
}

const anyEvent: Arbitrary<AllianceEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(...Object.values<Arbitrary<AllianceEvent>>(events)) },
  { weight: 1, arbitrary: fc.oneof(events.EntryAmended, events.EntriesCorrected) },
)

export const tellsNothingOfOthers = (
  about: typeof everythingAbout,
  changed: Changed = { words: 0, corrected: 0 },
): IProperty<unknown> =>
  fc.property(fc.array(anyEvent, { maxLength: 12, size: 'max' }), fc.gen(), (later, draw) => {
    const log = [began, ...later]
    const anns = annsIn(log)
    const otherwise = (fact: AllianceFact): AllianceFact => {
      if (fact._tag === 'RepairHistoryTold' && fact.told.of === 'ben' && fact.told.history !== undefined)
        return { ...fact, told: { of: 'ben', history: draw(() => fc.constantFrom(...repairHistories)) } }
      if (!isBensAlone(fact, anns)) return fact
      const drawn = draw(() => events[fact._tag] as Arbitrary<AllianceFact>)
      const other = { ...drawn, stamp: { ...drawn.stamp, by: fact.stamp.by } } as AllianceFact
      if (!isBensAlone(other, anns)) return fact
      changed.words += 1
      return other
    }
    const inside = (fact: AllianceFact): AllianceFact => {
      const other = otherwise(fact)
      if (other !== fact) changed.corrected += 1
      return other
    }
    const elsewhere = log.map((event): AllianceEvent => {
      switch (event._tag) {
        case 'EntryWithdrawn':
          return event
        case 'EntryAmended':
          return { ...event, instead: inside(event.instead) }
        case 'EntriesCorrected': {
          const [first, ...others] = event.corrections.map((one) => ({
            ...one,
            instead: one.instead && inside(one.instead),
          }))
          return first === undefined ? event : { ...event, corrections: [first, ...others] }
        }
        default:
          return otherwise(event)
      }
    })
    const told = (events: readonly AllianceEvent[]) => about('ann', [{ alliance: 'a1', events }])
    expect(told(elsewhere)).toEqual(told(log))
  })
