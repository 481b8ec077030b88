import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Ran, run } from './consumer.js'
import { type EntryPoint, exportedNames } from './entry-points.js'

/** The strictness of our own `tsconfig.json`, and `skipLibCheck` off, so that our declarations are judged too. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  isolatedModules: true,
  skipLibCheck: false,
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
  noEmit: true,
}

/** How a consumer resolves packages, and which of our files they would read. */
export const setups = {
  'nodenext, as a module': { module: 'nodenext', moduleResolution: 'nodenext', file: 'consumer.mts' },
  'nodenext, as CommonJS': { module: 'nodenext', moduleResolution: 'nodenext', file: 'consumer.cts' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', file: 'consumer.ts' },
  'as of old': { module: 'commonjs', moduleResolution: 'node10', file: 'consumer.ts' },
} as const

/** The oldest compiler that is promised, and the newest. */
export const otherCompilers = ['typescript@5.4.5', 'typescript@7.0.2'] as const

/** What a compiler still resolves: the newest knows nothing of old. */
export const setupsOf = (compiler: (typeof otherCompilers)[number]): readonly (keyof typeof setups)[] =>
  (Object.keys(setups) as (keyof typeof setups)[]).filter(
    (setup) => setup !== 'as of old' || compiler === 'typescript@5.4.5',
  )

/** A program that takes every public name, value or type, from every entry. */
const program = (entryPoints: readonly EntryPoint[]): string =>
  entryPoints
    .map((entry, n) => {
      const names = exportedNames(entry).map((name) => `${name} as ${name}_${n}`)
      return `export { ${names.join(', ')} } from '${entry.specifier}'\nexport type EntryPoint${n} = typeof import('${entry.specifier}')\n`
    })
    .join('')
    .replaceAll(/^export \{/gm, 'export type {')

/** What can be compiled as of old: all but the entry that needs fast-check, with types that are not found so. */
const compiled = (entryPoints: readonly EntryPoint[], setup: keyof typeof setups): readonly EntryPoint[] =>
  entryPoints.filter(({ specifier }) => setup !== 'as of old' || specifier !== 'rupture-repair/testing')

const own = createRequire(import.meta.url).resolve('typescript/package.json')

/** The folder of a compiler, ours unless given, and a setting that consumers differ in. */
interface Compiler {
  readonly compiler?: string
  readonly exactOptionalPropertyTypes?: boolean
}

/** Compiles that program in the consumer's folder, by our own compiler or another. */
export const compile = (
  folder: string,
  entryPoints: readonly EntryPoint[],
  setup: keyof typeof setups,
  { compiler = dirname(own), exactOptionalPropertyTypes = true }: Compiler = {},
): Ran => {
  const { file, ...resolution } = setups[setup]
  writeFileSync(join(folder, file), program(compiled(entryPoints, setup)))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...strict, exactOptionalPropertyTypes, ...resolution }, files: [file] }),
  )
  return run(folder, process.execPath, [join(compiler, 'bin', 'tsc'), '-p', '.'])
}
