import { getOrThrow } from 'rupture-repair'
import { detect, parseRule } from 'rupture-repair/detection'
import { instrumentById } from 'rupture-repair/instruments'
import { explain } from 'rupture-repair/language'
import { makeSeries } from 'rupture-repair/series'

/**
 * The totals one person gave on one instrument, as a series that knows
 * its scale.
 */
const seriesOf = (
  { entries },
  id,
  { id: instrument, items, answers },
) =>
  getOrThrow(
    makeSeries({
      id,
      better: 'higher',
      range: { min: items * answers.min, max: items * answers.max },
      points: entries.flatMap(({ _tag, stamp, rating }) =>
        _tag === 'RatingGiven' &&
        stamp.by.id === id &&
        rating.instrument === instrument
          ? [{ session: stamp.session, score: rating.scores.total }]
          : [],
      ),
    }),
  )

/**
 * The thresholds are this example's choice: a fall by 8 of the 48
 * points between the ends of the scale.
 */
const rules = [
  ['drop', { floor: '8' }],
  ['sudden-change', { cutoff: '8' }],
  ['control-chart', {}],
].map(([id, parameters]) => getOrThrow(parseRule(id, parameters)))

/**
 * What three rules find in the totals of the WAI-SR on record, and
 * where they cannot know.
 */
export const tellScores = ({ record }) => {
  const instrument = instrumentById('wai-sr')
  for (const { id } of record.people) {
    const series = seriesOf(record, id, instrument)
    if (series.points.length === 0) continue
    console.log(
      `\nScores on ${instrument.id} by ${id}: ${series.points.map(({ score }) => score).join(', ')}`,
    )
    const detections = rules.map((rule) => detect(series, rule))
    for (const { rule, findings, unknowable } of detections) {
      const sessions = unknowable
        .map(({ session }) => session)
        .join(', ')
      console.log(
        `  ${rule}: ${findings.length} found${sessions && `; cannot be known at sessions ${sessions}`}`,
      )
    }
    for (const one of detections.flatMap(({ findings }) => findings))
      console.log(`  ${explain(one, 'clinician')}`)
    const [unknown] = detections.flatMap(({ unknowable }) => unknowable)
    if (unknown) console.log(`  ${explain(unknown, 'clinician')}`)
  }
}
