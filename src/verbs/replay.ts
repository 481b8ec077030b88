import { outcomeRule, type Tally, tally } from '../alliance/index.js'
import { isLeft } from '../kernel/inside.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { leastResolved, type Standing } from '../vocabulary/inside.js'
import { coderHeadings, type EpisodeRow, episodeRows, kindWords, type Line } from './episode-rows.js'
import { episodesCsv } from './episodes-csv.js'
import { harmNotes, lookAlikeNotesOf, machineNotes, readAlliances, sideNotes } from './log.js'
import { outcomeQuestion } from './options/outcomes.js'
import { printing } from './options/printing.js'
import { file, toggle } from './options/reader.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { askedWords, outcomeTables } from './outcome-print.js'
import { remarkLines, remarkRows } from './remark-print.js'
import { explainAlike, type Note } from './say/note.js'
import { faulty } from './say/outcome.js'
import { alignedTable, many } from './say/print.js'
import { scaleNotes } from './scale-notes.js'

/** One alliance of a log; the end of a phase is `null` while it is open. */
interface AllianceRow {
  readonly id: string
  readonly phases: readonly object[]
  readonly episodes: readonly EpisodeRow[]
}

const phasesOf = ({ state }: NamedAlliance): readonly object[] => {
  const open = state._tag === 'Running' ? [{ number: state.phase.number, from: state.phase.from }] : []
  return [
    ...state.past.map(({ number, from, to, ended }) => ({ number, from, to, ending: ended.ending._tag })),
    ...open.map((phase) => ({ ...phase, to: null, ending: null })),
  ]
}

const standingWords: Readonly<Record<Standing, string>> = {
  none: 'no one',
  confirmed: 'all it hurt',
  contested: 'some; others do not',
  'therapist-only': 'those who lead or treat alone',
  'observer-only': 'an observer alone',
  'others-only': 'others than all it hurt',
}

const harmTitle = 'Harm on record, which is not something to be mended:'

const linesOf = (alliances: readonly AllianceRow[]): readonly Line[] =>
  alliances.flatMap(({ id, episodes }) => episodes.map((episode): Line => ({ ...episode, alliance: id })))

const plain = (word: string | null): string | null => word?.replaceAll('-', ' ') ?? null

/** What is about back to where it was, or better, is no bare failure under a greater cut. */
const outcomeCell = ({ outcome, restored, judged }: Line, cut: number): string | null =>
  restored === true && judged !== 'resolved' && (outcome === 'unsuccessful-repair' || outcome === 'unresolved')
    ? `${outcome === 'unresolved' ? 'not attempted' : 'attempted'}, restored, not resolved at cut ${cut}`
    : plain(outcome)

/** The episodes of a replayed log as a table for people. */
const episodeTable = (columns: number, lines: readonly Line[]): string =>
  lines.length === 0
    ? 'No episode is on record.\n'
    : alignedTable(columns, lines, [
        { title: 'alliance', of: ({ alliance }) => alliance },
        { title: 'episode', of: ({ id }) => id },
        { title: 'reported', of: ({ reported }) => reported },
        { title: 'kind', of: ({ kinds }) => kindWords(kinds, ', then ') },
        ...coderHeadings(lines, (coder) => `kind, as ${coder} codes it`, ', then '),
        { title: 'now', of: ({ state }) => plain(state) },
        { title: 'attempts', of: ({ attempts }) => attempts },
        { title: 'says resolved', of: ({ standing }) => standingWords[standing] },
      ])

/** What a criterion says of each episode: its columns, then one word. */
const concludedTable = (columns: number, lines: readonly Line[], cut: number): string =>
  alignedTable(columns, lines, [
    { title: 'alliance', of: ({ alliance }) => alliance },
    { title: 'episode', of: ({ id }) => id },
    { title: 'judged', of: ({ judged, reason }) => plain(reason ?? judged) },
    { title: 'closure', of: ({ closure }) => plain(closure) },
    { title: 'attempted', of: ({ attempted }) => (attempted ? 'yes' : 'no') },
    {
      title: 'attributed',
      of: ({ attributed, attributedByOthers }) =>
        attributedByOthers === true ? `${attributed}, others say` : plain(attributed),
    },
    { title: 'settled', of: ({ settled }) => (settled === null ? 'no word' : settled ? 'yes' : 'no') },
    { title: 'outcome', of: (line) => outcomeCell(line, cut) },
  ])

