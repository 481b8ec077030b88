/** Runs steps of the command line on files that stay in the page: the same verbs, in a world of nothing but these files. */
import { detect } from '../../../src/verbs/detect.js'
import { series } from '../../../src/verbs/options/series.js'
import type { AnsweringVerb } from '../../../src/verbs/options/verb.js'
import { methodsParagraph } from '../../../src/verbs/say/methods.js'
import { lastResort, type Outcome } from '../../../src/verbs/say/outcome.js'
import { type Answer, printed } from '../../../src/verbs/say/printed.js'
import { shellWord } from '../../../src/verbs/say/shell-word.js'
import { score } from '../../../src/verbs/score.js'
import { readScores } from '../../../src/verbs/table/read-series.js'
import { trace } from '../../../src/verbs/trace.js'
import type { World } from '../../../src/verbs/world/world.js'

/** A file by the name it is given on a command line. */
export interface OwnFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An option as it is typed; one without a text is a switch. */
export type Option = readonly [flag: string, text?: string]

/** A verb, what it is given, and its options in the order in which they are typed. */
export interface Step {
  readonly verb: 'score' | 'detect' | 'trace' | 'agreement' | 'replay' | 'report'
  readonly argument: string
  readonly options: readonly Option[]
}

/** A series as it is drawn, with the stretches in which its score fell or rose. */
export interface Drawn {
  readonly name: string
  readonly points: readonly { readonly session: number; readonly score: number | null }[]
  readonly found: readonly { readonly from: number; readonly to: number; readonly kind: string }[]
}

