import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config'
import { closingLine } from './test/reporter.js'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Tests import the package by its own name; here that name means the sources, in test/package the packed tarball. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
]

const slow = ['conformance', 'r', 'slurm', 'package', 'docs', 'browser'].map((folder) => `test/${folder}/**/*.test.ts`)

/**
 * What share of its random runs a law makes under `npm run check` (`vitest --mode check`); everywhere else it makes all.
 * The runs come from one seed in one order, so these are the first of those that `npm test` makes.
 */
const shareInCheck = 0.2

/**
 * Suites of functions that leave nothing behind. Their files share the modules that are loaded once per worker, without which
 * more than half of the time goes into loading them anew, and use every core: by itself vitest leaves one free, of two the half.
 */
const pure = { isolate: false, maxWorkers: '100%', hookTimeout: 60_000 } as const

/** The package and docs suites use `dist` and may rebuild it, so each waits for the suites before it (`groupOrder`). */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => {
  const shareOfRuns = mode === 'check' ? shareInCheck : 1
  return {
    resolve: { alias },
    test: {
      reporters: ['default', closingLine],
      projects: [
        {
          extends: true,
          test: {
            ...pure,
            name: 'fast',
            env: { SHARE_OF_RUNS: String(shareOfRuns) },
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: slow,
            testTimeout: 60_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            ...pure,
            name: 'conformance',
            include: ['test/conformance/**/*.test.ts'],
            testTimeout: 60_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            ...pure,
            name: 'r',
            include: ['test/r/**/*.test.ts'],
            testTimeout: 240_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'package',
            include: ['test/package/**/*.test.ts'],
            testTimeout: 240_000,
            hookTimeout: 240_000,
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            name: 'slurm',
            include: ['test/slurm/**/*.test.ts'],
            testTimeout: 420_000,
            sequence: { groupOrder: 3 },
          },
        },
        {
          extends: true,
          test: {
            name: 'docs',
            include: ['test/docs/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 240_000,
            sequence: { groupOrder: 2 },
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            // Five thousand courses are simulated in a worker of the page; beside other work that is no matter of a second.
            expect: { poll: { timeout: 20_000 } },
            testTimeout: 120_000,
            hookTimeout: 120_000,
            sequence: { groupOrder: 3 },
          },
        },
      ],
    },
  }
})

export default config
