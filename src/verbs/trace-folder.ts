import { isLeft, left, right } from '../kernel/inside.js'
import { type Parsed, parseSeriesLine, parseTracedCourse, parseTracedFinding } from '../schema/index.js'
import { makeAllSeries, type SeriesProblem } from '../series/index.js'
import type { ScoreSeries, TracedCourse, TracedFinding } from '../vocabulary/inside.js'
import type { traceFiles } from './trace-files.js'
import { decode } from './world/decode.js'
import type { Fault, OrFaults } from './world/fault.js'
import { problemWords } from './world/read-text.js'
import type { World } from './world/world.js'

/** What a trace left in its folder. */
export interface TraceRead {
  readonly courses: readonly TracedCourse[]
  readonly series: readonly ScoreSeries[]
  readonly findings: readonly TracedFinding[]
}

interface Lines<T> {
  readonly values: readonly T[]
  readonly faults: readonly Fault[]
}

/** One of the files, line by line; a file without lines is one without findings. */
const readLines = <T extends { readonly id: string }>(
  file: string,
  parse: (line: string) => Parsed<T>,
  world: World,
  known?: ReadonlySet<string>,
): Lines<T> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return { values: [], faults: bytes.left }
  const text = decode(file, bytes.right)
  if (isLeft(text)) return { values: [], faults: text.left }
  const [values, faults]: [T[], Fault[]] = [[], []]
  for (const [index, content] of text.right.split('\n').entries()) {
    if (content.trim() === '') continue
    const fault = (what: string): Fault => ({ file, line: index + 1, what })
    const parsed = parse(content)
    if (isLeft(parsed))
      for (const each of parsed.left.map((problem) => fault(problemWords(problem, 'the line')))) faults.push(each)
    else if (known?.has(parsed.right.id) === false) faults.push(fault('id: expected an alliance of alliances.jsonl'))
    else values.push(parsed.right)
  }
  return { values, faults }
}

const twiceNamed = (file: string, courses: readonly TracedCourse[]): readonly Fault[] => {
  const seen = new Set<string>()
  const again = courses.findIndex(({ id }) => seen.size === seen.add(id).size)
  return again < 0 ? [] : [{ file, line: again + 1, what: 'id: expected every alliance once' }]
}

/** `DuplicateSession` as “duplicate session”; no score is in it. */
const seriesFault = (file: string, problem: SeriesProblem): Fault => ({
  file,
  line: 1,
  what: `${'id' in problem ? `series ${problem.id}: ` : ''}${problem._tag.replace(/(?<=[a-z])[A-Z]/g, (sign) => ` ${sign}`).toLowerCase()}`,
})

/** Read the folder that `trace --out` wrote; every fault of every file at once. */
export const readTrace = (folder: string, world: World): OrFaults<TraceRead> => {
  const at = (name: (typeof traceFiles)[number]): string => world.paths.join(folder, name)
  const courses = readLines(at('alliances.jsonl'), parseTracedCourse, world)
  const known = courses.faults.length === 0 ? new Set(courses.values.map(({ id }) => id)) : undefined
  const series = readLines(at('series.jsonl'), parseSeriesLine, world, known)
  const findings = readLines(at('findings.jsonl'), parseTracedFinding, world, known)
  const made = makeAllSeries(series.values)
  const faults = [
    ...courses.faults,
    ...twiceNamed(at('alliances.jsonl'), courses.values),
    ...series.faults,
    ...(isLeft(made) ? made.left.map((problem) => seriesFault(at('series.jsonl'), problem)) : []),
    ...findings.faults,
  ]
  if (faults.length > 0) return left(faults)
  return right({ courses: courses.values, series: series.values, findings: findings.values })
}
