import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ProcessId, thisProcess } from '../../../../src/cli/output/process-id.js'
import { runNames } from '../../../../src/cli/simulate/folder.js'

/** A process that has ended. */
export const endedProcess = (): ProcessId => ({ ...thisProcess(), pid: spawnSync('true').pid })

/** Leaves in a folder what a process leaves that is killed: its staging folder, with these files in it. */
export const leaveUnfinished = (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  process: ProcessId = endedProcess(),
  names: readonly string[] = runNames,
): string => {
  const staging = join(folder, `rupture-repair.unfinished-${process.pid}-0123abcd`)
  mkdirSync(staging, { recursive: true })
  const record = { program: 'rupture-repair', process, since: 1, names, shard: '' }
  writeFileSync(join(staging, 'hold.json'), JSON.stringify(record))
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(staging, name)), { recursive: true })
    writeFileSync(join(staging, name), bytes)
  }
  return staging
}
