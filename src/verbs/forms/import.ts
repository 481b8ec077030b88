import { type AllianceEvent, type AllianceState, decide, evolve, initial } from '../../alliance/index.js'
import { type AllianceLog, formatLog } from '../../journal/index.js'
import { type Either, isLeft, isRight, left, nonEmpty, right } from '../../kernel/inside.js'
import { english, explain } from '../../language/index.js'
import { visible } from '../../report/index.js'
import { parseFormsMap } from '../../schema/index.js'
import type { FormsMap } from '../../vocabulary/inside.js'
import { output } from '../options/printing.js'
import { file, option } from '../options/reader.js'
import { delimiter, numbers, skip, tableHelp, where } from '../options/table.js'
import { asTyped, required } from '../options/texts.js'
import { type Verb, verb } from '../options/verb.js'
import { claimedFile } from '../options/written-file.js'
import { lookAlikeNotes } from '../say/look-alike.js'
import { explainNotes } from '../say/note.js'
import { done, faulty } from '../say/outcome.js'
import { many } from '../say/print.js'
import { readSource } from '../table/table.js'
import type { Fault } from '../world/fault.js'
import { readParsed } from '../world/read-text.js'
import { commandsOf } from './form-commands.js'
import { formNotes } from './form-notes.js'
import { type AllianceRead, readForms } from './read-forms.js'

/** The log of an alliance, every entry by `decide`; or the first row that it refuses, since what follows depends on it. */
const recorded = (file: string, map: FormsMap, read: AllianceRead): Either<Fault, readonly AllianceEvent[]> => {
  let state: AllianceState = initial
  const events: AllianceEvent[] = []
  for (const { line, command } of commandsOf(map, read)) {
    const decided = decide(state, command)
    if (isLeft(decided)) {
      const why = explain(decided.left, 'clinician', { ...english, setting: map.setting })
      return left({ file, line, what: `alliance ${read.alliance}: ${why}`, kind: `an entry cannot follow. ${why}` })
    }
    for (const event of decided.right) state = evolve(state, event)
    for (const each of decided.right) events.push(each)
  }
  return right(events)
}

/** The logs one after the other, numbered as the lines of one file. */
const joined = (logs: readonly (readonly [alliance: string, events: readonly AllianceEvent[]])[]): string => {
  let line = 0
  const alliances = logs.flatMap(([alliance, events]): readonly AllianceLog[] => {
    const lines = nonEmpty(
      events.map((event) => {
        line += 1
        return { line, event }
      }),
    )
    return lines === undefined ? [] : [{ alliance, lines }]
  })
  return formatLog({ alliances })
}

/** `import`: a table of session forms and a map of its columns in, a log out. */
export const importForms: Verb = verb(
  {
    name: 'import',
    argument: ['<TABLE>'],
    meaning: 'Turn a table of forms that clients and therapists fill in after sessions into a log.',
    more: `The map says what the columns and words of the table mean; its JSON Schema is schemas/forms-map.schema.json. A yes becomes a report by that person, with the intensity and the resolution that they rated. A no makes no episode, and a gap is not a no. No kind of rupture is invented.

${tableHelp}`,
    example: '{samples}/invented-reports.csv --map {samples}/invented-reports-map.json --out reports.jsonl',
  },
  {
    ...{ file, delimiter, skip, numbers, where },
    map: option('--map <FILE>', 'what the columns and words of the table mean, as JSON', required(asTyped)),
    out: output(
      '--out <FILE>',
      'write the log there; on standard output unless given',
      'replace the file of that name, if it is no input',
    ),
  },
  ({ file, delimiter, skip, numbers, where, map: mapFile, out }, world) => {
    const claimed = out === undefined ? [] : claimedFile(out, world)
    const map = readParsed(mapFile, world, parseFormsMap)
    const table = readSource(file, { delimiter, skip }, world)
    const faults = [...claimed, ...(isLeft(map) ? map.left : []), ...(isLeft(table) ? table.left : [])]
    if (isLeft(map) || isLeft(table)) return faulty(faults)
    const read = readForms(table.right, { map: map.right, numbers, where }, mapFile)
    if (isLeft(read)) return faulty([...faults, ...read.left])
    const { alliances } = read.right
    const logs = alliances.map((one) => [one.alliance, recorded(file, map.right, one)] as const)
    const refused = logs.flatMap(([, log]) => (isLeft(log) ? [log.left] : []))
    if (faults.length + refused.length > 0) return faulty([...faults, ...refused])
    const made = logs.flatMap(([alliance, log]) => (isRight(log) ? [[alliance, log.right] as const] : []))
    const text = joined(made)
    const ids = alliances.map(({ alliance }) => alliance)
    const remarks = [
      ...explainNotes([...read.right.notes, ...lookAlikeNotes('alliances', ids)]),
      ...formNotes(map.right, alliances).map((words) => `note: ${words}`),
    ]
    if (out === undefined) return done(text, remarks)
    const events = made.flatMap(([, log]) => log)
    const count = (tag: AllianceEvent['_tag']): number => events.filter(({ _tag }) => _tag === tag).length
    const counts = [
      many(made.length, 'alliance'),
      many(count('SessionHeld'), 'session'),
      many(count('RuptureReported'), 'episode'),
      many(events.length, 'entry', 'entries'),
    ]
    return done(`${visible(out.path)}: ${counts.join(', ')}\n`, remarks, [{ path: out.path, text }])
  },
)
