/** The page of every command and event with its fields, from the types, their docstrings and the schema. */
import { initial, recordAll } from 'rupture-repair'
import { formatLine } from 'rupture-repair/schema'
import ts from 'typescript'
import { everyEntry } from '../../examples/every-entry.js'
import {
  declaration,
  fieldsDeclared,
  fieldsOf,
  literals,
  meaningOf,
  membersOf,
  type WrittenField,
} from './declared-types.js'
import { wordsOf } from './field-words.js'
import { foldedJson } from './folded-json.js'

/** Types with a section of their own, since they stand in several entries or have several forms. */
export const parts: readonly string[] =
  'Stamp Source Participant Tie TieEnd Happened Marker Severity StrategyTarget Judgement PhaseEnding Departure EndingNamed ProposedBy CodedSpan ProposalAnswer EntryCorrection'.split(
    ' ',
  )

type Row = readonly [field: string, holds: string, meaning: string]

const listed = (rows: readonly Row[]): string =>
  rows.map(([field, holds, meaning]) => `* ${field} (${holds}): ${meaning}`).join('\n')

/** A field that has another form in another member of a union is told once, with all that it may hold. */
const toldOnce = (rows: readonly Row[]): readonly Row[] =>
  [...new Set(rows.map(([field]) => field))].map((field): Row => {
    const forms = rows.filter(([other]) => other === field)
    return [field, forms.map(([, holds]) => holds).join(', '), forms.map(([, , meaning]) => meaning).join(' Or: ')]
  })

const rowsOf = (fields: readonly WrittenField[], prefix = ''): readonly Row[] => toldOnce(rowsOfEach(fields, prefix))

const rowsOfEach = (fields: readonly WrittenField[], prefix: string): readonly Row[] =>
  fields.flatMap(({ name, type, isOptional, meaning }): readonly Row[] => {
    if (name === '_tag' || (name === 'stamp' && prefix === '')) return []
    const words = wordsOf(name, type)
    const inside = words === undefined ? rowsOf(fieldsOf(type), `${prefix}${name}.`) : []
    if (meaning === '' || (words === undefined && inside.length === 0)) throw new Error(`${prefix}${name} is not told`)
    const field = `\`${prefix}${name}\`${isOptional ? ', optional' : ''}`
    return [[field, words ?? 'an object', meaning], ...inside]
  })

interface Asked {
  readonly command: string
  readonly event: string
  readonly asks: string
  readonly fields: readonly WrittenField[]
}

const ownAccount = declaration('WithAccount')

/** The commands that hold what their events hold, and what two of them have besides. */
const plain: readonly Asked[] = ['AllianceEventOf', 'EpisodeEventOf']
  .flatMap((rows) => fieldsDeclared(declaration(rows)))
  .map(({ name, type, meaning }) => {
    const hasAccount = literals(ownAccount.typeParameters?.[0]?.constraint).includes(name)
    const fields = [...fieldsOf(type), ...(hasAccount ? fieldsDeclared(ownAccount) : [])]
    return { command: name, event: type.getText(), asks: meaning, fields }
  })

/** The commands that close an episode, by the event whose fields they hold. */
const closing: readonly Asked[] = Object.entries({
  ResolveEpisode: 'ResolutionJudged',
  StopRepair: 'EpisodeClosed',
  CloseEpisode: 'EpisodeClosed',
}).map(([command, event]) => {
  const declared = declaration(command)
  return { command, event, asks: meaningOf(declared), fields: fieldsDeclared(declared) }
})

const commands = [...plain, ...closing]

/** The event that a command asks for. */
export const eventOf = (command: string): string => commands.find((one) => one.command === command)?.event ?? ''

const recorded = recordAll(initial, everyEntry)
if (recorded._tag === 'Left') throw new Error(`command ${recorded.left.command}: ${recorded.left.why._tag}`)

/** The lines of the course that stands in the examples. */
export const lines: readonly string[] = recorded.right.events.map((event, index) =>
  formatLine({ v: 1, alliance: 'every-entry', seq: index + 1, event }),
)

const lineOf = (event: string): string => {
  const line = lines.find((one) => one.includes(`"event":{"_tag":"${event}"`))
  if (line === undefined) throw new Error(`no ${event} in the course`)
  return line
}

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

/** Which commands ask for it, and which of its fields each does without. */
const commandsOf = (event: string, fields: readonly WrittenField[]): string =>
  commands
    .filter((one) => one.event === event)
    .map(({ command, asks, fields: own }) => {
      const names = [...new Set(fields.map(({ name }) => name))]
      const lacking = names.filter((name) => own.every((one) => one.name !== name))
      const without = lacking.length === 0 ? '' : ` It is asked without ${code(lacking)}.`
      return `Command \`${command}\`: ${asks}${without}`
    })
    .join('\n\n')

