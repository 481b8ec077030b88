/** The page of figures, made of what the benchmarks wrote. */
import { type Figure, isReached, type Run, shown } from './bench-figures.js'
import { drawnJobs } from './drawing/growth.js'

/** What each job measures, and what was checked before. */
const about: Readonly<Record<string, readonly [title: string, said: string]>> = {
  events: [
    'One entry at a time',
    'Twelve entries of one episode through `decide` and `evolve`, beside the same statechart in other tools. All reach the same end.',
  ],
  replay: ['Replay', 'An alliance from its entries. The state is that of `evolve`, entry by entry.'],
  log: [
    'Logs',
    'Lines read, checked and put in order, beside `JSON.parse` of each. Both see the same events; the tally of the stream is that of the small log, so many times. The log of 1 GB is read with `--large`.',
  ],
  problems: ['Texts that are wrong', 'As much wrong as the text has room for. What is said of it stays short.'],
  rules: [
    'Rules',
    '10,000 series of 30 sessions. All programs agree, code by code; those in C and R say only which code, `detect` also each criterion and the evidence.',
  ],
  detect: [
    '`detect` on a table',
    'The whole command, beside data.table in R, which reads, judges and writes. Both find the same movements.',
  ],
  score: ['`score` on a table', 'The whole command.'],
  courses: [
    'Simulation',
    'The same algorithm in C gives the same bytes; the same model in numpy and R gives shares that lie near.',
  ],
  risks: ['Competing risks', 'Life tables beside `survfit` in R.'],
  agreement: ['Agreement of coders', 'The six coefficients differ from those of R by less than 1e-9.'],
  packed: [
    'Size and start',
    'The packed tarball, installed in an empty folder, bundled as an app does it, and imported by a program that does nothing else.',
  ],
  start: ['Start', 'Imported by a program that does nothing else.'],
  size: ['Size', 'Bundled as an app does it.'],
  growth: [
    'Every parser and verb',
    'Processor time of parsers by characters, of verbs by rows, lines, columns or words, over three decades, for an ordinary input and for those that a careless parser would be slow on.',
  ],
}

const goalOf = ({ goal, ratio, unit }: Figure): string => {
  if (goal === undefined) return ''
  const bound = goal.most === undefined ? `≥ ${goal.least}` : `≤ ${goal.most}`
  return ratio === undefined ? `${bound} ${unit}` : `${bound} ×`
}

const rowOf = (row: Figure): string => {
  if (row.skipped !== undefined) return `| ${row.name} | not measured: ${row.skipped} | | | |`
  const value = row.value === undefined ? '' : `${shown(row.value)} ${row.unit}`
  const ratio = row.ratio === undefined ? '' : `${shown(row.ratio)} × ${row.against}`
  const reached = { true: 'yes', false: '**no**' }[String(isReached(row))] ?? ''
  return `| ${[row.name, value, ratio, goalOf(row), reached].join(' | ')} |`
}

const tableOf = (rows: readonly Figure[]): string =>
  ['| what | taken | ratio | goal | reached |', '|---|---|---|---|---|', ...rows.map(rowOf)]
    .map((line) => line.replace(/ +\|/g, ' |'))
    .join('\n')

const drawingOf = (job: string, rows: readonly Figure[]): string => {
  if (!drawnJobs(rows).includes(job)) return ''
  return `\n![Time by size, both as logarithms, each curve beside a broken line in proportion; the table has their powers.](drawings/growth-${job}.svg)\n`
}

const sectionsOf = ({ rows }: Run, command: string, level: string): string =>
  [...new Set(rows.map(({ job }) => job))]
    .map((job) => {
      const [title, said] = about[job] ?? [job, '']
      const own = rows.filter((row) => row.job === job)
      const text = level === '##' ? `${said} \`${command} --only ${job}\`\n\n` : ''
      const drawing = level === '##' ? drawingOf(job, own) : ''
      return level === '##' ? `## ${title}\n\n${text}${tableOf(own)}\n${drawing}` : tableOf(own)
    })
    .join('\n')

/** Figures of one build beside an older one. */
const besideOlder = (name: string, commit: string, run: Run): string => `### ${name}

\`npm run bench -- --against ${commit}\`

${tableOf(run.rows)}
`

export const figuresPage = (
  run: Run,
  older: readonly (readonly [name: string, commit: string, run: Run])[],
): string => {
  const judged = run.rows.filter((row) => isReached(row) !== undefined)
  const reached = judged.filter((row) => isReached(row))
  return `# Figures

What the library costs, each figure with its goal and the command that takes it again, in a clone of the repository. All but those beside older builds are of one run of \`npm run bench\`, on Node ${run.node.slice(1)} with ${run.cores} cores that others used as well. So times count the processor, not the clock, and only ratios mean something elsewhere. Candidates are first checked to agree; where they take turns, a ratio is the median of those of the rounds. ${reached.length} of ${judged.length} goals are reached in that run; a figure near its goal may come out on the other side in the next. The others are given as they are.

A goal is of the ratio or, where there is none, of what was taken. The power of size is that with which time grows, over all sizes or over all but the least, whichever is greater: 1 is in proportion.

${sectionsOf(run, 'npm run bench --', '##')}
${older.length === 0 ? '' : `## Beside older builds\n\nThe same inputs through both builds, in turn. A ratio below 1 is cheaper than before. What the older build does not have, or answers otherwise, is not compared.\n\n${older.map(([name, commit, one]) => besideOlder(name, commit, one)).join('\n')}`}`
}
