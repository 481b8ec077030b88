import { isNameInJson, isNameInTable, secretNumber, secretText } from '../secrets.js'
import { fileText, tableText } from '../seeds.js'
import type { Target } from '../target.js'
import { bytesOf, lineOf, worldOf } from '../world.js'

/** A verb over one file as a target; `line` calls that file `t`. */
export const verbTarget = (
  name: string,
  line: string,
  seeds: readonly string[],
  isName: Target['isName'],
  files: Readonly<Record<string, string>> = {},
): Target => {
  const run = lineOf(line)
  return {
    ...{ name, seeds, isName, tries: 150 },
    read: (text) => {
      const { exit, stderr } = run(worldOf({ ...files, t: bytesOf(text) }))
      return { accepted: exit === 0, said: stderr }
    },
  }
}

const keys = ['id', 'session', 'rater', 'alliance', 'coder', 'segment', 'code', 'Observation id', 'Subject', 'Behavior']
const isName = isNameInTable(keys)
const scores = (rows: number): string => tableText('invented-scores', rows, ['total'])
const items = Array.from({ length: 12 }, (_, index) => `q${index + 1}`)

/** A table as it is, and one with secrets, which is refused. */
const both = (name: string, rows: number, secretIn: readonly string[]): readonly string[] => [
  tableText(name, rows, []),
  tableText(name, rows, secretIn),
]

const wide = `id,x1,x2,x3,x4,x5,x6\na,9,${secretNumber},5,2,6,7\nb,4,4,,NA,3,4\n`
const german = `\uFEFFid;session;total\r\na;1;9,5\r\na;2;"${secretText}"\r\na;3;8,7\r\n"b, c";1;4\r\n`
const quoted = `id\tsession\ttotal\r"a ""b"""\t1\t9\r"a ""b"""\t2\t3\r"a ""b"""\t3\t${secretNumber}\r`
const boris = [
  'Observation id\tSubject\tBehavior\tModifiers\tBehavior type\tTime\tMedia duration (s)',
  'd1-04-anna\tclient\tpulls-back\t1\tSTART\t12.5\t600',
  'd1-04-anna\tclient\tpulls-back\t1\tSTOP\t31\t600',
  `d1-04-anna\tclient\tsnaps\t${secretText}\tPOINT\t70.25\t600`,
].join('\n')
const behaviour = (code: string, type: string): object => ({ code, type })
const project = JSON.stringify({
  behaviors_conf: { 0: behaviour('pulls-back', 'State event'), 1: behaviour('snaps', 'Point event') },
  subjects_conf: { 0: { name: 'client' } },
  observations: {
    'd1-04-anna': {
      type: 'MEDIA',
      'time offset': 0,
      file: { 1: ['a.mp4'] },
      media_info: { length: { 'a.mp4': 600 } },
      events: [
        [12.5, 'client', 'pulls-back', '1', '', 1],
        [31, 'client', 'pulls-back', '1', secretText, 1],
        [70.25, 'client', 'snaps', '2', secretText, 1],
      ],
    },
  },
})
const elan = [
  'WD_P\tclient\t00:01:00.500\t60.5\t00:01:02.000\t62.0\t00:00:01.500\t1.5\t3',
  `WD_P\tclient\t00:02:00.500\t120.5\t00:02:02.000\t122.0\t00:00:01.500\t1.5\t${secretText}`,
].join('\n')
const elanNamed = `Tier\tParticipant\tBegin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tAnnotation\nA\tclient\t00:01:00.500\t00:01:02.000\tWD_P 3\n`

const series =
  'detect t --id id --session session --score total --better higher --rule drop --param floor=8 --no-stable-share'
const making = '--use double --made independent --blind-to nothing'
const own = `--code-set set.json ${making}`
const windows = '--window 60 --straddle any --last keep --coder anna --session 4'
const set = { 'set.json': fileText('examples/coding/own-codes.json') }
const coding =
  "code t --reader table --unit segment --codes '{code}' --coder coder --session session --alliance alliance --code-set 3RS-2022"

/** Delimited text, through the verbs that read it. */
export const tableTargets: readonly Target[] = [
  verbTarget('CSV of scores', series, [scores(8), scores(20), 'id,session,total\n'], isName),
  verbTarget(
    'CSV with a comma for a point',
    `${series} --delimiter ; --decimal ,`,
    [german, german.replace(secretText, '7,5')],
    isName,
  ),
  verbTarget('CSV by tabs', `${series} --delimiter tab`, [quoted], isName),
  verbTarget(
    'CSV of one row per client',
    "detect t --id id --wide 'x{session}' --better higher --rule control-chart --no-stable-share",
    [wide],
    isName,
  ),
  verbTarget(
    'CSV of answers',
    "score t --instrument wai-sr --id id --session session --items 'q{n}' --missing 99,.",
    both('invented-answers', 6, items),
    isName,
  ),
  verbTarget(
    'CSV of endings',
    'trace s --id id --session session --score total --better higher --rule drop --param floor=8 --endings t',
    [tableText('invented-endings', 6, [])],
    isName,
    { s: 'id,session,total\ninvented-a,1,46\ninvented-b,1,30\n' },
  ),
  verbTarget(
    'CSV of forms',
    'import t --map map.json',
    both('invented-reports', 8, ['intensity', 'addressed', 'resolved']),
    isName,
    { 'map.json': fileText('examples/data/invented-reports-map.json') },
  ),
  verbTarget(
    'CSV of codes',
    `${coding} ${making} --not-codable inaudible`,
    both('invented-coding', 8, ['WD_P', 'CF_T']),
    isName,
  ),
  verbTarget(
    'CSV of ratings',
    'agreement t --unit segment --session session --coder coder --value rating --code code --level ordinal --categories 1..5 --present 2 --unit-is segment',
    both('invented-codes', 12, ['rating']),
    isName,
  ),
  verbTarget(
    'BORIS',
    `code t --reader boris ${own} --observations '{alliance}-{session}-{coder}' --window 60 --straddle any --last keep`,
    [project],
    isNameInJson,
    set,
  ),
  verbTarget(
    'BORIS tables',
    `code t --reader boris-table ${own} ${windows}`,
    [boris, boris.replace(secretText, '2')],
    isName,
    set,
  ),
  verbTarget(
    'ELAN',
    `code t --reader elan-text --code-set 3RS-2022 ${making} ${windows} --codes-in tier --tier WD_P --absent 1 --length 600`,
    [elan, elanNamed],
    isName,
  ),
]
