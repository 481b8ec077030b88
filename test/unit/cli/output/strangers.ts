import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything under a folder: what kind of thing it is and, of files, the bytes; links are not followed. */
export const everything = (folder: string): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const is = lstatSync(path)
    if (is.isSymbolicLink()) found[path] = `link to ${readlinkSync(path)}`
    else if (is.isDirectory()) Object.assign(found, { [path]: 'folder' }, everything(path))
    else found[path] = `file ${readFileSync(path, 'latin1')}`
  }
  return found
}

const file = (path: string, text = 'years of work'): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Other people's files, folders and links at every level of a folder of ours; what is linked to lies in `elsewhere`. */
export const placeStrangers = (folder: string, elsewhere: string): void => {
  file(join(elsewhere, 'linked/thesis.txt'))
  file(join(elsewhere, 'linked.txt'))
  for (const name of [
    'thesis.txt',
    'notes/thesis.txt',
    'merging/thesis.txt',
    'parts/thesis.txt',
    'read-only/thesis.txt',
  ])
    file(join(folder, name))
  for (const name of ['parts/00000001.old/alliances.csv', 'parts/notes/part.json', 'parts/1/log.jsonl'])
    file(join(folder, name))
  for (const name of ['page.html.123.part', 'log.jsonl.123.old', 'findings.jsonl.bak', 'manifest.json.bak'])
    file(join(folder, name))
  // As a staging folder is called, though no process of ours says that it is its own.
  file(join(folder, 'rupture-repair.unfinished-1-0000beef/page.html'))
  file(join(folder, 'rupture-repair.unfinished-file'))
  for (const name of ['empty', 'parts/empty']) file(join(folder, name), '')
  mkdirSync(join(folder, 'parts/empty-folder'))
  for (const [name, target] of [
    ['to-a-file', 'linked.txt'],
    ['to-a-folder', 'linked'],
    ['parts/to-a-folder', 'linked'],
    ['to-nothing', 'nowhere'],
  ] as const)
    symlinkSync(join(elsewhere, target), join(folder, name))
  chmodSync(join(folder, 'read-only'), 0o555)
}

/** What can stand at a name that we need, though we did not put it there. */
export const strangersAt: Readonly<Record<string, (path: string, elsewhere: string) => void>> = {
  'a file': (path) => file(path),
  'an empty file': (path) => file(path, ''),
  'a folder': (path) => file(join(path, 'thesis.txt')),
  'an empty folder': (path) => mkdirSync(path),
  'a link to a file': (path, elsewhere) => {
    file(join(elsewhere, 'linked.txt'))
    symlinkSync(join(elsewhere, 'linked.txt'), path)
  },
  'a link to a folder': (path, elsewhere) => {
    file(join(elsewhere, 'linked/thesis.txt'))
    symlinkSync(join(elsewhere, 'linked'), path)
  },
  'a dangling link': (path, elsewhere) => symlinkSync(join(elsewhere, 'nowhere'), path),
}
