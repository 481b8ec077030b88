#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { codeOf, fileWorld } from './file-world.js'
import { run } from './program.js'
import { writeFiles } from './write-files.js'

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

// A reader that stops reading early, as `head` does, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { exit, stdout, stderr, files } = run(process.argv.slice(2), fileWorld(manifest.version))
try {
  writeFiles(files, String(process.pid))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exit
} catch (thrown) {
  process.stderr.write(`${files[0]?.path ?? 'output'}: cannot be written (${codeOf(thrown)})\n`)
  process.exitCode = 1
}
