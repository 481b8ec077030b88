import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Options } from 'tsup'
import { lineVersion, upcasterFaults, upcasters } from './src/schema/entry/upcasters.js'

/** A package that cannot read its own former lines is not built. */
const faults = upcasterFaults(upcasters, { oldest: 1, newest: lineVersion })
if (faults.length > 0) throw new Error(`upcasters: ${faults.join('; ')}`)

/** `package.json#exports` is the only list of what is public; the build derives from it. An entry for a plain file is a string. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

const entry = Object.fromEntries(
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([entry]) =>
      entry === '.' ? ['index', 'src/index.ts'] : [`${entry.slice(2)}/index`, `src/${entry.slice(2)}/index.ts`],
    ),
)

/**
 * fp-ts is bundled, code and types: left external, its directory imports die in native Node ESM. Its `lib` is CommonJS
 * and would come whole (55 kB); the same files in `es6` leave only the few functions we use.
 */
const common: Options = {
  target: 'node20',
  splitting: true,
  treeshake: true,
  silent: true,
  noExternal: [/^fp-ts/],
  esbuildOptions: (options) => {
    options.alias = { 'fp-ts/lib': 'fp-ts/es6' }
  },
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Writes the licences of the packages whose code is in a build beside it; a package without one is not bundled. */
const licences = (file: string): Plugin => ({
  name: 'licences',
  setup: ({ onEnd }) =>
    onEnd(({ metafile }) => {
      const outputs = Object.values(metafile?.outputs ?? {})
      const used = outputs.flatMap(({ inputs }) =>
        Object.entries(inputs).filter(([, { bytesInOutput: bytes }]) => bytes > 0),
      )
      const folders = used.flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
      const texts = [...new Set(folders)].sort().map((folder) => {
        const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(
          readFileSync(`${folder}/package.json`, 'utf8'),
        )
        const licence = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
        if (licence === undefined) throw new Error(`${name} has no licence, so that its code cannot be given away`)
        return `${name} ${version}\n\n${readFileSync(`${folder}/${licence}`, 'utf8').trim()}\n`
      })
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, texts.join(`\n${'-'.repeat(72)}\n\n`))
    }),
})

/** What the command loads later is beside it, under the same name as among the sources. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\// }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
}

const builds: Options[] = [
  {
    ...common,
    entry,
    esbuildPlugins: [licences('dist/THIRD-PARTY-LICENSES.txt')],
    format: ['esm', 'cjs'],
    dts: { resolve: [/^fp-ts/] },
  },
  {
    ...common,
    // The workers are programs of their own, which the command finds beside itself, and so is what it loads later: parts that
    // several files share would hold what any of them needs.
    entry: {
      ...Object.fromEntries(
        [
          ...['main', 'simulate/worker', 'experiment/worker'],
          ...['score-verb', 'detect-verb', 'every-verb', 'own-instrument'],
        ].map((name) => [`cli/${name}`, `src/cli/${name}.ts`]),
      ),
      'cli/plotting': 'src/verbs/plotting.ts',
    },
    splitting: false,
    esbuildPlugins: [loadedLater, licences('dist/cli/THIRD-PARTY-LICENSES.txt')],
    // Parts of the program that are CommonJS ask for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    minify: true,
    // Node prints the line in which a program broke.
    esbuildOptions: (options) => {
      common.esbuildOptions?.(options, { format: 'esm' })
      options.lineLimit = 160
    },
    format: ['esm'],
    dts: false,
  },
]

export default builds
