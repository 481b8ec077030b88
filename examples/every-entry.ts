/**
 * One invented course of a group in which every kind of entry is found
 * at least once.
 */
import type { AllianceCommand } from 'rupture-repair'
import { answered } from './every-entry/answered.js'
import { corrected } from './every-entry/corrected.js'
import { ended } from './every-entry/ended.js'
import { mended } from './every-entry/mended.js'
import { strained } from './every-entry/strained.js'
import { together } from './every-entry/together.js'

/** The course as the commands that record it, one after the other. */
export const everyEntry: readonly AllianceCommand[] = [
  ...together,
  ...strained,
  ...answered,
  ...mended,
  ...ended,
  ...corrected,
]
