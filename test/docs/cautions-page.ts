/** The page of every caution, made from the courses that ship as examples and from what the library says of them. */
import { type Caution, cautionsIn, evidenceOf } from 'rupture-repair/alliance'
import { explain, registers } from 'rupture-repair/language'
import { settings } from 'rupture-repair/vocabulary'
import { cautions, type Raised } from '../../examples/cautions.js'
import { allianceAfter } from '../model/given.js'
import { meaningsIn } from './meanings.js'

const meanings = meaningsIn('src/alliance/conclusions/caution.ts')

const introduction = `# Cautions

A caution points to something in a record that people in the field would look at twice. \`cautionsIn\` lists them; nothing else in the library reads them.

A caution blocks nothing. It is not advice, since the record does not know what the people in it know, and it is not a verdict on anyone. Its absence does not mean that all is well. Each caution rests on evidence, none of which makes it a rule: *opinion* is what people in the field hold; *descriptive* evidence says what was seen in a few people; *correlational* evidence shows what goes together and not what causes what; a *trial* says more than these. [The page of the evidence](evidence.md#alliance) lists the works behind them.

A study is about the people it studied. In every other setting its caution is opinion, and says so.

Each entry shows the caution's sentence in each of the three [registers](language.md#three-registers) and, folded, an invented course that raises the caution, one command on each line. The page is made from the code and from [examples/cautions.ts](../examples/cautions.ts).
`

/** The one caution that a course raises. */
const raisedBy = ({ commands, question }: Raised): Caution => {
  const [caution, ...others] = cautionsIn(allianceAfter(...commands), question)
  if (caution === undefined || others.length > 0) throw new Error(`${others.length} cautions more or less than one`)
  return caution
}

const entries = Object.entries(cautions)

const contents = `| caution | what the record shows |
|---|---|
${entries.map(([tag]) => `| [\`${tag}\`](#${tag.toLowerCase()}) | ${meanings.get(tag)} |`).join('\n')}

| kind of evidence in | ${settings.join(' | ')} |
|---${'|---'.repeat(settings.length)}|
${entries
  .map(([tag, raised]) => {
    const kinds = settings.map((setting) => evidenceOf({ ...raisedBy(raised), setting }))
    return `| \`${tag}\` | ${kinds.join(' | ')} |`
  })
  .join('\n')}
`

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
