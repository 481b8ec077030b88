import { right } from '../../kernel/inside.js'
import { type Printing, prints } from '../say/printed.js'
import type { Wanted } from '../world/world.js'
import { checked, combined, option, type Reader, rare, toggle, wrong } from './reader.js'
import { oneOf, optional, text } from './texts.js'

/** `--json`, for verbs whose result has no other form for programs. */
export const jsonOption: Reader<boolean> = toggle('--json', 'print one JSON document')

const format = option(
  '--format <FORMAT>',
  `${prints.join(', ')}; table, for people, unless given`,
  optional(oneOf(prints)),
)

/** The form of the result; `--json` is `--format json`, and both at once must agree. */
export const print: Reader<Printing['print']> = combined({ json: jsonOption, format }, (typed) =>
  checked(
    typed.json ? 'json' : (typed.format ?? 'table'),
    typed.json && (typed.format ?? 'json') !== 'json' && '--json and --format contradict each other',
  ),
)

/** The form of a result, and what is said beside it. */
export const printing: Reader<Printing> = combined(
  {
    print,
    heading: option('--heading <TEXT>', 'a line above the table; a note beside csv and json', text),
    methods: toggle('--methods', 'say how it was made: input, parameters, what was left out, sources'),
    escaped: rare(
      toggle(
        '--escape-formulas',
        'in printed CSV, not in files of --out: an apostrophe before what a spreadsheet computes',
      ),
    ),
  },
  (typed) => checked(typed, typed.escaped && typed.print !== 'csv' && '--escape-formulas goes with --format csv'),
)

/** `--out` and `--force`: where results are written, and what they may replace there; nothing where they are only printed. */
export const output = (
  flag: '--out <DIR>' | '--out <FILE>',
  meaning: string,
  force: string,
): Reader<(Pick<Wanted, 'replace'> & { readonly path: string }) | undefined> =>
  combined({ path: option(flag, meaning, text), force: toggle('--force', force) }, (typed) => {
    if (typed.path !== undefined) return right({ path: typed.path, replace: typed.force ? 'ours' : 'nothing' })
    const what = flag === '--out <DIR>' ? 'files in --out DIR' : '--out FILE'
    return typed.force ? wrong(`--force replaces ${what}, which is missing`) : right(undefined)
  })
