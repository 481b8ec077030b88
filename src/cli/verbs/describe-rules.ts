import type { Command } from 'commander'
import { mostUniverses } from '../../detection/index.js'
import { collect, describeSeries, fileHelp, presetHelp, ruleHelp, type Sample } from '../options/describe.js'

/** `compare` as the user sees it in `--help`. */
export const describeCompare = (command: Command, sample: Sample): Command =>
  describeSeries(command.name('compare'))
    .option(
      '--rule <RULE:NAME=VALUE,…>',
      "a rule with its parameters, such as 'drop:floor=8'; repeat it, once for each rule to compare",
      collect,
    )
    .description('Run several rules on the same scores: who flags whom and where, and how far every two agree.')
    .addHelpText(
      'after',
      `
Only movements for the worse count (see --better). Two rules are compared on the series and the sessions that both can judge.
csv has a line per session and a column per rule: 1 flagged, 0 not, blank where the rule cannot judge.

Rules and their parameters:
${ruleHelp}

${presetHelp}
${fileHelp}

Example:
  rupture-repair compare ${sample('invented-cohort.csv')} --id id --session session --score total --range 12..60 --better higher --rule drop:floor=8 --rule control-chart:sigma=2 --rule cusum:h=4`,
    )

/** `multiverse` as the user sees it in `--help`. */
export const describeMultiverse = (command: Command, sample: Sample): Command =>
  describeSeries(command.name('multiverse'))
    .option(
      '--rule <RULE:NAME=VALUE|VALUE,…>',
      "a rule with values to choose from between bars, such as 'drop:floor=4|8'; repeat it for other rules",
      collect,
    )
    .description(
      'Run every combination of rules and parameters on the same scores: how much of a result is the choice.',
    )
    .addHelpText(
      'after',
      `
Only movements for the worse count (see --better). Combinations that contradict themselves are left out, with the reason; at most
${mostUniverses} are run. csv has a line per combination.

Rules and their parameters:
${ruleHelp}
${fileHelp}

Example:
  rupture-repair multiverse ${sample('invented-cohort.csv')} --id id --session session --score total --range 12..60 --better higher --rule 'drop:floor=4|8,reference=previous|running-maximum'`,
    )
