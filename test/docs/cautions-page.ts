/** The page of every caution, made from the courses that ship as examples and from what the library says of them. */
import { type Caution, cautionSources, cautionsIn } from 'rupture-repair/alliance'
import { explain, registers } from 'rupture-repair/language'
import { cautions, type Raised } from '../../examples/cautions.js'
import { allianceAfter } from '../model/given.js'
import { meaningsIn } from './meanings.js'

const meanings = meaningsIn('src/alliance/conclusions/caution.ts')

const introduction = `# Cautions

A caution points to something in a record that people in the field would look at twice. \`cautionsIn\` lists them; nothing else in the library reads them.

A caution blocks nothing. It is no advice, since the record does not know what the people in it know, and no verdict on anyone. Its absence does not say that all is well. Each rests on evidence, none of which makes it a rule: *opinion* is what people in the field hold; *correlational* shows what goes together and not what leads to what; a *trial* says more than either. The works behind them stand on [the page of the evidence](evidence.md#alliance).

Each entry shows the sentence that is read in each of the three [registers](language.md#three-registers) and, folded, an invented course that raises it, one command on each line. The page is made from the code and from [examples/cautions.ts](../examples/cautions.ts).
`

const entries = Object.entries(cautions)
const kindOf = (tag: string): string => Object.entries(cautionSources).find(([one]) => one === tag)?.[1].kind ?? ''

const contents = `| caution | what the record shows | evidence |
|---|---|---|
${entries.map(([tag]) => `| [\`${tag}\`](#${tag.toLowerCase()}) | ${meanings.get(tag)} | ${kindOf(tag)} |`).join('\n')}
`

/** The one caution that a course raises. */
const raisedBy = ({ commands, question }: Raised): Caution => {
  const [caution, ...others] = cautionsIn(allianceAfter(...commands), question)
  if (caution === undefined || others.length > 0) throw new Error(`${others.length} cautions more or less than one`)
  return caution
}

const section = ([tag, raised]: readonly [string, Raised]): string => {
  const caution = raisedBy(raised)
  return `## ${tag}

${registers.map((register) => `* To a ${register}: ${explain(caution, register)}`).join('\n')}
${tag === 'LeftUnattended' ? `\nAsked with \`${JSON.stringify(raised.question)}\`; how long is long has no default.\n` : ''}
<details>
<summary>A course that raises it</summary>

\`\`\`jsonl
${raised.commands.map((command) => JSON.stringify(command)).join('\n')}
\`\`\`

</details>
`
}

export const cautionsPage = (): string => [introduction, contents, ...entries.map(section)].join('\n')
