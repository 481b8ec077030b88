import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Files by their path from the project root, with `/`; in tests of the checks themselves they are invented. */
export type Tree = ReadonlyMap<string, string>

/** What breaks the architecture, and where. */
export interface Fault {
  readonly check: string
  readonly file: string
  readonly line?: number
  readonly what: string
}

/** One question asked of the whole tree; no faults, no objection. */
export type Check = (tree: Tree) => readonly Fault[]

/** The part of the project on disk that the checks read. */
export const projectTree = (root: string): Tree => {
  const folders = ['src', 'docs', 'test', 'examples', 'bench'].filter((folder) => existsSync(`${root}/${folder}`))
  const under = folders.flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(root.length + 1)}/${entry.name}`)
      .filter((path) => !/^docs\/(?:api|\.vitepress)\/|\/node_modules\//.test(path)),
  )
  return new Map(['package.json', ...under].map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]))
}

/** The paths of the sources, in order. */
export const sourcePaths = (tree: Tree): readonly string[] =>
  [...tree.keys()].filter((path) => path.startsWith('src/') && /\.[mc]?tsx?$/.test(path)).sort()

/** The module a source stands in: its first folder, `''` for a file directly in `src`. */
export const moduleOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '')
