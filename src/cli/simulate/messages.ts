import { visible } from '../../report/index.js'
import { alignedTable, explainFault, type Fault, many, messageLines, sessionList } from '../../verbs/inside.js'
import { partFolder } from './folder.js'
import type { PartRead } from './parts.js'
import type { Plan } from './plan.js'
import type { Manifest } from './run.js'

/** Which run it is, in one line; the version is that which the plan names. */
export const runLine = ({ alliances, replications, seed, version }: Plan): string =>
  visible(
    `Simulated, not real people: ${many(alliances, 'alliance')}, ${many(replications, 'replication')}, seed ${seed}, rupture-repair ${version}.`,
  )

/** What a finished run is, for people: its files with their rows and hashes, of which none has a word to wrap. */
export const finishedWords = (manifest: Manifest): string => {
  const files = alignedTable(Number.POSITIVE_INFINITY, manifest.files, [
    { title: 'file', of: ({ name }) => name },
    { title: 'rows', of: ({ rows }) => rows },
    { title: 'SHA-256', of: ({ sha256 }) => sha256 },
  ])
  return `${runLine(manifest)}\n\n${files}`
}

/** What is to be done about ranges of courses that failed; nothing where none did. */
export const failureWords = (out: string, failures: readonly { readonly what: string }[]): string => {
  const [first] = failures
  return first === undefined
    ? ''
    : messageLines([
        `${out}: the simulation failed for ${many(failures.length, 'range')} of courses (the first: ${first.what}); simulate with --resume tries again`,
      ])
}

/** Every one of these parts that keeps a run of so many from being merged; those that are missing side by side in one. */
export const unfinishedFaults = (out: string, parts: readonly PartRead[], all: number): readonly Fault[] => {
  const missing = parts.filter(({ state }) => state._tag === 'Missing').map(({ part }) => part.number)
  const damaged = parts.flatMap(({ part, state }): readonly Fault[] => {
    if (state._tag !== 'Damaged') return []
    const how = state.isOurs
      ? 'simulate with --resume makes it again'
      : 'it is none of this run: move it away, and the command that was to make the part does so with --resume'
    return [{ file: partFolder(out, part), what: `part ${part.number} is damaged: ${state.what}; ${how}` }]
  })
  if (missing.length === 0) return damaged
  const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them']
  const what = `of ${all} parts, counted from 0, ${sessionList(missing)} ${are} missing; the command that was to make ${them} does so with --resume`
  return [{ file: out, what }, ...damaged]
}

/** Faults as lines for standard error, where the work is not the kind of which nothing was written. */
export const faultLines = (faults: readonly Fault[]): string => messageLines(faults.map(explainFault))
