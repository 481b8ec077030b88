/** The page of every rejection, made from the courses that ship as examples and from what the library says of them. */
import { type AllianceEvent, type AllianceRejection, type BrokenHistory, decide, replay } from 'rupture-repair'
import { explain, narrate } from 'rupture-repair/language'
import { formatLine, parseCommand } from 'rupture-repair/schema'
import { type Refused, rejections, type Topic, topics } from '../../examples/rejections.js'
import { course } from '../model/given.js'
import { compactJson } from './compact-json.js'
import { meaningsIn } from './meanings.js'

const meanings = new Map([...meaningsIn('src/alliance/rejection.ts'), ...meaningsIn('src/episode/rejection.ts')])

const introduction = `# Rejections

What cannot be recorded is answered with a rejection: \`decide\` gives it in place of events, and the record stays as it was. A rejection says what stands in the way, where, and what could be recorded instead. It says so to everyone in the same words, since whoever is refused must be able to act on it.

A rejection is about the record alone: who can say what of whom, and when. It is no verdict on what people did, and no closing and no ending shuts off words about what was. It never holds a note, an answer or a score. What the field would look at twice is never refused; that is what [cautions](cautions.md) are for. A value that has not the form of a command or of a log line does not come this far: it meets [problems](schema.md) that name every fault at once.

Each entry below shows the sentence that is read; what is on record, numbered as in the log and told by \`narrate\`; and, folded, the command that is then refused. The courses are short and invented, and stand in [examples/rejections.ts](../examples/rejections.ts). The page is made from them and from the code.
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

/** Where a command has not even the form of one, the same is said at the door. */
const atTheDoor = ({ then }: Refused): string => {
  const parsed = 'inALog' in then ? undefined : parseCommand(then)
  if (parsed?._tag !== 'Left') return ''
  const problems = parsed.left.map(({ path, expected }) => `\`${path.join('.')}\`, ${expected}`)
  return `\nRead by \`parseCommand\`, such a value is stopped earlier: at ${problems.join('; at ')}.\n`
}

const folded = (summary: string, json: string): string => `<details>
<summary>${summary}</summary>

\`\`\`json
${json}
\`\`\`

</details>`

const shown = ({ then }: Refused, seq: number): string =>
  'inALog' in then
    ? `Commands break off what is under way first, so that only a log can hold this line, which \`replay\` refuses.

${folded('The line that is refused', formatLine({ v: 1, alliance: 'a1', seq, event: then.inALog }))}`
    : folded('The command that is refused', compactJson(then))

const section = ([tag, refused]: readonly [string, Refused]): string => {
  const { events } = course(...refused.before)
  const lines = narrate(events, 'clinician').map((line, index) => `${index + 1}. ${line}`)
  return `### ${tag}

${meanings.get(tag) ?? ''}

> ${explain(answerTo(events, refused), 'clinician')}

${lines.length === 0 ? 'Nothing is on record.' : `On record:\n\n${lines.join('\n')}`}

${shown(refused, events.length + 1)}
${atTheDoor(refused)}`
}

export const rejectionsPage = (): string =>
  [introduction, contents, '', ...topics.flatMap((topic) => [`## ${topic}\n`, ...about(topic).map(section)])]
    .join('\n')
    .trimEnd()
    .concat('\n')
