import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { prepare } from './expectations.js'

/** What a snippet showed: the line, the value that stood there, the value that was promised. */
type Seen = readonly (readonly [line: number, value: unknown, promised: unknown])[]

/** Stands on the snippet's first line, so that line numbers in its errors stay its own. */
const recorder = 'export const __seen: unknown[] = []; const check = (...seen: unknown[]) => { __seen.push(seen) };'

/**
 * Runs a snippet as its own module, with the package's name meaning the sources, and holds every promised value against
 * the real one. Rejects where one differs, cannot be read, or was never reached.
 */
export const runSnippet = async (snippet: string): Promise<void> => {
  const { code, lines, faults } = prepare(snippet)
  if (faults.length > 0) throw new Error(faults.map(({ line, what }) => `line ${line}: ${what}`).join('\n'))

  const folder = mkdtempSync(join(tmpdir(), 'snippet-'))
  const file = join(folder, 'snippet.ts')
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(file, `${recorder}${code}\n`)
  try {
    const { __seen: seen } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { __seen: Seen }
    for (const [line, value, promised] of seen) expect(value, `the value promised on line ${line}`).toEqual(promised)
    const reached = new Set(seen.map(([line]) => line))
    const unreached = lines.filter((line) => !reached.has(line))
    expect(unreached, 'lines whose promised values were never reached').toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
