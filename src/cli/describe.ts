import { type Command, Option } from 'commander'
import { type Parameter, type ParameterValue, presets, ruleIds, rules } from '../detection/index.js'
import { instruments, metrics } from '../instruments/index.js'
import { betterEnds, resolutionCriteria, treatmentEndings } from '../vocabulary/index.js'
import { decimalMarks, gapSpellings } from './cell.js'
import { prints } from './print-option.js'
import { endingColumn } from './trace-options.js'

/** Where a shipped sample is found from here, as it is typed. */
export type Sample = (name: string) => string

export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

const gaps = gapSpellings.map((spelling) => (spelling === '' ? 'blank' : spelling)).join(', ')

const describeText = (command: Command): Command =>
  command
    .option('--delimiter <CHARACTER>', "what stands between values: one character or the word tab (',' unless given)")
    .option('--decimal <MARK>', `the decimal mark, ${decimalMarks.join(' or ')} ('.' unless given)`)
    .option('--where <COLUMN=VALUE>', 'only rows with this value; may be repeated, and all must hold', collect)

const describeKeys = (command: Command): Command =>
  command
    .option('--id <COLUMN>', 'column that names the client or alliance; ids are text, so 007 stays 007')
    .option('--session <COLUMN>', 'column of the session number, a whole number')
    .option('--rater <COLUMN>', 'column of who gave the score; id, session and rater together are then the key')
    .option('--sessions <A..B>', 'only these sessions')

const describeAnswers = (command: Command): Command =>
  command
    .option('--instrument <ID>', `the scoring key: ${instruments.map(({ id }) => id).join(', ')}`)
    .option('--instrument-file <FILE>', 'a scoring key of your own, as JSON, in place of --instrument')
    .option('--items <PATTERN>', "columns of the items: 'q{n}' for q1, q2 …, or a list a,b,c in the published order")
    .option('--answers <WORDS>', "what answers in words mean: 'Never=1,Rarely=2,…'; then nothing else is an answer")

const describePrint = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document')
    .addOption(
      new Option('--format <FORMAT>', `how it is printed: ${prints.join(', ')} (table, for people, unless given)`),
    )
    .option(
      '--heading <TEXT>',
      'a line above the table, such as that the clients are simulated; a note beside csv and json',
    )
    .option(
      '--methods',
      'say how the result was made: input with its SHA-256, parameters, what was left out, sources; under the table, beside csv, a key of json',
    )

export const fileHelp: string = `
FILE is a delimited text file in UTF-8 whose first line names the columns; - is standard input.
Gaps: ${gaps}, in capitals or not. Outer blanks of a value do not count.
Exit: 0 done; 1 the file is faulty or does not fit the command line (every fault is listed with its line and column,
nothing is printed or written); 2 the command line is wrong. Notes go to standard error and are no faults.`

/** `score` as the user sees it in `--help`. */
export const describeScore = (command: Command, sample: Sample): Command =>
  describePrint(describeAnswers(describeKeys(describeText(command.name('score').argument('<FILE>')))))
    .option('--metric <METRIC>', `beside the sums, scores in another metric: ${metrics.join(', ')} (sum adds none)`)
    .description('Score the answers of a questionnaire: one row of scores per form.')
    .addHelpText(
      'after',
      `
Sums and the mean of all items are always given. mean adds the mean per item of each subscale, pomp the percent of maximum
possible: 0 at the least score a scale can show, 100 at the greatest. Where the items of an instrument make no total, total and
mean are blank.
${fileHelp}

A key of your own:
  rupture-repair score ${sample('invented-own-answers.csv')} --instrument-file ${sample('invented-instrument.json')} --id id --session session --items 'q{n}' --metric pomp

Example:
  rupture-repair score ${sample('invented-answers.csv')} --instrument wai-sr --id id --session session --items 'q{n}'`,
    )

/** The options of every verb that reads series of scores. */
export const describeSeries = (command: Command): Command =>
  describePrint(describeAnswers(describeKeys(describeText(command.argument('<FILE>')))))
    .option('--score <COLUMN>', 'column of the score; with --instrument, one of its scores: total, mean, or a subscale')
    .option('--wide <PATTERN>', "one row per client: columns of the scores, such as 'wai_s{session}'")
    .option('--range <MIN..MAX>', 'the least and greatest score the scale can show (known when --instrument is given)')
    .option('--better <END>', `which end of the scale is the better one: ${betterEnds.join(', ')}`)

const describeRule = (command: Command): Command =>
  describeSeries(command)
    .option('--rule <RULE>', `which movements count: ${ruleIds.join(', ')}`)
    .option('--param <NAME=VALUE>', 'a parameter of the rule; may be repeated', collect)

