import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Options } from 'tsup'
import ts from 'typescript'
import { lineVersion, upcasterFaults, upcasters } from './src/schema/entry/upcasters.js'

/** A package that cannot read its own former lines is not built. */
const faults = upcasterFaults(upcasters, { oldest: 1, newest: lineVersion })
if (faults.length > 0) throw new Error(`upcasters: ${faults.join('; ')}`)

/** `package.json#exports` is the only list of what is public; the build derives from it. An entry for a plain file is a string. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

const names = Object.entries(exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => (entry === '.' ? 'index' : `${entry.slice(2)}/index`))

/** What stands in a folder for each public name. */
const entries = (folder: string, extension: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}${extension}`]))

/**
 * Writes the declarations of the library's sources, each from its file alone, as `isolatedDeclarations` allows: to bundle them then
 * takes seconds, where it takes minutes to bundle sources, since these are checked as well. `npm test` checks them already.
 */
const declared = (): string => {
  const folder = '.declarations'
  const { options: compilerOptions = {} } =
    ts.getParsedCommandLineOfConfigFile(
      'tsconfig.json',
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
    ) ?? {}
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /^(?:cli|verbs)[\\/]/.test(name)) continue
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(`src/${name}`, 'utf8'), {
      compilerOptions,
      fileName: `src/${name}`,
      reportDiagnostics: true,
    })
    const [fault] = diagnostics
    if (fault !== undefined) throw new Error(`src/${name}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`)
    const file = `${folder}/${name.replace(/ts$/, 'd.ts')}`
    mkdirSync(dirname(file), { recursive: true })
    // With its extension it would be the code of fp-ts that is found, not its types.
    writeFileSync(file, outputText.replaceAll(/(?<='fp-ts\/[^']*)\.js(?=')/g, ''))
  }
  return folder
}

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
    entry: entries('src', '.ts'),
    esbuildPlugins: [licences('dist/THIRD-PARTY-LICENSES.txt')],
    format: ['esm', 'cjs'],
    dts: { entry: entries(declared(), '.d.ts'), resolve: [/^fp-ts/] },
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
