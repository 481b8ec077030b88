import { expect, it } from 'vitest'
import { correctedBy, isAct } from '../../../../src/alliance/record/entries.js'
import { takesAudience } from '../../../../src/alliance/record/words.js'
import { events } from '../../../../src/testing/arbitraries/event.js'

const eventTags = Object.keys(events) as (keyof typeof events)[]
const apart: readonly string[] = ['RatingGiven', 'EntryAmended', 'EntryWithdrawn', 'EntriesCorrected']

it('what may name its audiences is no act, and its source’s alone to correct', () =>
  expect(eventTags.filter((tag) => takesAudience(tag))).toEqual(
    eventTags.filter((tag) => !isAct(tag) && correctedBy(tag) === 'source' && !apart.includes(tag)),
  ))