/** The rules and their parameters, as every verb lists them that takes one. */
export const ruleHelp: string = ruleIds
  .map((id) =>
    [
      `  ${id}`,
      ...Object.entries<Parameter<ParameterValue>>(rules[id].parameters).map(
        ([name, { meaning, expected, default: preset }]) =>
          `    ${name}: ${meaning}; ${expected} (${preset === undefined ? 'required' : `${preset.value ?? 'unlimited'} unless given`})`,
      ),
    ].join('\n'),
  )
  .join('\n')

/** Published settings, as every verb lists them that runs a rule as it is. */
export const presetHelp: string = [
  'Published settings, to be named in place of a rule; what they leave open is for you to say:',
  ...presets.map(
    ({ id, rule, summary, left }) => `  ${id}: ${rule}; ${summary} Open: ${Object.keys(left).join(', ')}.`,
  ),
].join('\n')

/** `detect` as the user sees it in `--help`. */
export const describeDetect = (command: Command, sample: Sample): Command =>
  describeRule(command.name('detect'))
    .option('--base-rate <SHARE>', 'with --true-drop: in what share of courses there is such a fall; yours to state')
    .option(
      '--true-drop <SIZE[@SESSIONS]>',
      'with --base-rate: how large such a fall is, and how many sessions it lasts (to the end unless given); how many alerts are then real, and how many falls missed',
    )
    .description('Find the sessions at which a score fell or rose by a rule.')
    .addHelpText(
      'after',
      `
How often stable series are flagged is simulated: as many scores, as varied, nothing happening. It is about the rule and such
series, not about a client.

Rules and their parameters:
${ruleHelp}

${presetHelp}
${fileHelp}

Example:
  rupture-repair detect ${sample('invented-scores.csv')} --id id --session session --score total --better higher --rule drop --param floor=8`,
    )

/** `trace` as the user sees it in `--help`. */
export const describeTrace = (command: Command, sample: Sample): Command =>
  describeRule(command.name('trace'))
    .option(
      '--ending <KIND=COLUMN>',
      `column that holds 1 or true in the session after which that ending came; KIND is one of ${treatmentEndings.join(', ')}; may be repeated`,
      collect,
    )
    .option(
      '--endings <FILE>',
      `file of the endings; without --ending its column ${endingColumn} holds one of ${treatmentEndings.join(', ')}`,
    )
    .option('--endings-id <COLUMN>', 'id column of --endings FILE (that of --id unless given)')
    .option('--endings-session <COLUMN>', 'session column of --endings FILE (that of --session unless given)')
    .option(
      '--out <DIR>',
      'write findings.jsonl and proposals.jsonl there, with the series.jsonl and alliances.jsonl that report reads',
    )
    .option('--force', 'replace what an earlier trace wrote there; nothing else is ever replaced')
    .description(
      'Say what became of each score that turned for the worse: it came back, or not before treatment ended.',
    )
    .addHelpText(
      'after',
      `
Only movements for the worse (see --better) are traced, though a rule may find both. Death is taken before left, left before
completed. Scores after the session of the ending count for nothing; a note names each. An alliance is not assessable when the
rule can say nothing of its scores: for sudden-change no interval is settled; for the others fewer scores than the rule needs,
or every one of them at an end of the scale. Alliances that only the file of endings names count as alliances without scores.
An alliance with several raters is one alliance.
${fileHelp}

Example:
  rupture-repair trace ${sample('invented-scores.csv')} --id id --session session --score total --better higher --rule drop --param floor=8 --endings ${sample('invented-endings.csv')}`,
    )

/** `replay` as the user sees it in `--help`. */
export const describeReplay = (command: Command, sample: Sample): Command =>
  describePrint(command.name('replay').argument('<LOG>', 'a file of JSON Lines; - is standard input'))
    .option(
      '--resolved-by <WHO>',
      `whose word makes an episode resolved: ${resolutionCriteria.join(', ')}; it gives the outcomes`,
    )
    .description(
      'Rebuild the alliances of a log, with their episodes and outcomes, or name the first line that cannot be.',
    )
    .addHelpText(
      'after',
      `
Every line is judged by the rules that made it. Outcomes depend on whose word counts, so they are printed only with
--resolved-by. Harms are counted apart and never as episodes.
Exit: 0 done; 1 a line cannot be read, or cannot follow what came before it (nothing is printed); 2 the command line is wrong.

Example:
  rupture-repair replay ${sample('three-alliances.jsonl')} --resolved-by client`,
    )
