import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('./src', import.meta.url))

/** Tests import the package by its own name; here that name means the sources, in test/package the packed tarball. */
const alias = [
  { find: /^rupture-repair$/, replacement: `${src}/index.ts` },
  { find: /^rupture-repair\/(.+)$/, replacement: `${src}/$1/index.ts` },
]

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: ['test/package/**', 'test/conformance/**', 'test/docs/**'] },
      },
      { resolve: { alias }, test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], testTimeout: 60_000 } },
      { resolve: { alias }, test: { name: 'docs', include: ['test/docs/**/*.test.ts'], testTimeout: 120_000 } },
      { resolve: { alias }, test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 } },
    ],
  },
})
