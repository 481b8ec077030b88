import type { Command } from 'commander'
import { ruleHelp } from '../describe.js'
import { prints } from '../print-option.js'

/** `experiment` as the user sees it in `--help`. */
export const describeExperiment = (command: Command, sample: (name: string) => string): Command =>
  command
    .name('experiment')
    .argument('<FILE>', 'an experiment as JSON: scenarios, a design, rules, a window; - reads standard input')
    .option(
      '--out <DIR>',
      'write measures.csv, .parquet and .vl.json there, power.* where it is asked for, and codebook.csv',
    )
    .option('--force', 'replace what an earlier experiment wrote there; nothing else is ever replaced')
    .option(`--format <${prints.join('|')}>`, 'how the result is printed; csv has the measures only')
    .option('--json', 'short for --format json')
    .description('Simulate, run several rules, and say how well each finds the ruptures that were really there.')
    .addHelpText(
      'after',
      `
Everything is simulated. An alarm is the first session of an uninterrupted row of worsenings; alarms and true ruptures are
paired one to one within the window around an onset. Every number comes with its Monte-Carlo standard error.

Rules and their parameters:
${ruleHelp}

Example:
  rupture-repair experiment ${sample('../experiment.json')} --out results`,
    )