/** The fields of its commands that it has not itself. */
const besides = (event: string, fields: readonly WrittenField[]): string =>
  commands
    .filter((one) => one.event === event)
    .flatMap(({ command, fields: own }) => {
      const more = rowsOf(own.filter(({ name }) => fields.every((one) => one.name !== name)))
      return more.length === 0 ? [] : [`Command \`${command}\` has besides:\n\n${listed(more)}\n\n`]
    })
    .join('')

const ofEpisode = membersOf('EpisodeEvent')
const corrections = membersOf('Correction')
const ofAlliance = membersOf('AllianceEvent').filter((event) => ![...ofEpisode, ...corrections].includes(event))

/** The name of the episode, which every entry of one has, is said once. */
const isSaidOnce = (event: string, { name }: WrittenField): boolean => name === 'episode' && ofEpisode.includes(event)

const entry = (event: string): string => {
  const fields = fieldsDeclared(declaration(event))
  return `### ${event}

${commandsOf(event, fields)}

${listed(rowsOf(fields.filter((field) => !isSaidOnce(event, field))))}

${besides(event, fields)}\`\`\`json
${foldedJson(JSON.parse(lineOf(event)))}
\`\`\`
`
}

/** The fields that tell the members of a union from each other. */
const tells = ['_tag', 'codeSet']

/** A member of a union begins with what tells it from the others, and what the member is said to mean. */
const memberRows = (member: ts.TypeNode): readonly Row[] => {
  const [first, ...others] = fieldsOf(member)
  if (first === undefined) return []
  return [[`\`${first.name}\``, wordsOf(first.name, first.type) ?? '', meaningOf(member)], ...rowsOf(others)]
}

const part = (name: string): string => {
  const declared = declaration(name)
  const type = ts.isTypeAliasDeclaration(declared) ? declared.type : undefined
  const members = type && ts.isUnionTypeNode(type) ? type.types : []
  const isTagged = members.length > 0 && members.every((member) => tells.includes(fieldsOf(member)[0]?.name ?? ''))
  const rows = isTagged ? members.flatMap(memberRows) : rowsOf(fieldsDeclared(declared))
  const shown = rows.length > 0 ? listed(rows) : `A list of ${wordsOf(name, type)}.`
  return `### ${name}\n\n${meaningOf(declared)}\n\n${shown}\n`
}

/** What every episode's entry says of the episode's name, in the same words. */
const episodeName = (): string => {
  const said = ofEpisode.map((event) => {
    const name = fieldsDeclared(declaration(event)).find((field) => isSaidOnce(event, field))
    if (name === undefined) throw new Error(`${event} names no episode`)
    return name.meaning
  })
  const [meaning = '', ...others] = new Set(said)
  if (others.length > 0) throw new Error('an episode is named in different words')
  return meaning
}

const contents = (name: string, events: readonly string[]): string =>
  `* ${name}: ${events.map((event) => `[\`${event}\`](#${event.toLowerCase()})`).join(', ')}`

export const entriesPage = (): string => `# Commands and events, field by field

This page lists the fields of each entry of a log, for people who write a log or build a form. It is made from the types in the code, their docstrings and the schema. [Rejections](rejections.md) says when an entry is refused; [Episode](episode.md) and [Alliance](alliance.md) explain how the entries fit together.

${contents('Of the alliance', ofAlliance)}
${contents('Of an episode', ofEpisode)}
${contents('Corrections', corrections)}
${contents('Parts', parts)}

## How to read it

* A field is required unless it is called optional. An optional field is left out; it is never null. A list that may be empty is written as \`[]\`.
* A field within another is written with a dot: \`rupture.ties\` is \`ties\` in the object \`rupture\`. A required field of an optional object is required where that object is given.
* A command has the fields of the event it asks for, unless the entry says otherwise. \`decide\` may answer with more than one event.
* Command and event have a \`_tag\`, which is the heading, and a [\`stamp\`](#stamp). On a line of a log the stamp's fields are [beside the event](schema.md).
* The example under each entry is a line of one invented course, folded where it is long, whose commands are in [examples/every-entry.ts](../examples/every-entry.ts). This command asks for [its first line](#alliancebegan):

\`\`\`json
${foldedJson(everyEntry[0])}
\`\`\`

## Of the alliance

${ofAlliance.map(entry).join('\n')}
## Of an episode

Besides its own fields each entry has \`episode\`: ${episodeName()}

${ofEpisode.map(entry).join('\n')}
## Corrections

Nothing is erased: a correction is an entry too.

${corrections.map(entry).join('\n')}
## Parts

Parts occur in several entries, or have several forms. Where \`_tag\` or \`codeSet\` is listed more than once, each begins a separate form.

${parts.map(part).join('\n')}`
