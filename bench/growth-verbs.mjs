// The verbs that read a table or a log, and the flags of a command line, each with inputs of so many rows, lines, columns or words.
import { file, manyAlliances, manyEpisodes, oneAlliance, sheet } from './growth-inputs.mjs'

export const made = {
  'p.json': '',
  'set.json': file('examples/coding/own-codes.json'),
  'map.json': file('examples/data/invented-reports-map.json'),
}
const facts = '--use double --made independent --blind-to nothing'
export const scores = '--id id --session session --score total --better higher'
const rows = (header, row) => (count) =>
  `${header}\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}\n`
const scoreRows = rows(
  'id,session,total',
  (index) => `p${Math.floor(index / 10)},${(index % 10) + 1},${46 - ((index * 7) % 13)}`,
)
const answerRows = rows(
  `id,session,${Array.from({ length: 12 }, (_, item) => `q${item + 1}`)}`,
  (index) =>
    `p${Math.floor(index / 10)},${(index % 10) + 1},${Array.from({ length: 12 }, (_, item) => ((index + item) % 5) + 1)}`,
)
const events = (count) => Array.from({ length: count }, (_, index) => [index / 10, 'client', 'snaps', '2', '', 1])
const boris = (observations) =>
  JSON.stringify({
    behaviors_conf: { 0: { code: 'pulls-back', type: 'State event' }, 1: { code: 'snaps', type: 'Point event' } },
    observations,
  })
