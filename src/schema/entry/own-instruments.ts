import type { AllianceCommand } from '../../alliance/index.js'
import { type Instrument, scaleNames, scaleRange } from '../../instruments/index.js'
import { ratingFaults } from '../../vocabulary/inside.js'
import type { Problem } from '../problems/problem.js'

/** Instruments of one's own, whose ratings are checked by their definitions. */
export interface OwnInstruments {
  readonly instruments?: readonly Instrument[]
}

/** Returns what keeps the scores of a command from being those of one of these instruments. */
export const ratingProblems = (command: AllianceCommand, { instruments = [] }: OwnInstruments): readonly Problem[] => {
  const fact = command._tag === 'AmendEntry' ? command.instead : command
  if (fact._tag !== 'GiveRating' && fact._tag !== 'RatingGiven') return []
  const { instrument: id, scores } = fact.rating
  const instrument = instruments.find((one) => one.id === id)
  if (instrument === undefined) return []
  const within = command._tag === 'AmendEntry' ? ['instead', 'rating', 'scores'] : ['rating', 'scores']
  return ratingFaults(id, scores, (scale) => scaleRange(instrument, scale)).map((fault): Problem => {
    const path = [...within, fault.dimension]
    return fault._tag === 'NotAScoreOfInstrument'
      ? { _tag: 'UnknownKey', path, expected: `only ${scaleNames(instrument).join(', ')}` }
      : { _tag: 'OutOfRange', path, expected: `a number from ${fault.lowest} to ${fault.highest}, or null` }
  })
}
