import { readFileSync } from 'node:fs'
import type { Options } from 'tsup'

/** `package.json#exports` is the only list of what is public; the build derives from it. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

const entry = Object.fromEntries(
  Object.keys(exports)
    .filter((door) => door !== './package.json')
    .map((door) =>
      door === '.' ? ['index', 'src/index.ts'] : [`${door.slice(2)}/index`, `src/${door.slice(2)}/index.ts`],
    ),
)

/** fp-ts is bundled, code and types: left external, its directory imports die in native Node ESM. */
const common: Options = {
  target: 'node20',
  splitting: true,
  treeshake: true,
  noExternal: [/^fp-ts/],
}

const builds: Options[] = [
  { ...common, entry, format: ['esm', 'cjs'], dts: { resolve: [/^fp-ts/] } },
  { ...common, entry: { 'cli/main': 'src/cli/main.ts' }, format: ['esm'], dts: false },
]

export default builds
