import { tally } from '../../alliance/index.js'
import { isLeft } from '../../kernel/index.js'
import { printOption } from '../options/print-option.js'
import type { Complaints, RawOptions } from '../options/raw-options.js'
import { methodsOf, withMethods } from '../say/methods.js'
import { explainNotes } from '../say/note.js'
import { done, faulty, misused, type Outcome } from '../say/outcome.js'
import type { World } from '../world/world.js'
import { readAlliances } from './read-alliances.js'
import { harmNotes, sideNotes, wordNotes } from './replay-notes.js'
import { criterionOption } from './replay-options.js'
import { printReplay } from './replay-print.js'
import { allianceRow } from './replayed.js'

/** `replay`: a log in; its alliances, episodes and outcomes out, or every line that keeps them from being rebuilt. */
export const replay = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const resolvedBy = criterionOption(raw, complaints)
  const print = printOption(raw, complaints)
  if (complaints.length > 0) return misused(complaints, 'replay')

  const read = readAlliances(file, world)
  if (isLeft(read)) return faulty(read.left)
  const alliances = read.right
  const states = alliances.map(({ state }) => state)
  const sides = [...sideNotes(alliances, resolvedBy), ...wordNotes(alliances, resolvedBy)]
  const harms = harmNotes(alliances)
  const rows = alliances.map(({ id, state }) => allianceRow(id, state, resolvedBy))
  const methods = methodsOf(raw, world, () => ({
    verb: 'replay',
    files: [file],
    said: [
      `Read: ${rows.length} alliances with ${rows.reduce((sum, { episodes }) => sum + episodes.length, 0)} episodes; every entry was judged by the rules that made it.`,
      resolvedBy === null
        ? 'Nobody said whose word makes an episode resolved, so no outcomes are given.'
        : `Outcomes by the criterion: ${resolvedBy}.`,
    ],
    leftOut: harms.length === 0 ? [] : [`${harms.length} harms on record, counted apart from episodes`],
  }))
  return withMethods(
    done(
      printReplay(print, {
        alliances: rows,
        outcomes: resolvedBy === null ? null : tally(states, resolvedBy),
        resolvedBy,
        sides,
        harms,
        methods,
      }),
      // Harms stand in the table itself.
      explainNotes(print === 'table' ? sides : [...sides, ...harms]),
    ),
    print,
    methods,
  )
}
