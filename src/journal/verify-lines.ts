import { isLeft, isObject, right } from '../kernel/inside.js'
import { parseText } from '../schema/index.js'
import { mostProblems } from '../schema/inside.js'
import { canonicalJson } from './canonical-json.js'
import { chainBreaks, type Link } from './chain-breaks.js'
import { firstPrev, type Sha256 } from './chain-log.js'
import { type JudgedLines, judgedLines } from './judged-lines.js'
import type { LogProblem } from './log-problem.js'
import type { NumberedText } from './numbered-lines.js'
import type { VerifiedLog, VerifyProblem } from './verified-log.js'

/** The lines of a file from the first on, as often as they are asked for, so that none has to be kept. */
type Lines = () => Iterable<NumberedText>

/** Returns the value of a line and its canonical text; nothing where it is no JSON, too deep to be written again, or gives a key twice. */
const canonical = (text: string): { readonly value: unknown; readonly written: string } | undefined => {
  // The hash is of the value, which holds only the last of two: it would not show that a key was added.
  const parsed = parseText(text, (value: unknown) => right(value))
  return isLeft(parsed) ? undefined : { value: parsed.right, written: canonicalJson(parsed.right) }
}

/** A line as the chain needs it, and whose it says it is. */
interface Hashed extends Pick<Link, 'line' | 'hash' | 'prev'> {
  readonly alliance: unknown
}

const hashedLines = function* (lines: Lines, sha256: Sha256): Generator<Hashed, void, void> {
  for (const { line, content } of lines()) {
    const json = canonical(content)
    const { prev, alliance } = isObject(json?.value) ? json.value : {}
    yield { line, prev, alliance, ...(json === undefined ? {} : { hash: sha256(json.written) }) }
  }
}

/** What one pass over the lines finds: their chain if it holds, the end of the file, and where each alliance ends. */
interface Passed {
  readonly lines: number
  readonly first: number
  readonly end: number
  readonly head: string | undefined
  readonly isChained: boolean
  readonly holds: boolean
  readonly hasHead: boolean
  readonly lastOf: ReadonlyMap<unknown, number>
}

const passOver = (lines: Lines, sha256: Sha256, head: string | undefined): Passed => {
  const lastOf = new Map<unknown, number>()
  const at = {
    lines: 0,
    first: 1,
    end: 1,
    isChained: false,
    holds: true,
    hasHead: head === undefined || head === firstPrev,
  }
  let before: string | undefined = firstPrev
  for (const { line, hash, prev, alliance } of hashedLines(lines, sha256)) {
    if (at.lines === 0) at.first = line
    at.lines += 1
    at.end = line + 1
    at.isChained ||= prev !== undefined
    at.holds &&= hash !== undefined && prev === before
    at.hasHead ||= hash === head
    lastOf.set(alliance, line)
    before = hash
  }
  return { ...at, head: before, lastOf }
}

/** Returns the lines as links of a chain, with what the alliances' numbers say of lines that are gone. */
const linksOf = (hashed: Iterable<Hashed>, problems: readonly LogProblem[]): readonly Link[] => {
  const faulty = new Set(problems.map(({ line }) => line))
  const torn = problems.find(({ _tag }) => _tag === 'TornLine')?.line
  const lastOf = new Map<unknown, number>()
  const gaps: (readonly [from: number, to: number])[] = []
  const gapAt = new Map(problems.flatMap((one) => (one._tag === 'SeqGap' ? [[one.line, one.alliance] as const] : [])))
  const links = Array.from(hashed, ({ alliance, ...link }) => {
    const { line } = link
    const gap = gapAt.get(line)
    if (gap !== undefined) gaps.push([lastOf.get(gap) ?? 0, line])
    if (typeof alliance === 'string') lastOf.set(alliance, line)
    return { ...link, isTorn: line === torn, isFaulty: faulty.has(line) }
  })
  return links.map((link) => ({ ...link, isAfterGap: gaps.some(([from, to]) => from < link.line && link.line <= to) }))
}

/** A log that was verified line by line, with the first entry of each alliance that is broken. */
interface VerifiedLines extends Pick<JudgedLines, 'begins'> {
  readonly verified: VerifiedLog
}

/**
 * Verifies a log as `verifyLog` does, from its lines instead of its text: what is kept is where each alliance ends, and the entries
 * of those under way. Only where the chain is broken is the hash of every line kept.
 */
export const verifyLines = (
  lines: Lines,
  { sha256, head }: { readonly sha256: Sha256; readonly head?: string },
): VerifiedLines => {
  const passed = passOver(lines, sha256, head)
  const read = judgedLines(lines(), passed.lastOf)
  const { end } = passed
  const isChained = passed.lines === 0 || passed.isChained
  const breaks = isChained && !passed.holds ? chainBreaks(linksOf(hashedLines(lines, sha256), read.problems)) : []
  const isHeadGone = !passed.hasHead
  const unlawful = [...read.problems, ...read.broken]
  const problems: readonly VerifyProblem[] = [
    ...unlawful,
    ...breaks.slice(0, mostProblems),
    ...(isChained ? [] : [{ _tag: 'NotChained', line: passed.first } as const]),
    ...(isHeadGone ? [{ _tag: 'HeadNotFound', line: end } as const] : []),
  ]
  const torn = read.problems.flatMap(({ _tag, line }) => (_tag === 'TornLine' ? [{ line, what: 'torn' } as const] : []))
  // No line holds the hash of the last one: where the head is gone, an unlawful last line is not known to have been written so.
  const isUnproven = (line: number): boolean => isHeadGone && line === end - 1
  const found: readonly NonNullable<VerifiedLog['first']>[] = [
    ...breaks.map(({ line, what }) => ({ line, what })),
    ...torn,
    ...unlawful.map(({ line }) => ({ line, what: isUnproven(line) ? ('altered' as const) : ('unlawful' as const) })),
    ...(isHeadGone ? [{ line: end, what: 'missing' as const }] : []),
  ]
  const verified: VerifiedLog = {
    lawful: unlawful.length === 0,
    chained: isChained && breaks.length === 0 && !isHeadGone,
    lines: passed.lines,
    head: passed.head ?? null,
    first: found.toSorted((a, b) => a.line - b.line)[0] ?? null,
    problems: problems.toSorted((a, b) => a.line - b.line),
  }
  return { verified, begins: read.begins }
}
