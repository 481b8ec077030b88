/** The page of every rejection, made from the courses that ship as examples and from what the library says of them. */
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceRejection,
  type BrokenHistory,
  decide,
  replay,
} from 'rupture-repair'
import { explain } from 'rupture-repair/language'
import { formatLine, parseCommand } from 'rupture-repair/schema'
import { type Refused, type Topic, topics } from '../../examples/rejections/refused.js'
import { rejections } from '../../examples/rejections.js'
import { course } from '../model/given.js'
import { foldedJson } from './folded-json.js'

const introduction = `# Rejections

If a command cannot be recorded, \`decide\` answers with a rejection, and the record stays as it was. A rejection says why and where, and what could be recorded instead. Everyone reads the same words, since the person who is refused must be able to act on them.

A rejection is only about the record: who can say what about which person, and when. It is not a verdict on what people did, and never holds a note, an answer or a score. What people in the field would look at twice is recorded; [cautions](cautions.md) point to it. A value that is not a command or not a line of a log gives [problems](schema.md) instead.

Each entry shows the sentence and the command that is refused. [examples/rejections.ts](../examples/rejections.ts) joins the files that say what was on record before. This page is made from them and the code.
`

const entries = Object.entries(rejections)
const about = (topic: Topic): typeof entries => entries.filter(([, refused]) => refused.about === topic)
const anchor = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-')
const link = (heading: string, text = heading): string => `[${text}](#${anchor(heading)})`

const contents = topics
  .map(
    (topic) =>
      `* ${link(topic)}: ${about(topic)
        .map(([tag]) => link(tag, `\`${tag}\``))
        .join(', ')}`,
  )
  .join('\n')

const answerTo = (before: readonly AllianceEvent[], { then }: Refused): AllianceRejection | BrokenHistory => {
  const replayed = replay(before)
  if (replayed._tag === 'Left') throw new Error(replayed.left.why._tag)
  const answer = 'inALog' in then ? replay([...before, then.inALog]) : decide(replayed.right, then)
  if (answer._tag === 'Right') throw new Error('it is not refused')
  return answer.left
}

/** Where a command has not even the form of one, `parseCommand` says the same. */
const malformed = (then: AllianceCommand): string => {
  const parsed = parseCommand(then)
  if (parsed._tag !== 'Left') return ''
  const problems = parsed.left.map(({ path, expected }) => `\`${path.join('.')}\`, ${expected}`)
  return `\nRead by \`parseCommand\`, such a value is stopped earlier: at ${problems.join('; at ')}.\n`
}

const shown = ({ then }: Refused, seq: number): string =>
  'inALog' in then
    ? `Commands break off what is under way first, so only \`replay\` can meet it, at such a line of a log:

\`\`\`json
${foldedJson(JSON.parse(formatLine({ v: 1, alliance: 'a1', seq, event: then.inALog })))}
\`\`\`
`
    : `\`\`\`json
${foldedJson(then)}
\`\`\`
${malformed(then)}`

const section = ([tag, refused]: readonly [string, Refused]): string => {
  const { events } = course(...refused.before)
  return `### ${tag}

> ${explain(answerTo(events, refused), 'clinician')}

${shown(refused, events.length + 1)}`
}

export const rejectionsPage = (): string =>
  [introduction, contents, '', ...topics.flatMap((topic) => [`## ${topic}\n`, ...about(topic).map(section)])]
    .join('\n')
    .trimEnd()
    .concat('\n')