/** What a step came to: what the program prints on both its channels, and its other forms. */
export interface Came extends Pick<Outcome, 'exit' | 'stdout' | 'stderr'> {
  readonly step: Step
  /** What is typed to do the same with the program; what makes its input comes before it. */
  readonly command: string
  readonly csv?: string
  readonly methods?: string
  readonly drawn?: readonly Drawn[]
  readonly range?: { readonly min: number; readonly max: number }
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** A name that begins with a dash would be taken for an option. */
const pathWord = (name: string): string => shellWord(name.startsWith('-') ? `./${name}` : name)

/** The step as it is typed, a line for each option. */
export const commandOf = ({ verb, argument, options }: Step): string =>
  [
    `rupture-repair ${verb} ${pathWord(argument)}`,
    ...options.map(([flag, text]) => (text === undefined ? flag : `${flag} ${shellWord(text)}`)),
  ].join(' \\\n  ')

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')

/** A world that has these files and no others; what a verb would write there is kept, and nothing is stored. */
const worldOf = async (files: readonly OwnFile[], version: string): Promise<World> => {
  const digests = new Map(
    await Promise.all(
      files.map(async ({ bytes }) => [bytes, hex(await crypto.subtle.digest('SHA-256', bytes.slice()))] as const),
    ),
  )
  return {
    read: (path) => {
      const found = files.find(({ name }) => name === path)
      return found === undefined
        ? { _tag: 'Left', left: [{ file: path, what: 'cannot be read (absent)' }] }
        : { _tag: 'Right', right: found.bytes }
    },
    isFolder: (path) => files.some(({ name }) => folderOf(name) === path),
    claim: () => [],
    overwritten: () => [],
    damaged: () => [],
    paths: {
      basename: (path) => path.slice(path.lastIndexOf('/') + 1),
      dirname: folderOf,
      join: (folder, name) => `${folder}/${name}`,
    },
    sha256: (bytes) => digests.get(bytes) ?? '',
    columns: 72,
    samples: '',
    version,
  }
}

/** Logs and reports need half of the library besides, and agreement what no score needs; each is loaded when it is asked for. */
const verbOf = async (verb: Exclude<Step['verb'], 'report'>): Promise<AnsweringVerb> => {
  if (verb === 'replay') return (await import('../../../src/verbs/replay.js')).replay
  if (verb === 'agreement') return (await import('../../../src/verbs/agreement/agreement.js')).agreement
  return { score, detect, trace }[verb]
}

interface Found {
  readonly id: string
  readonly rater?: string
  readonly from: number
  readonly to: number
  readonly kind: string
}

const ownerOf = ({ id, rater }: Pick<Found, 'id' | 'rater'>): string =>
  rater === undefined ? id : `${id}, rater ${rater}`

/** The series that were looked at, those in which something was found before the others. */
const drawnOf = (line: Parameters<typeof series.read>[0], json: string): Pick<Came, 'drawn' | 'range'> => {
  const options = series.read(line)
  const read = options._tag === 'Left' ? options : readScores(line.file, options.right, line.world)
  if (options._tag === 'Left' || read._tag === 'Left') return {}
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(json)
  const found = new Map<string, Found[]>()
  for (const finding of findings) {
    const owner = ownerOf(finding)
    found.set(owner, [...(found.get(owner) ?? []), finding])
  }
  const all = Array.from(read.right.courses, ({ series: { points, ...of } }): Drawn => {
    const name = ownerOf(of)
    return { name, points, found: found.get(name) ?? [] }
  })
  const has = (one: Drawn): boolean => one.found.length > 0
  const { range } = options.right
  return { drawn: [...all.filter(has), ...all.filter((one) => !has(one))], ...(range === undefined ? {} : { range }) }
}

const cameOf = (step: Step, answer: Answer, line: Parameters<typeof series.read>[0]): Came => {
  const { world } = line
  const as = (print: Answer['printing']['print']): Outcome =>
    printed({ ...answer, printing: { print, heading: undefined, methods: false, escaped: false } }, world)
  const { exit, stdout, stderr, files } = as('table')
  return {
    ...{ step, command: commandOf(step), exit, stdout, stderr },
    csv: as('csv').stdout,
    methods: methodsParagraph(world, answer.method()),
    ...(step.verb === 'detect' ? drawnOf(line, as('json').stdout) : {}),
    files: files.map(({ path, text }) => ({ name: path, text: String(text) })),
  }
}

/** Does one step. */
const runOne = async (step: Step, files: readonly OwnFile[], version: string): Promise<Came> => {
  const typed = new Map<string, readonly string[]>()
  for (const [flag, text = 'true'] of step.options) typed.set(flag, [...(typed.get(flag) ?? []), text])
  const world = await worldOf(files, version)
  const line = { file: step.argument, typed, world }
  const plain = ({ exit, stdout, stderr, files }: Outcome): Came => ({
    ...{ step, command: commandOf(step), exit, stdout, stderr },
    files: files.map(({ path, text }) => ({ name: path, text: String(text) })),
  })
  const { verb } = step
  if (verb === 'report') {
    const [{ report }, { loadDraw }] = await Promise.all([
      import('../../../src/verbs/report.js'),
      import('../../../src/verbs/draw.js'),
    ])
    const draw = await loadDraw()
    return plain(lastResort(() => report.run({ ...line, world: { ...world, draw } }, [])))
  }
  const asked = await verbOf(verb)
  const answered = lastResort<Outcome | Answer>(() => asked.answer(line, []))
  return 'exit' in answered ? plain(answered) : cameOf(step, answered, line)
}

/** Does steps one after the other, each with the files of those before, up to the first that fails. */
export const runSteps = async (
  steps: readonly Step[],
  files: readonly OwnFile[],
  version: string,
  begins: (step: Step) => void = () => undefined,
): Promise<readonly Came[]> => {
  const came: Came[] = []
  let there = files
  for (const step of steps) {
    begins(step)
    const one = await runOne(step, there, version)
    const isMade = files.every(({ name }) => name !== step.argument)
    came.push(isMade ? { ...one, command: [...came, one].map(({ command }) => command).join('\n') } : one)
    if (one.exit !== 0) break
    there = [...there, ...one.files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))]
  }
  return came
}
