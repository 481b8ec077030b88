import type { StatedNoise } from '../../detection/inside.js'
import { right } from '../../kernel/inside.js'
import { longFlag, option, type Read, type Reader, rare, record, wrong } from './reader.js'
import { decimalNumber, optional, type ReadText } from './texts.js'

export type { StatedNoise }

const numberWhere =
  (holds: (number: number) => boolean, expected: string): ReadText<number> =>
  (text, flag): Read<number> => {
    const number = decimalNumber(text)
    return holds(number) ? right(number) : wrong(`${longFlag(flag)} needs ${expected}`)
  }

/** What the user states of the noise of simulated courses, in place of an estimate. */
export const statedNoise: Reader<StatedNoise> = rare(
  record<StatedNoise>({
    sd: option(
      '--noise-sd <SD>',
      'SD of the noise in simulated series (else estimated)',
      optional(numberWhere((sd) => sd > 0 && Number.isFinite(sd), 'a number above 0')),
    ),
    autocorrelation: option(
      '--noise-autocorrelation <R>',
      'correlation of that noise from session to session (else estimated)',
      optional(numberWhere((phi) => Math.abs(phi) < 1, 'a number between -1 and 1')),
    ),
  }),
)
