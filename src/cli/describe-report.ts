import type { Command } from 'commander'
import { collect, type Sample } from './describe.js'
import { reportAudiences, reportNames, reportProvenances } from './report-options.js'

/** `report` as the user sees it in `--help`. */
export const describeReport = (command: Command, sample: Sample): Command =>
  command
    .name('report')
    .argument('<DIR|LOG>', 'a folder that trace --out wrote, or a log of JSON Lines; - is standard input')
    .option('--out <FILE>', 'write the page there; on standard output unless given')
    .option('--force', 'replace the file of that name, if it is no input')
    .option('--trace <DIR>', 'beside a log: the folder of a trace of alliances of the same ids')
    .option(
      '--provenance <WORD>',
      `where the scores of a trace come from: ${reportProvenances.join(', ')}; a log says it itself`,
    )
    .option(
      '--audience <WHO>',
      `who will read it: ${reportAudiences.join(', ')} (everyone unless given); ratings that are not for them are left out`,
    )
    .option('--names <HOW>', `ids of a log, those of alliances too: ${reportNames.join(', ')} (keep unless given)`)
    .option('--measure <NAME>', 'what the scores of a trace are (score unless given)')
    .option('--title <TEXT>', 'title of the page (Alliances unless given)')
    .option('--remark <TEXT>', 'a line under the title')
    .option(
      '--rule <RULE:NAME=VALUE,…>',
      "with a trace: a rule to compare on its scores, such as 'drop:floor=8'; repeat it, once for each rule",
      collect,
    )
    .description('Write one self-contained HTML page: timelines, groups, tallies by session, rules side by side.')
    .addHelpText(
      'after',
      `
The page needs no script and fetches nothing. Notes and dates of a log are left out. It is a record, not advice and not an evaluation
of any therapist; nothing is counted by therapist.
Exit: 0 done; 1 the input is faulty, or something stands at --out (nothing is written); 2 the command line is wrong.

Example:
  rupture-repair report ${sample('three-alliances.jsonl')} --out report.html`,
    )
