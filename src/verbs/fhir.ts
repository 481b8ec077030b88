import { type Bundle, chartOf } from '../fhir/index.js'
import { isLeft } from '../kernel/inside.js'
import { audiences } from '../vocabulary/inside.js'
import { lookAlikeNotesOf, readAlliances } from './log.js'
import { output, printing } from './options/printing.js'
import { checked, combined, file, option, toggle, wrong } from './options/reader.js'
import { oneOf, type ReadText, withDefault } from './options/texts.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { faulty } from './say/outcome.js'
import { alignedTable, csvOf, type Heading, json, many } from './say/print.js'

/** One person's chart, and the file that it is written to. */
interface ChartFile {
  readonly file: string
  readonly alliance: string
  readonly person: string
  readonly bundle: Bundle
}

/** A host that cannot exist, so that no name is taken for an address until an app gives its own. */
const noHost = 'https://rupture-repair.invalid/fhir'

const readBase: ReadText<string> = (text) =>
  checked(
    text,
    (!/^(https?:\/\/[^\s/?#|]+[^\s?#|]*|urn:[^\s?#|]+)$/.test(text) || text.endsWith('/')) &&
      '--base needs an address without a slash at its end, as in --base https://clinic.example/fhir',
  )

/** A chart is never for one rater. */
const readers = audiences.filter((audience) => audience !== 'rater-only')

const folder = combined(
  {
    out: output(
      '--out <DIR>',
      'write the charts there, one file for each person',
      'replace what an earlier fhir wrote there; nothing else is ever replaced',
    ),
  },
  ({ out }) => (out === undefined ? wrong('missing option --out DIR') : checked(out)),
)

const headings: readonly Heading<ChartFile>[] = [
  { title: 'file', of: ({ file }) => file },
  { title: 'alliance', of: ({ alliance }) => alliance },
  { title: 'person', of: ({ person }) => person },
  { title: 'ratings', of: ({ bundle }) => bundle.entry.length },
  {
    title: 'entered in error',
    of: ({ bundle }) => bundle.entry.filter(({ resource }) => resource.status === 'entered-in-error').length,
  },
]

/** `fhir`: a log in; the ratings of each person as a FHIR R4 transaction out. */
export const fhir: AnsweringVerb = answeringVerb(
  {
    name: 'fhir',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Write the ratings of a log as FHIR R4, a file for the chart of each person.',
    more: `Each file is a transaction: an Observation for each rating that concerns the person, put under the identifier of its entry, so that writing it twice doubles nothing. Other members are pseudonyms, those who treat or lead are named. A withdrawn rating is entered-in-error. Ruptures, judgements, attributions and harm have no standard in FHIR and are not written.
Exit: 0 done; 1 a line cannot be read, or cannot follow what came before it (nothing is written); 2 the command line is wrong.`,
    example: '{samples}/invented-round-robin.jsonl --out charts --base https://clinic.example/fhir',
  },
  {
    ...{ file, out: folder, printing },
    base: option(
      '--base <URL>',
      'the address under which your app names what it writes (a host that cannot exist unless given)',
      withDefault(noHost, readBase),
    ),
    audience: option(
      '--audience <AUDIENCE>',
      `who reads the charts: ${readers.join(', ')}; everyone unless given`,
      withDefault('everyone', oneOf(readers)),
    ),
    observers: toggle('--observers', 'also write what observers rated; they are named by no name'),
  },
  ({ file, out, printing, base, audience, observers }, world) => {
    const read = readAlliances(file, world)
    if (isLeft(read)) return faulty(read.left)
    const bundles = read.right.flatMap(({ id: alliance, state }) =>
      state.record.people.flatMap(({ id: person }) => {
        const bundle = chartOf(state, { base, alliance, person, audience, observers })
        return bundle === undefined ? [] : [{ alliance, person, bundle }]
      }),
    )
    const charts = bundles.map((one, index): ChartFile => ({ file: `chart-${index + 1}.json`, ...one }))
    const names = charts.map((chart) => chart.file)
    const faults = world.claim({ folder: out.path, names, verb: 'fhir', replace: out.replace })
    if (faults.length > 0) return faulty(faults)
    const notes = lookAlikeNotesOf(read.right)
    return {
      printing,
      table: (columns) => alignedTable(columns, charts, headings),
      csv: () => csvOf(charts, headings),
      json: () => ({
        charts: charts.map(({ bundle, ...chart }) => ({ ...chart, ratings: bundle.entry.length })),
        problems: notes,
      }),
      notes,
      method: () => ({
        verb: 'fhir',
        files: [file],
        said: [
          `Read: ${many(read.right.length, 'alliance')}; every entry was judged by the rules that made it.`,
          `Written: ratings that ${audience} may see in every version, of ${many(charts.length, 'person', 'people')}.`,
        ],
        leftOut: [...(observers ? [] : ['ratings by observers']), 'ruptures, judgements, attributions and harm'],
      }),
      files: charts.map((chart) => ({ path: world.paths.join(out.path, chart.file), text: json(chart.bundle) })),
    }
  },
)
