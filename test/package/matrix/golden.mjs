/** What the packed library answers to some questions of every kind, in a text that is the same bytes on every engine. */
import { decide, evolve, getOrThrow, replay } from 'rupture-repair'
import {
  everythingAbout,
  outcomesOf,
  outcomesSeen,
  redact,
  sampleAlliance,
  sampleLog,
  tally,
  viewFor,
} from 'rupture-repair/alliance'
import { detect, parseRule } from 'rupture-repair/detection'
import { timelineSvg } from 'rupture-repair/diagram'
import { score, waiSr } from 'rupture-repair/instruments'
import { formatLog, readLog } from 'rupture-repair/journal'
import { commandJsonSchema } from 'rupture-repair/json-schema'
import { explain, narrate } from 'rupture-repair/language'
import { commandSchemaOf, formatLine, parseLine } from 'rupture-repair/schema'
import { makeSeries } from 'rupture-repair/series'
import { resolvedSample, simulateColumns } from 'rupture-repair/simulation'
import { krippendorffAlpha, welchTest, wilsonInterval } from 'rupture-repair/statistics'

/** A number as its bits, so that a last digit shows. */
const bits = (number) =>
  [...new Uint8Array(Float64Array.of(number).buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Sums up many numbers in the order they stand in. */
const digest = (numbers) => {
  let sum = 0
  for (const [place, number] of numbers.entries())
    sum = sum * 0.75 + (Number.isNaN(number) ? 9 : number) * (1 + (place % 7))
  return bits(sum)
}

const line = { v: 1, alliance: 'a1', seq: 1, event: sampleLog[0] }
const text = formatLine(line)
const series = getOrThrow(
  makeSeries({
    ...{ id: 'ann', better: 'higher', range: { min: 1, max: 7 } },
    points: [6, 6, 3.5, 4, 6, 5.75, 2, 2.25, 6].map((score, index) => ({ session: index + 1, score })),
  }),
)
const rules = [
  ['drop', { floor: '2' }],
  ['reliable-change', { sd: '1', reliability: '0.9' }],
  ['control-chart', {}],
  ['sudden-change', { floor: '1' }],
  ['change-point', {}],
]
const findings = rules.map(([rule, parameters]) => {
  const parsed = parseRule(rule, parameters)
  return parsed._tag === 'Left' ? [rule, parsed.left] : [rule, detect(series, parsed.right)]
})
const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 500 })
const held = {
  _tag: 'HoldSession',
  stamp: { session: 5, by: { _tag: 'observer', id: 'o' } },
  held: { present: ['client'] },
}
const view = viewFor(sampleAlliance, { audience: 'therapist' })

const answers = {
  replayed: replay(sampleLog),
  decided: decide(sampleAlliance, held),
  evolved: getOrThrow(decide(sampleAlliance, held)).reduce(evolve, sampleAlliance).record.session,
  outcomes: outcomesOf(sampleAlliance, 'client'),
  seen: outcomesSeen(view, 'observer'),
  tally: tally([sampleAlliance], 'client'),
  about: everythingAbout('client', [{ alliance: 'a1', events: sampleLog }]).leftOut,
  redacted: redact(sampleLog, { names: 'keep', notes: 'remove', dates: 'remove', audience: 'everyone' }),
  sentences: ['client', 'clinician', 'coder'].map((register) => narrate(sampleLog, register)),
  drawing: timelineSvg(view),
  line: [text, parseLine(text), parseLine(text.slice(0, -9)), explain('withheld', 'client')],
  log: readLog(`${text}\n{"v":2}\n${text}\n{"v":1,"al`),
  formatted: formatLog({
    alliances: [{ alliance: 'é', lines: sampleLog.map((event, index) => ({ line: index + 1, event })) }],
  }),
  filledIn: commandSchemaOf('HoldSession')['~standard'].validate({ _tag: 'HoldSesion' }),
  form: commandJsonSchema('ReportRupture'),
  scores: score(waiSr, [{ id: 'A', session: 1, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, null], row: 1 }]),
  findings,
  simulated: [digest(columns.latent), digest([...columns.endings].map(Number)), columns.latent.length],
  agreement: krippendorffAlpha(
    [
      [1, 1],
      [2, 3],
      [3, 3],
      [4, null],
    ],
    'interval',
  ).value,
  interval: Object.values(wilsonInterval({ count: 3, of: 17 })).map(bits),
  welch: bits(
    welchTest([
      [0.2, 0.4, 0.3],
      [0.5, 0.9, 0.7, 0.6],
    ]).p,
  ),
}

/** The answers as one text. */
export const golden = JSON.stringify(answers)
