import { everyVerb } from '../../../src/cli/every-verb.js'
import { runVerbs } from '../../../src/cli/run-verbs.js'
import { typed } from '../../unit/cli/given.js'
import { fileText, secretLine, tableText } from '../seeds.js'
import type { Target } from '../target.js'
import { worldOf } from '../world.js'

/** Verbs that look at a folder of the disk itself have no place in a world in memory. */
const verbs = everyVerb.filter(({ name }) => name !== 'status' && name !== 'merge')

const files: Readonly<Record<string, string>> = {
  't.csv': tableText('invented-scores', 2, ['total']),
  'a.csv': tableText('invented-answers', 3, ['q1']),
  'e.csv': fileText('examples/data/invented-endings.csv'),
  'c.csv': tableText('invented-coding', 6, ['WD_P']),
  'k.csv': tableText('invented-codes', 6, []),
  'f.csv': tableText('invented-reports', 8, []),
  'l.jsonl': fileText('examples/situations/8-harm.jsonl').trimEnd().split('\n').map(secretLine).join('\n'),
  's.jsonl': fileText('examples/coding/consensus.jsonl'),
  'map.json': fileText('examples/data/invented-reports-map.json'),
  'i.json': fileText('examples/data/invented-instrument.json'),
  'o.json': fileText('examples/coding/own-codes.json'),
  'r.json': fileText('examples/data/invented-response.json'),
  'sc.json': fileText('examples/scenario.json'),
  'x.json': fileText('examples/experiment.json'),
}
const world = worldOf(files)

const seeds: readonly string[] = [
  'detect t.csv --id id --session session --score total --better higher --rule drop --param floor=8 --no-stable-share',
  "detect t.csv --id id --wide 'x{session}' --better lower --rule control-chart --range 12..60 --format csv --escape-formulas --no-stable-share",
  'trace t.csv --id id --session session --score total --better higher --rule drop --param floor=8 --endings e.csv --json',
  'compare t.csv --id id --session session --score total --better higher --rule drop:floor=8 --rule ewma --methods',
  "multiverse t.csv --id id --session session --score total --better higher --rule 'drop:floor=8|9,unit=raw'",
  "score a.csv --instrument wai-sr --id id --session session --items 'q{n}' --metric pomp --missing 99,. --heading x",
  "score a.csv --instrument-file i.json --id id --session session --items 'q{n}' --where id=invented-a --skip-rows 0",
  'score r.json --fhir --instrument wai-sr --items {n} --json',
  "code c.csv --reader table --unit segment --codes '{code}' --coder coder --session session --alliance alliance --code-set 3RS-2022 --use double --made independent --blind-to outcome",
  'agreement k.csv --unit segment --session session --coder coder --value rating --code code --level ordinal --categories 1..5 --present 2 --unit-is segment',
  'propose s.jsonl --gap 1 --opens patient --out p.jsonl --force',
  'import f.csv --map map.json --out o.jsonl',
  'replay l.jsonl --resolved-by any --resolved-from 3 --json',
  'verify l.jsonl --head 0 --json',
  'outcomes l.jsonl --resolved-by client --table episodes --format csv',
  'report l.jsonl --audience research --names numbered --title x',
  'fhir l.jsonl --out charts --base https://clinic.example/fhir',
  'simulate sc.json --alliances 200 --seed 1 --out simulated --tables log --shard 1/2',
  'experiment x.json --workers 2 --json',
  'slurm sc.json --alliances 200 --seed 1 --out simulated',
  '--help',
  'detect --help --rule ewma',
  '--version',
]

/** What separates the words of a command line in a seed: no shell takes part. */
const separator = ' \u0001'

const flags = [...new Set(verbs.flatMap(({ options }) => options.map(({ flag }) => flag.split(' ')[0] ?? '')))]

/** Command lines over a few files in memory; what a program would do after reading it, such as a simulation, is left out. */
export const flagTargets: readonly Target[] = [
  {
    name: 'flags',
    tries: 40,
    seeds: seeds.map((line) => typed(line).join(separator)),
    words: [...flags, ...Object.keys(files), ...verbs.map(({ name }) => name), separator],
    // Ids and columns of these files are said again, scores and notes never.
    isName: (text, secret) => text.includes(secret),
    read: (text) => {
      const args = text.split(separator)
      const named = verbs.filter(({ name }) => name === args[0])
      const { exit, stderr } = runVerbs(named.length === 0 ? verbs : named, args, world)
      return { accepted: exit === 0, said: stderr }
    },
  },
]
