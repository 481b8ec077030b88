import type { Fence } from './fences.js'

/** Pages whose commands of `sh` are only read, and why. */
const onlyRead: Readonly<Record<string, string>> = {
  'README.md': 'it installs from a registry, and runs the tests themselves',
  'CONTRIBUTING.md': 'it installs from a registry, and runs the tests themselves',
  'docs/command-line.md': 'it installs from a registry, and names the command for the reader’s own terminal',
  'docs/examples/clinic.md': 'the app runs until it is stopped; test/browser starts it',
  'docs/running.md': 'it needs GNU parallel or a cluster',
}

/** Pages that are followed word for word by `test/quick-start`. */
export const isFollowed = (page: string): boolean => /^docs\/quick-start\/(?:developer|researcher)\.md$/.test(page)

/** Pages that are made from the code, drawings and all, by `made-pages.test.ts`. */
const isMade = (page: string): boolean => /^docs\/(?:model|stage-models)\.md$/.test(page)

type Check = (fence: Fence, page: string) => string | undefined

/** What it shows is held by the tests of the page. */
const run: Check = () => undefined

const fromFile: Check = ({ file }) => (file === undefined ? 'it must name the file that it is cut from' : undefined)

const parsed = (texts: readonly string[]): string | undefined => {
  try {
    for (const text of texts) JSON.parse(text)
    return undefined
  } catch {
    return 'it is not JSON'
  }
}

/** What is done with the fences of each language. There are no others: nobody would look at them. */
const checks: ReadonlyMap<string, Check> = new Map([
  ['ts', run],
  ['js', run],
  ['console', run],
  // A fence that names a file is compared with it, and may be a piece that does not parse.
  ['json', ({ text, file }) => (file === undefined ? parsed([text]) : undefined)],
  ['jsonl', ({ text, file }) => (file === undefined ? parsed(text.split('\n')) : undefined)],
  ['csv', fromFile],
  ['tsx', fromFile],
  ['r', fromFile],
  ['py', fromFile],
  ['mermaid', (_fence, page) => (isMade(page) ? undefined : 'a drawing stands on pages that are made from the code')],
  [
    'sh',
    ({ text }, page) => {
      if (/^\$ /m.test(text)) return 'commands with their output are written as console'
      return isFollowed(page) || page in onlyRead
        ? undefined
        : 'nothing runs it: write console, or say why it is only read'
    },
  ],
])

/** Why nothing would hold what the fence says, if so. */
export const fenceFault: Check = (fence, page) => {
  if (/\s$/.test(fence.text)) return 'its last line ends in a blank, which the site takes off'
  const check = checks.get(fence.language)
  if (check !== undefined) return check(fence, page)
  return fence.language === '' ? 'it names no language' : `its language, ${fence.language}, is none that is looked at`
}
