import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Shown } from '../../docs/.vitepress/markdown/shown-commands.js'
import { columns, folded } from './folded.js'

/** The fence with other output under its commands. */
export const withOutputs = (shown: readonly Shown[], outputs: readonly string[]): string =>
  shown
    .map(({ typed }, index) => `${typed}\n${outputs[index] ?? ''}`)
    .join('')
    .replace(/\n$/, '')

/** A folder that looks like the built clone, where commands may leave files; `rupture-repair` is the built command. */
export const sandbox = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'))
  for (const name of readdirSync('.')) if (name !== '.git') symlinkSync(join(process.cwd(), name), join(folder, name))
  mkdirSync(join(folder, '.bin'))
  const command = join(folder, '.bin', 'rupture-repair')
  writeFileSync(command, `#!/bin/sh\nexec node '${join(process.cwd(), 'dist/cli/main.js')}' "$@"\n`)
  chmodSync(command, 0o755)
  return folder
}

const mark = '\0'

/**
 * What the fence's commands print today, both streams as a terminal of 72 columns shows them; one shell, so `$?` and `cd` carry on.
 * Without `--norc`, bash reads its user's own settings where its input is a socket, as it is from Node.
 * What goes on through a pipe leaves its notes for the end: which program of a pipe prints first is chance.
 */
export const rerun = (
  shown: readonly Shown[],
  folder: string,
): { readonly outputs: readonly string[]; readonly status: number | null } => {
  const notes = join(folder, '.bin', 'notes')
  writeFileSync(notes, '')
  const inOrder = (command: string) =>
    /rupture-repair [^|]*\|/.test(command) ? `{ ${command}\n} 2>'${notes}'` : command
  const script = shown
    .map(({ command }) => `${inOrder(command)}\n__s=$?; cat '${notes}'; : >'${notes}'; printf '\\0'; (exit $__s)`)
    .join('\n')
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${join(folder, '.bin')}:${process.env.PATH}` }
  Object.assign(env, { NO_COLOR: '1', COLUMNS: String(columns) })
  delete env.FORCE_COLOR
  const { stdout, status } = spawnSync('bash', ['--norc', '-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { outputs: stdout.split(mark).slice(0, -1).map(folded), status }
}
