/** The sample reports, made anew from the invented data of the examples by the built program. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const program = join(project, 'dist/cli/main.js')

const run = (command, ...args) => {
  const { status, stderr } = spawnSync(command, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`)
}
const rupture = (line, ...more) => run('node', program, ...line.split(' '), ...more)

const scores =
  'examples/data/invented-scores.csv --id id --session session --score total --range 12..60 --better higher'

/** Writes `sample-report.html`, of scores, and `sample-episodes.html`, of a log, into a folder. */
export const makeSampleReports = (folder) => {
  if (!existsSync(program)) run('npm', 'run', '--silent', 'build')
  const traced = mkdtempSync(join(tmpdir(), 'sample-'))
  try {
    rupture(
      `trace ${scores} --rule drop --param floor=8 --endings examples/data/invented-endings.csv --force --out`,
      traced,
    )
    rupture(
      `report ${traced} --provenance invented --rule drop:floor=8 --rule control-chart --force --out`,
      join(folder, 'sample-report.html'),
      '--measure',
      'WAI-SR total',
      '--title',
      'Six clients, a sample',
    )
    rupture(
      'report examples/data/three-alliances.jsonl --force --out',
      join(folder, 'sample-episodes.html'),
      '--title',
      'Three alliances, a sample',
    )
  } finally {
    rmSync(traced, { recursive: true })
  }
}
