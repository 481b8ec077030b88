import { tally } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import { resolutionCriteria } from '../../vocabulary/inside.js'
import { printing } from '../options/printing.js'
import { file, option } from '../options/reader.js'
import { oneOf, optional } from '../options/texts.js'
import { type Verb, verb } from '../options/verb.js'
import { faulty } from '../say/outcome.js'
import { printed } from '../say/printed.js'
import { harmNotes, readAlliances, sideNotes, wordNotes } from './log.js'
import { allianceRow, replayCsv, replayTable } from './replay-print.js'

/** `replay`: a log in; its alliances, episodes and outcomes out, or every line that keeps them from being rebuilt. */
export const replay: Verb = verb(
  {
    name: 'replay',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Rebuild the alliances of a log, with their episodes and outcomes, or name the first line that cannot be.',
    more: `Every line is judged by the rules that made it. Outcomes depend on whose word counts, so they are printed only with --resolved-by. Harms are counted apart and never as episodes.
Exit: 0 done; 1 a line cannot be read, or cannot follow what came before it (nothing is printed); 2 the command line is wrong.`,
    examples: (sample) => ({
      Example: `${sample('three-alliances.jsonl')} --resolved-by client`,
    }),
  },
  {
    ...{ file, printing },
    // There is no silent default.
    resolvedBy: option(
      '--resolved-by <WHO>',
      `whose word makes an episode resolved: ${resolutionCriteria.join(', ')}; it gives the outcomes`,
      optional(oneOf(resolutionCriteria)),
    ),
  },
  ({ file, printing, resolvedBy = null }, world) => {
    const read = readAlliances(file, world)
    if (isLeft(read)) return faulty(read.left)
    const sides = [...sideNotes(read.right, resolvedBy), ...wordNotes(read.right, resolvedBy)]
    const harms = harmNotes(read.right)
    const alliances = read.right.map(({ id, state }) => allianceRow(id, state, resolvedBy))
    const states = read.right.map(({ state }) => state)
    const outcomes = resolvedBy === null ? null : tally(states, resolvedBy)
    const episodes = alliances.reduce((sum, alliance) => sum + alliance.episodes.length, 0)
    const notes = [...sides, ...harms]
    return printed(printing, world, {
      table: () => replayTable({ alliances, outcomes, resolvedBy, harms }),
      csv: () => replayCsv(alliances),
      json: () => ({ alliances, outcomes, resolvedBy, problems: notes }),
      // Harms stand in the table itself.
      notes: printing.print === 'table' ? sides : notes,
      method: () => ({
        verb: 'replay',
        files: [file],
        said: [
          `Read: ${alliances.length} alliances with ${episodes} episodes; every entry was judged by the rules that made it.`,
          resolvedBy === null
            ? 'Nobody said whose word makes an episode resolved, so no outcomes are given.'
            : `Outcomes by the criterion: ${resolvedBy}.`,
        ],
        leftOut: harms.length === 0 ? [] : [`${harms.length} harms on record, counted apart from episodes`],
      }),
    })
  },
)
