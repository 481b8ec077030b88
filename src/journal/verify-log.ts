import { isObject } from '../kernel/inside.js'
import { mostProblems } from '../schema/index.js'
import type { AllianceId, ChainFault, Tampering } from '../vocabulary/inside.js'
import { canonicalJson } from './canonical-json.js'
import { chainBreaks, type Link } from './chain-breaks.js'
import { firstPrev, type Sha256 } from './chain-log.js'
import type { LogProblem } from './log-problem.js'
import { numberedLines } from './numbered-lines.js'
import { readLog } from './read-log.js'
import { type BrokenLine, replayLog } from './replay-log.js'

/** What is wrong with a log that is verified. */
export type VerifyProblem = LogProblem | BrokenLine | ChainFault

/** What a log proves of itself. */
export interface VerifiedLog {
  /** Whether every line can be read and can follow what came before it. */
  readonly lawful: boolean
  /** Whether every line has the hash of the line before it, and the head that was asked for is among them. */
  readonly chained: boolean
  /** How many lines there are, blank ones left out. */
  readonly lines: number
  /** The hash of the last line, to be noted elsewhere; 64 zeros without lines, and nothing where the last line is no JSON. */
  readonly head: string | null
  /**
   * The first line that is not as it was written; a line that is gone is where it would be. Where the head is gone alone, the line
   * after the last is `missing`: nothing shows whether the last one was altered instead. An unlawful last line is then `altered`.
   */
  readonly first: { readonly line: number; readonly what: Tampering | 'unlawful' } | null
  readonly problems: readonly VerifyProblem[]
}

/** Returns the value of a line and its canonical text; nothing where it is no JSON, or too deep to be written again. */
const canonical = (text: string): { readonly value: unknown; readonly written: string } | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return { value, written: canonicalJson(value) }
  } catch {
    return undefined
  }
}

/** Returns the lines as links of a chain, with what the alliances' numbers say of lines that are gone. */
const linksOf = (text: string, problems: readonly LogProblem[], sha256: Sha256): readonly Link[] => {
  const faulty = new Set(problems.map(({ line }) => line))
  const torn = problems.find(({ _tag }) => _tag === 'TornLine')?.line
  const lastOf = new Map<AllianceId, number>()
  const gaps: (readonly [from: number, to: number])[] = []
  const gapAt = new Map(problems.flatMap((one) => (one._tag === 'SeqGap' ? [[one.line, one.alliance] as const] : [])))
  const links = [...numberedLines(text)].map(({ line, content }) => {
    const json = canonical(content)
    const { prev, alliance } = isObject(json?.value) ? json.value : {}
    const gap = gapAt.get(line)
    if (gap !== undefined) gaps.push([lastOf.get(gap) ?? 0, line])
    if (typeof alliance === 'string') lastOf.set(alliance, line)
    const hash = json === undefined ? {} : { hash: sha256(json.written) }
    return { line, ...hash, prev, isTorn: line === torn, isFaulty: faulty.has(line) }
  })
  return links.map((link) => ({ ...link, isAfterGap: gaps.some(([from, to]) => from < link.line && link.line <= to) }))
}

/**
 * Says whether a log is lawful, whether its chain holds, and which line is the first that is not as it was written.
 *
 * `head` is the hash of a last line that was noted before. The log may have grown since: the chain holds if that line is still in it.
 *
 * @example
 * const sha256 = () => '0'.repeat(64)
 * verifyLog('', { sha256 })
 * // => { lawful: true, chained: true, lines: 0, head: firstPrev, first: null, problems: [] }
 */
export const verifyLog = (
  text: string,
  { sha256, head }: { readonly sha256: Sha256; readonly head?: string },
): VerifiedLog => {
  const read = readLog(text)
  const broken = replayLog(read).flatMap((one) => (one._tag === 'Left' ? [one.left] : []))
  const links = linksOf(text, read.problems, sha256)
  const isChained = links.length === 0 || links.some(({ prev }) => prev !== undefined)
  const breaks = isChained ? chainBreaks(links) : []
  const end = (links.at(-1)?.line ?? 0) + 1
  const isHeadGone = head !== undefined && head !== firstPrev && !links.some(({ hash }) => hash === head)
  const unlawful = [...read.problems, ...broken]
  const problems: readonly VerifyProblem[] = [
    ...unlawful,
    ...breaks.slice(0, mostProblems),
    ...(isChained ? [] : [{ _tag: 'NotChained', line: links[0]?.line ?? 1 } as const]),
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
  return {
    lawful: unlawful.length === 0,
    chained: isChained && breaks.length === 0 && !isHeadGone,
    lines: links.length,
    head: links.length === 0 ? firstPrev : (links.at(-1)?.hash ?? null),
    first: found.toSorted((a, b) => a.line - b.line)[0] ?? null,
    problems: problems.toSorted((a, b) => a.line - b.line),
  }
}