/** `replay`: a log in; its alliances, episodes and outcomes out, or every line that keeps them from being rebuilt. */
export const replay: AnsweringVerb = answeringVerb(
  {
    name: 'replay',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Rebuild the alliances of a log, with their episodes and outcomes, or name the first line that cannot be.',
    more: `Every line is judged by the rules that made it. Outcomes depend on whose judgement counts, so they are printed only with --resolved-by; the cut is 3 of 5 unless --resolved-from says another, and every table states it. Harms are counted apart and never as episodes.
Exit: 0 done; 1 a line cannot be read, or cannot follow what came before it (nothing is printed); 2 the command line is wrong.`,
    example: '{samples}/three-alliances.jsonl --resolved-by client',
  },
  {
    ...{ file, printing, question: outcomeQuestion },
    remarks: toggle('--remarks', 'also list questions about the record: entries that seem to contradict each other'),
  },
  ({ file, printing, question, remarks }, world) => {
    const read = readAlliances(file, world)
    if (isLeft(read)) return faulty(read.left)
    const { criterion, settings } = question
    const states = read.right.map(({ state }) => state)
    const sides: readonly Note[] = [
      ...lookAlikeNotesOf(read.right),
      ...sideNotes(read.right, criterion),
      ...machineNotes(read.right),
      ...scaleNotes(states, question),
    ]
    const harms = harmNotes(read.right)
    const asked = remarks ? remarkRows(read.right) : undefined
    const askedLines = asked === undefined ? [] : remarkLines(asked)
    const alliances = read.right.map(
      (one): AllianceRow => ({ id: one.id, phases: phasesOf(one), episodes: episodeRows(one, question) }),
    )
    const lines = linesOf(alliances)
    const phases = alliances.reduce((sum, alliance) => sum + alliance.phases.length, 0)
    const outcomes: Tally | null = criterion === null ? null : tally(states, criterion, settings)
    const resolvedFrom = criterion === null ? null : (settings.resolvedFrom ?? leastResolved)
    const notes = [...sides, ...harms]
    return {
      printing,
      table: (columns) =>
        [
          `${many(alliances.length, 'alliance')}, ${many(phases, 'phase')}; every entry could follow what came before it.\n`,
          episodeTable(columns, lines),
          ...(criterion === null || resolvedFrom === null
            ? ['Whose judgement makes an episode resolved? --resolved-by says so, and gives the outcomes.\n']
            : [
                ...(lines.length === 0
                  ? []
                  : [
                      `Each episode, ${askedWords(criterion, question)}:\n${concludedTable(columns, lines, resolvedFrom)}`,
                    ]),
                outcomeTables(columns, states, criterion, question),
              ]),
          ...(harms.length === 0 ? [] : [`${[harmTitle, ...explainAlike(harms)].join('\n')}\n`]),
          ...(asked === undefined ? [] : [`${askedLines.join('\n')}\n`]),
        ].join('\n'),
      csv: () => episodesCsv(read.right, question),
      json: () => ({
        alliances,
        outcomes,
        resolvedBy: criterion,
        resolvedFrom,
        outcomeRule,
        problems: notes,
        ...(asked === undefined ? {} : { remarks: asked }),
      }),
      besideCsv: askedLines.map((line) => `note: ${line}`),
      notes,
      // Harms are in the table itself.
      besideTable: sides,
      method: () => ({
        verb: 'replay',
        files: [file],
        said: [
          `Read: ${many(alliances.length, 'alliance')} with ${many(lines.length, 'episode')}; every entry was judged by the rules that made it.`,
          criterion === null
            ? 'The command did not name whose judgement decides an outcome, so no outcomes are given.'
            : `Outcomes ${askedWords(criterion, question)}.`,
        ],
        leftOut: harms.length === 0 ? [] : [`${many(harms.length, 'harm')} on record, counted apart from episodes`],
      }),
    }
  },
)
