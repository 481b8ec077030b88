import { sampleAlliance } from 'rupture-repair/alliance'
import { waiSr } from 'rupture-repair/instruments'
import { parseCommand, receive } from 'rupture-repair/schema'
import { expect, it } from 'vitest'

const own = { ...waiSr, id: 'own-12' }
const rates = (scores: object) => ({
  _tag: 'GiveRating',
  stamp: { session: 4, by: { _tag: 'participant', id: 'client' } },
  rating: {
    of: [
      { _tag: 'person', id: 'client' },
      { _tag: 'person', id: 'therapist' },
    ],
    instrument: 'own-12',
    scores,
  },
})

it('checks keys and ranges of the instruments given, all at once and without the score', () => {
  const problems = [
    { _tag: 'OutOfRange', path: ['rating', 'scores', 'mean'], expected: 'a number from 1 to 5, or null' },
    { _tag: 'UnknownKey', path: ['rating', 'scores', 'warmth'], expected: 'only task, goal, bond, total, mean' },
  ]
  const wrong = rates({ mean: 99, warmth: 3, bond: null })
  expect(parseCommand(wrong, { instruments: [own] })).toEqual({ _tag: 'Left', left: problems })
  expect(receive(sampleAlliance, wrong, { instruments: [own] })).toEqual({
    _tag: 'Left',
    left: { _tag: 'Malformed', problems },
  })
  expect(parseCommand(wrong)).toMatchObject({ _tag: 'Right' })
  expect(receive(sampleAlliance, rates({ mean: 4 }), { instruments: [own] })).toMatchObject({ _tag: 'Right' })
})

it('names the dimension that a misspelt one was meant to be', () =>
  expect(parseCommand(rates({ totl: 4 }), { instruments: [own] })).toMatchObject({ left: [{ meant: 'total' }] }))

it('checks them where they stand in a correction, too', () => {
  const { stamp, ...given } = rates({ mean: 99 })
  const instead = { ...given, stamp, _tag: 'RatingGiven' }
  const read = (command: object) => parseCommand({ ...command, stamp }, { instruments: [own] })
  const outOfRange = (...path: readonly (string | number)[]) => ({
    _tag: 'Left',
    left: [{ _tag: 'OutOfRange', path: [...path, 'rating', 'scores', 'mean'] }],
  })
  expect(read({ _tag: 'AmendEntry', entry: 5, instead })).toMatchObject(outOfRange('instead'))
  const corrections = [
    { entry: 4, instead: null },
    { entry: 5, instead },
  ]
  expect(read({ _tag: 'CorrectEntries', corrections })).toMatchObject(outOfRange('corrections', 1, 'instead'))
  expect(read({ _tag: 'CorrectEntries', corrections: [{ entry: 4, instead: null }] })).toMatchObject({ _tag: 'Right' })
})
