import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/** A browser bundle: its size, and the modules that put code into it. */
export interface Bundle {
  readonly gzipped: number
  readonly modules: readonly string[]
}

/** Bundles the given names that a specifier or a file exports, or all of them, the way an application in that folder would. */
export const bundle = async (folder: string, specifier: string, names: readonly string[] = []): Promise<Bundle> => {
  const entry = join(folder, 'entry.mjs')
  const what = names.length === 0 ? '*' : `{ ${names.join(', ')} }`
  writeFileSync(entry, `export ${what} from ${JSON.stringify(specifier)}\n`)
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    // The tests' own NODE_ENV would keep the long development messages of what we depend on.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const chunks = outputs.filter((output): output is Rolldown.OutputChunk => output.type === 'chunk')
  const rendered = chunks.flatMap((chunk) => Object.entries(chunk.modules))
  return {
    gzipped: gzipSync(chunks.map((chunk) => chunk.code).join('\n'), { level: 9 }).length,
    modules: rendered.filter(([, module]) => module.renderedLength > 0).map(([id]) => id),
  }
}
