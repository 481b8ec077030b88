import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { given, typed } from '../cli/given.js'

export const replay = (lines: readonly string[], more = ''): Outcome =>
  run(typed(`replay log.jsonl ${more}`), given({ 'log.jsonl': `${lines.join('\n')}\n` }))
