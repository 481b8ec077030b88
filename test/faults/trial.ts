import { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '../../src/cli/world/file-fault.js'
import type { Outcome } from '../../src/verbs/say/outcome.js'
import { outcomeOf, testRuntime } from '../unit/cli/simulate/given-run.js'
import { placeInputs, proposing, type Writing } from './writing-verbs.js'

/** The files of a folder by their paths in it, what this program is at work with apart: staging folders, parts and replications. */
export const results = (folder: string, areParts = false): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/(?:^|\/)(?:rupture-repair\.unfinished-|replications\.jsonl$)/.test(path))
      .filter((path) => areParts || !path.startsWith('parts/'))
      .filter((path) => lstatSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  )

/** What this program is at work with in a folder; nothing once it is done. */
export const atWork = (folder: string, areParts = false): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /unfinished-|replications\.jsonl$/.test(path) || (!areParts && /^parts/.test(path)))
    .sort()

/** A runtime as the program has it: what cannot be written is said of a part and does not end the process. */
const runtime = (stopAfter?: number) => {
  const { runtime: hands } = testRuntime(undefined, ({ number }) => stopAfter === undefined || number < stopAfter)
  return {
    ...hands,
    startWorker: (...task: Parameters<typeof hands.startWorker>): ReturnType<typeof hands.startWorker> => {
      const hand = hands.startWorker(...task)
      return {
        ...hand,
        make: async (part) => {
          try {
            return await hand.make(part)
          } catch (thrown) {
            return { _tag: 'CannotWrite', code: codeOf(thrown) }
          }
        },
      }
    },
  }
}

/** Carries a line out in a folder; one that ends in `stopped` is stopped after its first piece of work. */
export const carriedOut = (folder: string, line: string): Promise<Outcome> =>
  outcomeOf(
    line.replace(/ stopped$/, '').replaceAll('@', `${folder}/`),
    runtime(line.endsWith(' stopped') ? 0 : undefined),
  )

/** A folder for a test, and what is made in it before; copied for every trial. */
export interface Ground {
  readonly copy: () => string
  readonly end: () => void
}

/** The folder that a line finds. */
export const groundOf = async ({ before }: Pick<Writing, 'before'>): Promise<Ground> => {
  const base = mkdtempSync(join(tmpdir(), 'faults-'))
  const proposals = join(base, 'first')
  placeInputs(proposals, undefined)
  const made = await carriedOut(proposals, proposing)
  if (made.exit !== 0) throw new Error(made.stderr)
  const template = join(base, 'template')
  placeInputs(template, join(proposals, 'in/proposals.jsonl'))
  for (const line of before) {
    const { exit, stderr } = await carriedOut(template, line)
    if (exit !== (line.endsWith(' stopped') ? 130 : 0)) throw new Error(`${line}: ${stderr}`)
  }
  let copies = 0
  return {
    copy: () => {
      copies += 1
      const copy = join(base, `trial-${copies}`)
      if (copies > 1) rmSync(join(base, `trial-${copies - 1}`), { recursive: true, force: true })
      cpSync(template, copy, { recursive: true })
      return copy
    },
    end: () => rmSync(base, { recursive: true }),
  }
}

/** Cuts files by half, as a loss of power may, of which what was written was not flushed. */
export const losePower = (unflushed: Iterable<string>): void => {
  for (const path of unflushed) if (existsSync(path)) truncateSync(path, Math.floor(lstatSync(path).size / 2))
}
