/** The page of the format, for programs that read and write logs without this library; its tables are made from the schemas. */
import { readFileSync } from 'node:fs'
import { outcomeRule } from 'rupture-repair/alliance'
import { lineJsonSchema, sheetJsonSchema } from 'rupture-repair/json-schema'
import { resolutionCriteria } from 'rupture-repair/vocabulary'
import { allianceEntries, correctedBy, isAct } from '../../src/alliance/record/entries.js'
import { episodeEntries } from '../../src/episode/inside.js'
import { allianceRejections } from '../../src/language/english/alliance-rejections.js'
import { episodeRejections } from '../../src/language/english/episode-rejections.js'
import { metByNoLine } from '../model/met-by-no-line.js'
import { declaration, fieldsDeclared } from './declared-types.js'

type Node = Readonly<Record<string, unknown>>

/** What each key is for; a key of a schema that has no words here is a hole that a test finds. */
const lineWords: Readonly<Record<string, string>> = {
  v: 'the version of the line',
  alliance: 'the alliance whose log the line belongs to; a file may hold many, in any order among each other',
  seq: 'the place of the entry in the log of its alliance: 1, 2, 3 … without a gap',
  session:
    'the session last held when it was reported, 0 before the first; never smaller than on the line before, unless a correction lies between',
  at: 'a date, or a date and a time, in ISO 8601; it orders nothing',
  by: 'the person who reports it: one who takes part or took part, or an observer',
  note: 'free text of a sensitive kind; it changes no conclusion',
  visibleTo: 'the audiences that may see a word; it changes no conclusion of the whole record',
  event: 'what is reported: its `_tag` and its content, [field by field](entries.md)',
  meta: 'what an app keeps beside the entry; a reader interprets nothing and keeps it as it came, with [its numbers as JSON reads them](journal.md#writing)',
  prev: 'where lines are chained, the SHA-256 of the line before it in the file, [in canonical JSON](journal.md#what-was-changed); 64 zeros on the first line',
}
/** What each key of a sheet is for: the docstring of its field. */
const sheetWords: Readonly<Record<string, string>> = {
  v: 'the version of the sheet',
  ...Object.fromEntries(fieldsDeclared(declaration('CodingSheet')).map(({ name, meaning }) => [name, meaning])),
}

const kindOf = (node: Node): string => {
  if (node.const !== undefined) return `\`${String(node.const)}\``
  if (typeof node.type === 'string') return node.type
  return 'one of several forms'
}

const rowsOf = (schema: Node, words: Readonly<Record<string, string>>): string => {
  const properties = schema.properties as Readonly<Record<string, Node>>
  const required = new Set(schema.required as readonly string[])
  return Object.entries(properties)
    .map(([key, node]) => {
      const name = typeof node.$ref === 'string' ? (node.$ref.split('/').at(-1) ?? '') : ''
      const said = words[key] ?? ''
      if (said === '') throw new Error(`${key} is not told`)
      return `| \`${key}\` | ${name === '' ? kindOf(node) : name} | ${required.has(key) ? 'yes' : 'no'} | ${said} |`
    })
    .join('\n')
}

const entryRows = (): string =>
  Object.keys({ ...allianceEntries, ...episodeEntries })
    .map((tag) => {
      const event = tag as Parameters<typeof isAct>[0]
      return `| [\`${tag}\`](entries.md#${tag.toLowerCase()}) | ${isAct(event) ? 'act' : 'word'} | ${correctedBy(event) === 'anyone' ? 'anyone who may record' : 'its source'} |`
    })
    .join('\n')

const named = (tags: readonly string[]): string => tags.map((tag) => `\`${tag}\``).join(', ')

const cases = (file: string): number =>
  readFileSync(`schemas/conformance/${file}.jsonl`, 'utf8').trimEnd().split('\n').length

export const formatPage = (): string => `# The format of logs and sheets

The format belongs to the field and not to this library: another program can read and write it from this page, the [JSON Schemas](json-schema.md) and the [kit](#conformance-kit). The tables are made from the code.

## A log

A log is a text file in UTF-8 with one JSON object on every line, and a line feed after each. It is read from the first line to the last; lines are added at the end and never changed.

| key | holds | required | meaning |
|---|---|---|---|
${rowsOf(lineJsonSchema(), lineWords)}

\`schemas/log-line-1.schema.json\` has all of it. A reader refuses a line of a version that it does not know, a key that has no meaning, and a key given twice.

## The order of entries

* An alliance begins with \`AllianceBegan\`, once. \`seq\` counts its entries from 1 without a gap.
* The session is the clock. \`AllianceBegan\` carries 0; in a log that begins in the middle of a treatment, the session last held before it. \`SessionHeld\` carries a number greater than the last, and may leave numbers out; every other entry carries the session last held.
* An entry may be about an earlier time, under \`happened\`, and never about a later one than it was reported.
* An act needs an open phase and a source who takes part. A word may be said afterwards too, by people who have left.
* A name has to be known before it is used: a person who takes part or took part, an episode that was reported, a harm, a phase that ended.
* A correction names earlier entries by their \`seq\`. The record is then as if they had said what is in \`instead\`, and every entry in force has to follow from those before it.
* A correction is in force until one in force withdraws it; of several in force of one entry the last decides.

| entry | kind | corrected by |
|---|---|---|
${entryRows()}

## What makes a log lawful

A log is lawful if each of its entries can follow those before it. The reasons why one cannot are these, with an example of each on [Rejections](rejections.md): ${named(Object.keys({ ...allianceRejections, ...episodeRejections }))}, \`WouldBreakHistory\`. Some are no reason in a log: ${named(metByNoLine.ofNewEntries)} refuse a new entry alone, and a log that holds such an entry is lawful; ${named(metByNoLine.ofTheForm)} are refused by the form of the line. Each of the others has a case in the [kit](#conformance-kit).

The checks come in this order, and the first that fails is the reason: the alliance has begun; the source is a person; the session is the current one; the phase is open; the source may record this; then what the entry says.

## How outcomes follow

What became of an episode is a conclusion from the log by a named criterion (${resolutionCriteria.map((one) => `\`${one}\``).join(', ')}) and a stated cut, never an entry. The rule is version ${outcomeRule}; [Outcomes](outcomes.md) has its columns and the order of its words. A change of the rule gets a new number, and leaves logs as they are.

## A coding sheet

A sheet is one JSON object: what one coder said of each segment of one session, absences too. A file of sheets has one a line.

| key | holds | required | meaning |
|---|---|---|---|
${rowsOf(sheetJsonSchema(), sheetWords)}

\`schemas/sheet-1.schema.json\` has all of it.

## Conformance kit

\`schemas/conformance\` has ${cases('lawful')} lawful logs with their outcomes under each criterion, and ${cases('unlawful')} unlawful ones with the first entry that cannot follow, and why. They come from a search of the library's model, from written courses and from the [situations](situations.md); a second model, which asks nothing of the library, agrees with each of them. Every entry, outcome, setting and key of a line is in a lawful one. Beside them are ${cases('unreadable')} files with the first line that has not the form of a line or not its place, one for each reason. All are invented.

Each line is a case: \`case\`, \`log\` (or \`text\`), and \`outcomes\` or \`first\`; the README beside them has the details.
`
