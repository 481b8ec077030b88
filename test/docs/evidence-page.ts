/** The page of the evidence: whatever public value carries literature, found by looking through every export of every entry. */
import type { Literature } from 'rupture-repair/kernel'
import { entryPoints } from '../package/entry-points.js'
import { briefly } from './references.js'

interface Found extends Literature {
  readonly entry: string
  readonly what: string
  readonly value: string
  /** Said by some: how sure it is that the source says so. */
  readonly confidence?: string
  /** Said by some: what of it acts and was not read. */
  readonly recalled?: string
}

const isLiterature = (value: object): value is Literature & { value?: unknown; confidence?: string } =>
  ['source', 'status', 'citation', 'support'].every((key) => Object.hasOwn(value, key))

const shortly = (value: unknown): string => {
  const text = value === null ? 'none' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return value === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Every piece of literature in a value, by the way that leads to it; each object once. */
const literatureIn = (entry: string, what: string, value: unknown, seen: Set<unknown>): readonly Found[] => {
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return []
  seen.add(value)
  if (isLiterature(value)) {
    const { source, status, citation, support } = value
    return [{ entry, what, value: shortly(value.value), source, status, citation, support }]
  }
  const name = (key: string): string => {
    const id = (Reflect.get(value, key) as { id?: unknown } | null)?.id
    return Array.isArray(value) ? `${what}: ${typeof id === 'string' ? id : key}` : `${what}.${key}`
  }
  const inside = Object.entries(value).flatMap(([key, one]) => literatureIn(entry, name(key), one, seen))
  const { confidence, recalled } = value as { confidence?: unknown; recalled?: unknown }
  return inside.map((one) => ({
    ...(typeof confidence === 'string' ? { confidence } : {}),
    ...(typeof recalled === 'string' && one.what.endsWith('.literature') ? { recalled } : {}),
    ...one,
  }))
}

/** The sample scenario holds the defaults that it took once more. */
const repeats = 'resolvedSample'

const everything = async (): Promise<readonly Found[]> => {
  const seen = new Set<unknown>()
  const found: Found[] = []
  for (const { specifier, barrel } of entryPoints()) {
    const entry = specifier.split('/')[1]
    if (entry === undefined) continue
    const module = (await import(/* @vite-ignore */ barrel)) as Readonly<Record<string, unknown>>
    for (const name of Object.keys(module).sort())
      if (name !== repeats) found.push(...literatureIn(entry, name, module[name], seen))
  }
  return found
}

/** A convention of our own was not read anywhere. */
const isOurs = ({ source }: Literature): boolean => source.startsWith('Convention of this library')

const tidy = (what: string): string => what.replace(/\.(literature|default)$/, '').replace('.parameters.', ' · ')

const tally = (all: readonly Found[], of: 'status' | 'citation' | 'support', words: readonly string[]): string =>
  words.map((word) => `${word} ${all.filter((one) => one[of] === word).length}`).join(', ')

/** How each entry came here against how much of its source was read. */
const crossed = (all: readonly Found[]): string => {
  const statuses = ['found', 'recalled', 'computed', 'assumed'] as const
  const citations = ['read', 'abstract', 'second-hand'] as const
  const count = (status: string, citation: string): number =>
    all.filter((one) => one.status === status && one.citation === citation).length
  const of = (word: string): number => all.filter(({ citation }) => citation === word).length
  return `| how it came here | ${citations.join(' | ')} |
|---|---|---|---|
${statuses.map((status) => `| ${status} | ${citations.map((citation) => count(status, citation)).join(' | ')} |`).join('\n')}

**Of ${all.length} the text was read of ${of('read')}, the abstract of ${of('abstract')}; ${of('second-hand')} are known from others or from memory.** None of the last is a default or settled by a preset: a test refuses a value that acts and that no one read. Texts are packages, manuals, forms and parts of papers, as the entry says; hardly a paper was read whole. Read the source before you base a study or a product on a number of this page.`
}

const named = ({ what, value }: Found): string => `\`${tidy(what)}\`${value && ` \`${value}\``}`

/** One point for all that rests on the same source in the same way. */
const section = (entry: string, all: readonly Found[]): string => {
  const rows = new Map<string, readonly Found[]>()
  for (const one of all) {
    const { source, status, citation, support, confidence = '', recalled = '' } = one
    const seen = isOurs(one)
      ? status
      : [
          status,
          citation,
          support,
          confidence && `confidence ${confidence}`,
          recalled && `recalled, not read: ${recalled}`,
        ]
    const key = `${briefly(source).replaceAll('<', '&lt;')} (${[seen].flat().filter(Boolean).join(', ')})`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  return `## ${entry}

${Array.from(rows, ([key, some]) => `* ${some.map(named).join(', ')}: ${key}`).join('\n')}
`
}

export const evidencePage = async (): Promise<string> => {
  const all = await everything()
  const literature = all.filter((one) => !isOurs(one))
  const entries = [...new Set(all.map(({ entry }) => entry))]
  return `# Evidence

This page gives every list and constant of this library that rests on literature, with what it rests on. It is made by looking through everything that the package exports. A value that no one read does not act: it is a required argument instead, or a convention of this library that names no paper. [The references](references.md) give title, journal and DOI of each work.

The brackets say how a source is known:

* how it came here: *found* in a text, *recalled* and not looked up, *computed* here, or *assumed*, which is this library's own choice;
* how much of it was read: the text itself (*read*), its *abstract*, or only what others write about it (*second-hand*);
* what kind of evidence it rests on itself;
* with some, how sure it is that the source says so.

Of ${all.length} entries ${all.length - literature.length} are conventions of this library and say so. Of the other ${literature.length}, by support: ${tally(literature, 'support', ['meta-analysis', 'replicated', 'single study', 'single case', 'expert opinion', 'theory'])}.

${crossed(literature)}

${entries
  .map((entry) =>
    section(
      entry,
      all.filter((one) => one.entry === entry),
    ),
  )
  .join('\n')}`
}
