import type { AllianceCommand, AllianceFact } from '../../alliance/index.js'
import { type Instrument, scaleNames, scaleRange } from '../../instruments/index.js'
import { ratingFaults } from '../../vocabulary/inside.js'
import { meant } from '../problems/meant.js'
import type { Problem } from '../problems/problem.js'

/** Instruments of one's own, whose ratings are checked by their definitions. */
export interface OwnInstruments {
  readonly instruments?: readonly Instrument[]
}

/** Returns what keeps the scores of a command from being those of one of these instruments. */
export const ratingProblems = (command: AllianceCommand, { instruments = [] }: OwnInstruments): readonly Problem[] =>
  saidBy(command).flatMap(({ said, within }): readonly Problem[] => {
    if (said?._tag !== 'GiveRating' && said?._tag !== 'RatingGiven') return []
    const { instrument: id, scores } = said.rating
    const instrument = instruments.find((one) => one.id === id)
    if (instrument === undefined) return []
    const names = scaleNames(instrument)
    return ratingFaults(id, scores, (scale) => scaleRange(instrument, scale)).map((fault): Problem => {
      const path = [...within, 'rating', 'scores', fault.dimension]
      return fault._tag === 'NotAScoreOfInstrument'
        ? { _tag: 'UnknownKey', path, expected: `only ${names.join(', ')}`, ...meant(fault.dimension, names) }
        : { _tag: 'OutOfRange', path, expected: `a number from ${fault.lowest} to ${fault.highest}, or null` }
    })
  })

/** Returns what a command says: itself, or each entry that it puts in the place of another. */
const saidBy = (
  command: AllianceCommand,
): readonly {
  readonly said: AllianceCommand | AllianceFact | null
  readonly within: readonly (string | number)[]
}[] => {
  switch (command._tag) {
    case 'AmendEntry':
      return [{ said: command.instead, within: ['instead'] }]
    case 'CorrectEntries':
      return command.corrections.map(({ instead }, index) => ({
        said: instead,
        within: ['corrections', index, 'instead'],
      }))
    default:
      return [{ said: command, within: [] }]
  }
}
