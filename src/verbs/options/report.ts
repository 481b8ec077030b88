import type { NamedRule } from '../../detection/inside.js'
import { isLeft, right } from '../../kernel/inside.js'
import type { Report } from '../../report/index.js'
import { audiences, type Provenance, provenances } from '../../vocabulary/inside.js'
import { type CodeSets, codeSetOptions, codeSetsOf } from './code-sets.js'
import { checked, combined, file, option, type Read, type Reader, rare, repeatable, toggle, wrong } from './reader.js'
import { aboutRule } from './rule.js'
import { readRules } from './several-rules.js'
import { missing, oneOf, optional, text, withDefault } from './texts.js'

const namings = ['keep', 'numbered'] as const

/** A file of coding sheets, and the sets of codes with their cuts. */
export interface CodingSource {
  readonly file: string
  readonly sets: CodeSets
}

/** What a report is made from, of which alliance alone, and how the ids on it are shown. */
export interface ReportSource {
  /** The folder that `trace` wrote; the input itself, or beside a log. */
  readonly traced: string | undefined
  readonly log: string | undefined
  readonly provenance: Provenance
  readonly names: (typeof namings)[number]
  readonly rules: readonly NamedRule[]
  /** The one alliance that is asked for; all where none is. */
  readonly alliance: string | undefined
  readonly isSheet: boolean
  readonly audience: Report['audience'] | undefined
  /** The file of sheets, with their sets of codes. */
  readonly coding: CodingSource | undefined
  /** A table of ids and the names they are shown under. */
  readonly shownNames: string | undefined
}

const trace = option('--trace <DIR>', 'beside a log: the folder of a trace of alliances of the same ids', text)

/** The input is a log, or a folder that `trace` wrote. */
const input = combined({ file, trace }, ({ file, trace }, world) =>
  right(world.isFolder(file) ? { traced: file, log: undefined } : { traced: trace, log: file }),
)

const traceOfLog = combined({ input, trace }, ({ input: { log }, trace }) =>
  checked(
    undefined,
    log === undefined && trace !== undefined && '--trace DIR goes with a log; the input is a folder already',
  ),
)

const provenance = combined(
  {
    input,
    word: option(
      '--provenance <WORD>',
      `where the scores of a trace come from: ${provenances.join(', ')}; a log says it itself`,
      optional(oneOf(provenances)),
    ),
  },
  ({ input: { traced }, word }): Read<Provenance> => {
    // A record says where it comes from; scores of a table do not.
    const unsaid = `--provenance ${provenances.join('|')} (a table of scores does not say it)`
    if (traced !== undefined) return word === undefined ? missing(unsaid) : right(word)
    return checked(
      'recorded',
      word !== undefined && '--provenance is of the scores of a trace; a log says itself where it comes from',
    )
  },
)

const rules = combined(
  {
    input,
    texts: repeatable(
      '--rule <RULE:NAME=VALUE,…>',
      "with a trace: a rule to compare on its scores, such as 'drop:floor=8'; repeated",
      (texts) => right(texts),
      aboutRule,
    ),
  },
  ({ input: { traced }, texts }): Read<readonly NamedRule[]> => {
    if (texts.length === 0) return right([])
    const read = readRules(texts, 'report')
    if (traced !== undefined) return read
    return wrong('--rule compares rules on the scores of a trace; there is none', ...(isLeft(read) ? read.left : []))
  },
)

const names = combined(
  {
    input,
    naming: option(
      '--names <HOW>',
      `ids of a log, those of alliances too: ${namings.join(', ')} (keep unless given)`,
      withDefault('keep', oneOf(namings)),
    ),
  },
  ({ input: { traced }, naming }) =>
    checked(
      naming,
      naming === 'numbered' &&
        traced !== undefined &&
        '--names numbered is for a log; the ids of a trace are those of the table',
    ),
)

/** A report is a whole file, and for more than one reader. */
const pageAudiences: readonly Report['audience'][] = audiences.filter((one) => one !== 'rater-only')

const chosen = combined(
  {
    alliance: option('--alliance <ID>', 'that alliance, or client, alone', text),
    isSheet: toggle(
      '--sheet',
      'one sheet for supervision of --alliance ID: whose consent it rests on, scores, episodes',
    ),
    audience: option(
      '--audience <WHO>',
      `who will read it: ${pageAudiences.join(', ')} (everyone unless given, and research where all is simulated); of a record it shows what they may see`,
      optional(oneOf(pageAudiences)),
    ),
  },
  ({ alliance, isSheet, audience }) =>
    checked(
      { alliance, isSheet, audience: isSheet ? 'supervision' : audience } as const,
      isSheet && alliance === undefined && '--sheet needs --alliance ID',
      isSheet && audience !== undefined && '--sheet is for supervision; it takes no --audience',
    ),
)

const { files, checkMinus } = codeSetOptions('with --sheets: ')

const coding = combined(
  {
    chosen,
    file: option('--sheets <FILE>', 'sheets of coders, JSON Lines: who coded what when, and how far they agree', text),
    files: rare(files),
    checkMinus: rare(checkMinus),
  },
  ({ chosen: { audience, isSheet }, file, ...typed }, world): Read<CodingSource | undefined> => {
    if (file === undefined)
      return checked(
        undefined,
        typed.files.length > 0 && '--code-set goes with --sheets FILE',
        typed.checkMinus !== undefined && '--check-minus goes with --sheets FILE',
      )
    const sets = codeSetsOf(typed, world)
    return checked(
      { file, sets: isLeft(sets) ? { own: [], all: [] } : sets.right },
      isSheet && '--sheet is one sheet for supervision, and has no place for --sheets',
      !isSheet &&
        audience !== 'supervision' &&
        audience !== 'research' &&
        '--sheets needs --audience supervision or research: others are not shown what coders coded',
      ...(isLeft(sets) ? sets.left : []),
    )
  },
)

const shownNames = combined(
  {
    names,
    file: option('--shown-names <FILE>', 'table with columns id and name: ids are shown under these names', text),
  },
  ({ names, file }) =>
    checked(
      file,
      names === 'numbered' && file !== undefined && '--shown-names and --names numbered exclude each other',
    ),
)

/** What the page is made from. */
export const reportSource: Reader<ReportSource> = combined(
  { traceOfLog, input, provenance, rules, names, shownNames, chosen, coding },
  ({ input, provenance, names, rules, shownNames, chosen, coding }) =>
    checked(
      { ...input, ...chosen, provenance, names, rules, shownNames, coding },
      chosen.isSheet && rules.length > 0 && '--sheet compares no rules',
    ),
)
