import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'

const changedAt = (path: string): number => statSync(path).mtimeMs

const newestSource = (): number => {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = sources.map((entry) => `${entry.parentPath}/${entry.name}`)
  return Math.max(...[...paths, 'package.json', 'tsup.config.ts'].map(changedAt))
}

/** Makes `dist` from the sources as they stand, only where it is absent or older than they are; vitest calls it by this name. */
export const setup = (): void => {
  const built = 'dist/index.js'
  if (existsSync(built) && changedAt(built) >= newestSource()) return
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
