/**
 * A short course into each rejection: everything before is recorded,
 * and then something is refused.
 *
 * Complete over the union, so that a new rejection must be shown here
 * before this compiles.
 */
import type { AllianceRejection } from 'rupture-repair'
import { attemptsAndClosing } from './rejections/attempts-and-closing.js'
import { corrections } from './rejections/corrections.js'
import { harm } from './rejections/harm.js'
import { phasesAndEndings } from './rejections/phases-and-endings.js'
import type { RefusedAs } from './rejections/refused.js'
import { whatAnEntryNames } from './rejections/what-an-entry-names.js'
import { when } from './rejections/when.js'
import { whoHasTheWord } from './rejections/who-has-the-word.js'
import { whoTakesPart } from './rejections/who-takes-part.js'

export const rejections: RefusedAs<AllianceRejection['_tag']> = {
  ...whoTakesPart,
  ...whoHasTheWord,
  ...when,
  ...whatAnEntryNames,
  ...attemptsAndClosing,
  ...phasesAndEndings,
  ...harm,
  ...corrections,
}