const observation = (count) => ({
  type: 'MEDIA',
  'time offset': 0,
  file: { 1: ['a'] },
  media_info: { length: { a: count / 10 + 60 } },
  events: events(count),
})
const clock = (seconds) =>
  `00:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
const wideOf = (columns) =>
  `id,${Array.from({ length: columns }, (_, index) => `x${index}`)}\na,${Array.from({ length: columns }, () => 5)}\n`

/** A verb, what its input is, one of so many rows, lines, columns or words, and its command line. */
export const verbs = [
  ['detect', 'rows', scoreRows, `detect t ${scores} --rule drop --param floor=8 --no-stable-share`],
  [
    'detect',
    'rows that are faulty',
    rows('id,session,total', () => 'p,1,oops'),
    `detect t ${scores} --rule drop --param floor=8`,
  ],
  ['detect', 'rows too short', rows('id,session,total', () => 'p,1'), `detect t ${scores} --rule drop --param floor=8`],
  [
    'detect',
    'columns that are not read',
    (count) =>
      `id,session,total,${Array.from({ length: count }, (_, index) => `c${index}`)}\na,1,5,${Array.from({ length: count }, () => 1)}\n`,
    `detect t ${scores} --rule drop --param floor=8 --no-stable-share`,
  ],
  ['detect', 'columns, none of them the one asked for', wideOf, `detect t ${scores} --rule drop --param floor=8`],
  [
    'detect',
    'sessions as columns',
    (count) => wideOf(Math.min(count, 9999)),
    'detect t --id id --wide x{session} --better higher --rule drop --param floor=8 --no-stable-share',
    [10, 1e2, 1e3, 9999],
  ],
  [
    'detect',
    'occasions',
    rows(
      'id,session,total',
      (index) => `p${Math.floor(index / 10)},2026-03-${String((index % 10) + 10)},${46 - ((index * 7) % 13)}`,
    ),
    `detect t --id id --occasion session --score total --better higher --rule drop --param floor=8 --no-stable-share`,
  ],
  ['trace', 'rows', scoreRows, `trace t ${scores} --rule drop --param floor=8`],
  ['compare', 'rows', scoreRows, `compare t ${scores} --rule drop:floor=8 --rule ewma`],
  ['multiverse', 'rows', scoreRows, `multiverse t ${scores} --rule drop:floor=8|9`],
  ['score', 'rows', answerRows, 'score t --instrument wai-sr --id id --session session --items q{n}'],
  [
    'code',
    'rows of a table',
    rows(
      'alliance,session,segment,coder,WD_P,WD_T,CF_P,CF_T',
      (index) => `a${Math.floor(index / 50)},1,${(index % 50) + 1},ann,1,2,1,1`,
    ),
    `code t --reader table --unit segment --codes {code} --coder coder --session session --alliance alliance --code-set 3RS-2022 ${facts}`,
  ],
  [
    'code',
    'segments of one sheet',
    rows('alliance,session,segment,coder,WD_P,WD_T,CF_P,CF_T', (index) => `a,1,${index + 1},ann,1,2,1,1`),
    `code t --reader table --unit segment --codes {code} --coder coder --session session --alliance alliance --code-set 3RS-2022 ${facts}`,
  ],
  [
    'code',
    'events of BORIS',
    (count) => boris({ 'd-1-anna': observation(count) }),
    `code t --reader boris --code-set set.json ${facts} --observations {alliance}-{session}-{coder} --window 60 --straddle any --last keep`,
  ],
  [
    'code',
    'observations of BORIS',
    (count) =>
      boris(
        Object.fromEntries(
          Array.from({ length: Math.ceil(count / 10) }, (_, index) => [`d-${index}-anna`, observation(10)]),
        ),
      ),
    `code t --reader boris --code-set set.json ${facts} --observations {alliance}-{session}-{coder} --window 60 --straddle any --last keep`,
  ],
  [
    'code',
    'annotations of ELAN',
    (count) =>
      `Tier\tParticipant\tBegin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms\tAnnotation\n${Array.from({ length: count }, (_, index) => `A\tclient\t${clock(index % 3000)}\t${clock((index % 3000) + 1)}\tWD_P 3`).join('\n')}\n`,
    `code t --reader elan-text --code-set 3RS-2022 ${facts} --window 60 --straddle any --last keep --coder anna --session 4 --codes-in annotation --absent 1 --length 3600`,
  ],
  [
    'agreement',
    'rows of two coders',
    rows('unit,coder,value', (index) => `u${Math.floor(index / 2)},c${index % 2},${(index % 5) + 1}`),
    'agreement t --unit unit --coder coder --value value --level ordinal --categories 1..5 --unit-is session-rating',
    [1e2, 1e3, 1e4],
  ],
  [
    'import',
    'rows',
    rows(
      'id,session,rater,rupture,intensity,addressed,resolved,ending',
      (index) => `a${Math.floor(index / 20)},${(Math.floor(index / 2) % 10) + 1},${index % 2 === 0 ? 'C' : 'T'},0,,,,`,
    ),
    'import t --map map.json',
  ],
  ['replay', 'lines of many alliances', manyAlliances, 'replay t --resolved-by client'],
  ['replay', 'lines of one alliance', oneAlliance, 'replay t --resolved-by client'],
  ['replay', 'lines of many episodes', manyEpisodes, 'replay t --resolved-by client'],
  ['verify', 'lines of many alliances', manyAlliances, 'verify t'],
  ['outcomes', 'lines of many alliances', manyAlliances, 'outcomes t --resolved-by client --table episodes'],
  [
    'outcomes',
    'lines of many alliances, their sessions',
    manyAlliances,
    'outcomes t --resolved-by client --table sessions',
  ],
  ['report', 'lines of many alliances', manyAlliances, 'report t', [1e2, 1e3, 1e4]],
  ['fhir', 'lines of many alliances', manyAlliances, 'fhir t --out o --base https://clinic.example/fhir'],
  [
    'propose',
    'sheets',
    (count) =>
      Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
        JSON.stringify({ ...sheet, sheet: `s${index}`, session: index }),
      ).join('\n'),
    'propose t --gap 1 --opens patient --out p',
  ],
  [
    'flags',
    'words of a command line',
    (count) => Array.from({ length: count }, (_, index) => `--where id=p${index}`).join(' '),
    undefined,
  ],
  [
    'flags',
    'words that are none',
    (count) => Array.from({ length: count }, (_, index) => `--where${index}`).join(' '),
    undefined,
  ],
]
