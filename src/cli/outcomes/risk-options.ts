import type { TreatmentEnding } from '../../outcomes/inside.js'
import { riskClocks, riskUnits, treatmentEndings } from '../../outcomes/inside.js'
import { each, oneOf, option, optional, type ReadText } from '../../verbs/inside.js'
import type { OptionsOf } from './table-option.js'

const endings: ReadText<readonly TreatmentEnding[]> = (text, flag) =>
  each(oneOf(treatmentEndings))(
    text.split(',').map((one) => one.trim()),
    flag,
  )

/** The options of the tables of risks. */
export const riskOptions: OptionsOf<'clock' | 'unit' | 'censor' | 'compete'> = {
  clock: {
    ...{ of: ['risks', 'person-period'], isNeeded: true },
    reader: option(
      '--clock <CLOCK>',
      'with --table risks and person-period: what interval 1 is, the session of the onset, or session 1: onset, session',
      optional(oneOf(riskClocks)),
    ),
  },
  unit: {
    ...{ of: ['risks'], isNeeded: true },
    reader: option(
      '--unit <UNIT>',
      'with --table risks: what weighs one, each episode, or each person, whose episodes share it: episode, person',
      optional(oneOf(riskUnits)),
    ),
  },
  censor: {
    ...{ of: ['risks', 'person-period'], isNeeded: false },
    reader: option(
      '--censor <ENDINGS>',
      `with --table risks and person-period: endings of treatment that censor, with commas: ${treatmentEndings.join(', ')}`,
      optional(endings),
    ),
  },
  compete: {
    ...{ of: ['risks', 'person-period'], isNeeded: false },
    reader: option(
      '--compete <ENDINGS>',
      'with --table risks and person-period: those that compete; each that occurs must be in one of the two',
      optional(endings),
    ),
  },
}
