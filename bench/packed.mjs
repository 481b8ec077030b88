// The packed tarball, installed as a user has it: how much comes, how much of it a browser loads, and how long it takes to start.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { median } from './harness.mjs'
import { wholeProcess, withFolder } from './programs.mjs'
import { atMost } from './row.mjs'

const npm = (cwd, ...parameters) => {
  const { status, stderr } = spawnSync('npm', parameters, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${parameters[0]} ended with ${status}: ${stderr}`)
}

const installedIn = (base) => {
  const folder = join(base, 'consumer')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  npm(process.cwd(), 'pack', '--silent', '--ignore-scripts', '--pack-destination', base)
  const tarball = readdirSync(base).find((name) => name.endsWith('.tgz'))
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(base, tarball))
  return folder
}

const packages = (folder) => {
  const modules = join(folder, 'node_modules')
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  return [
    { name: 'packages that installing brings', value: Object.keys(packages).length, unit: 'packages', goal: atMost(4) },
    { name: 'all their files', value: bytes / 1e6, unit: 'MB', goal: atMost(16) },
  ]
}

/** Names that a browser imports, none for all, and the goal in kB. */
export const imported = [
  ['rupture-repair', [], 14],
  ['rupture-repair', ['decide', 'evolve', 'initial', 'replay', 'preview'], 8],
  ['rupture-repair/schema', ['formatLine'], 1],
  ['rupture-repair/schema', ['parseLine'], 22],
  ['rupture-repair/schema', ['commandSchemaOf'], 30],
  ['rupture-repair/statistics', ['cohenKappa', 'gwetAc1', 'intraclassCorrelations', 'krippendorffAlpha'], 10],
  ['rupture-repair/detection', [], 20],
  ['rupture-repair/simulation', [], 25],
]

const sizes = async (folder) => {
  const { module } = await runnerImport(join(import.meta.dirname, '../test/package/bundle.ts'))
  const rows = []
  for (const [specifier, names, goal] of imported) {
    const { gzipped } = await module.bundle(folder, specifier, names)
    const name = `${names.join(', ') || 'all'} of ${specifier}`
    rows.push({ name, value: gzipped / 1_000, unit: 'kB gzipped', goal: atMost(goal) })
  }
  return rows
}

const rounds = 11

/** Milliseconds of processor time that each program takes over the first, an empty one, round by round. */
export const startTimes = (programs) => {
  const times = Array.from({ length: rounds }, () => programs.map((program) => wholeProcess(program).cpu * 1_000))
  return programs.slice(1).map((_, index) => times.map((round) => round[index + 1] - round[0]))
}

const starts = (folder) => {
  const programs = ['', 'zod', 'rupture-repair', 'rupture-repair/schema'].map((specifier, index) => {
    const file = join(folder, `start-${index}.mjs`)
    writeFileSync(file, specifier === '' ? '' : `import '${specifier}'\n`)
    return file
  })
  const [zod, front, schema] = startTimes(programs)
  const row = (name, times, goal) => [
    { name: `import '${name}', over an empty Node`, value: median(times), unit: 'ms of processor', goal: atMost(goal) },
    {
      name: `import '${name}'`,
      ratio: median(times) / median(zod),
      against: `import 'zod', ${median(zod).toFixed(0)} ms`,
    },
  ]
  return [...row('rupture-repair', front, 15), ...row('rupture-repair/schema', schema, 50)]
}

export const packedAndInstalled = () =>
  withFolder(async (base) => {
    const folder = installedIn(base)
    return [...packages(folder), ...(await sizes(folder)), ...starts(folder)]
  })
