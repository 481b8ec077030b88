import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { closingLine } from './test/reporter.js'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Tests import the package by its own name; here that name means the sources, in test/package the packed tarball. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
]

const slow = ['conformance', 'r', 'slurm', 'package', 'quick-start', 'docs', 'browser'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

/** Every core is used: by itself vitest leaves one free, of two the half. */
const everyCore = { maxWorkers: '100%' } as const

/**
 * Suites of functions that leave nothing behind. Their files share the modules that are loaded once per worker, without which
 * more than half of the time goes into loading them anew.
 */
const pure = { ...everyCore, isolate: false, hookTimeout: 60_000 } as const

/** Suites that use `dist`: it is made before the first of them begins. */
const built = { globalSetup: 'test/package/build.ts' } as const

/** Suites run beside each other, but a cluster and then a browser, which are timed, wait for the others (`groupOrder`). */
const config: ViteUserConfig = defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', closingLine],
    projects: [
      {
        extends: true,
        test: {
          ...pure,
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: slow,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          ...built,
          name: 'r',
          include: ['test/r/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...everyCore,
          ...built,
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/quick-start/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          ...built,
          name: 'docs',
          include: ['test/docs/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          ...built,
          name: 'slurm',
          include: ['test/slurm/**/*.test.ts'],
          testTimeout: 420_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...everyCore,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // Five thousand courses are simulated in a worker of the page; beside other work that is no matter of a second.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})

export default config
