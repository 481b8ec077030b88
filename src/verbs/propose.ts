import { type CodingSheet, proposeRuns, unjudgedSegments } from '../coding/index.js'
import {
  type RunProblem,
  type SheetMaking,
  type SheetUse,
  sheetMakings,
  sheetUses,
  unlistedSegments,
} from '../coding/inside.js'
import { isLeft } from '../kernel/inside.js'
import { type CodeSets, codeSets } from './options/code-sets.js'
import { file, option, repeatable } from './options/reader.js'
import { countOrNone, each, oneOf, required } from './options/texts.js'
import { type Verb, verb } from './options/verb.js'
import { claimedFile, writtenFile } from './options/written-file.js'
import { done, faulty } from './say/outcome.js'
import { jsonLines, many } from './say/print.js'
import { readSheetFile } from './sheet-file.js'

/** Where `--use` and `--made` are left out. */
const usual: { readonly uses: readonly SheetUse[]; readonly makings: readonly SheetMaking[] } = {
  uses: ['main'],
  makings: sheetMakings.filter((made) => made !== 'after-seeing-machine'),
}

const problemWords = (problem: RunProblem, sheets: readonly CodingSheet[]): string => {
  const named = 'sheet' in problem ? `sheet ${sheets[problem.sheet - 1]?.sheet}: ` : ''
  switch (problem._tag) {
    case 'NotAGap':
      return 'expected a whole number of segments for the gap'
    case 'UnknownCodeSet':
      return problem.codeSet === '3RS-2015'
        ? `${named}whether a weak marker counts as present has no default; --check-minus says it`
        : `${named}its code set is not known; --code-set FILE gives it`
    case 'WithoutAlliance':
      return `${named}expected the alliance that it is of`
    case 'NotSaidWhose':
      return `code set ${problem.codeSet}, code ${problem.code}: expected "of", patient or therapist, since --opens patient asks whose codes open a run`
  }
}

/** `propose`: sheets of codes in; a proposal for every run of segments in which codes are present out. */
export const propose: Verb = verb(
  {
    name: 'propose',
    argument: ['<SHEETS>', 'a file of coding sheets (JSON Lines)'],
    meaning: 'Propose an episode for every run of segments in which codes are present, for people to answer.',
    more: `A run begins and ends with a segment in which a code that opens is present by the rule of its set, and bridges up to --gap segments in a row without one. Segments that were not rated, could not be coded or are not listed count towards the gap; a note says how many there are. A run whose kind changes is one proposal with several moments; mixed is a segment that holds both kinds. A proposal is no entry of a record: accept takes what people say of it.
Sheets that are not for the main analysis, or were made after seeing what a machine proposed, are left out unless --use and --made name them.
Exit: 0 done; 1 the sheets are faulty, or something is already at --out (nothing is written); 2 the command line is wrong.`,
    example: 'sheets.jsonl --gap 1 --opens patient --out proposals.jsonl',
  },
  {
    file,
    gap: option(
      '--gap <N>',
      'the greatest number of segments in a row without an opening code in a run',
      required(countOrNone),
    ),
    opens: option(
      '--opens <WHO>',
      "patient or either: whether the patient's codes alone open a run, or the therapist's too",
      required(oneOf(['patient', 'either'] as const)),
    ),
    codeSets,
    uses: repeatable('--use <USE>', `${sheetUses.join(', ')}; main unless given`, each(oneOf(sheetUses))),
    makings: repeatable(
      '--made <HOW>',
      `${sheetMakings.join(', ')}; all but the last unless given`,
      each(oneOf(sheetMakings)),
    ),
    out: writtenFile('write the proposals there'),
  },
  ({ file, gap, opens, codeSets: sets, uses, makings, out }, world) => {
    const read = readSheetFile(file, sets.own, world)
    const claimed = claimedFile(out, world)
    if (isLeft(read)) return faulty([...read.left, ...claimed])
    const isTaken = ({ use, made }: CodingSheet): boolean =>
      (uses.length > 0 ? uses : usual.uses).includes(use) &&
      (makings.length > 0 ? makings : usual.makings).includes(made)
    const taken = read.right.filter(isTaken)
    const proposed = proposeRuns(taken, { gap, opens, codeSets: sets.all })
    const faults = [
      ...claimed,
      ...(isLeft(proposed) ? proposed.left.map((problem) => ({ file, what: problemWords(problem, taken) })) : []),
    ]
    if (faults.length > 0 || isLeft(proposed)) return faulty(faults)
    const left = read.right.length - taken.length
    const unlisted = taken.reduce((sum, sheet) => sum + unlistedSegments(sheet), 0)
    const unjudged = unjudgedIn(taken, sets, opens)
    return done(
      `${many(proposed.right.length, 'proposal')} from ${many(taken.length, 'sheet')}, written to ${out.path}: runs of present segments, gap ${gap}, opened by ${opens === 'patient' ? "the patient's codes" : 'codes of either'}\n`,
      [
        ...(left === 0
          ? []
          : [`note: ${many(left, 'sheet')} of another use or making left out; --use and --made name them`]),
        ...(unjudged === 0
          ? []
          : [
              `note: ${many(unjudged, 'segment')} not rated, not applicable or not codable; in no run, and counted towards the gap`,
            ]),
        ...(unlisted === 0
          ? []
          : [`note: ${many(unlisted, 'segment')} not listed between those that are; counted towards the gap`]),
      ],
      [{ path: out.path, text: jsonLines(proposed.right) }],
    )
  },
)

const unjudgedIn = (sheets: readonly CodingSheet[], { all }: CodeSets, opens: 'patient' | 'either'): number =>
  sheets.reduce((sum, sheet) => {
    const set = all.find(({ id }) => id === sheet.codeSet)
    return sum + (set === undefined ? 0 : unjudgedSegments(sheet, set, opens))
  }, 0)
