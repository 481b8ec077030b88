import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { closingLine } from './test/reporter.js'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Tests import the package by its own name; here that name means the sources, in test/package the packed tarball. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
]

const slow = ['conformance', 'r', 'slurm', 'package', 'docs', 'browser'].map((folder) => `test/${folder}/**/*.test.ts`)

/** The package and docs suites use `dist` and may rebuild it, so each waits for the suites before it (`groupOrder`). */
const config: ViteUserConfig = defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', closingLine],
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: slow,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})

export default config
