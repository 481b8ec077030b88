import { aboutRule, detect, judgementOf, type Rule } from '../detection/index.js'
import { worsening } from '../detection/inside.js'
import { becauseOf } from '../report/inside.js'
import { observed } from '../series/index.js'
import type { BetterEnd, Detection } from '../vocabulary/inside.js'
import { detectionNotes } from './finding-print.js'
import type { Note } from './say/note.js'
import { extent } from './say/print.js'
import { type EndingRecord, endingOf } from './table/endings.js'
import { farOutside } from './table/far-scores.js'
import { ownerOf } from './table/points.js'
import type { Course } from './table/read-series.js'
import { fateOf, settled, type TracedAlliance } from './trace-print.js'

const farEnding =
  'the ending is far beyond the sessions on record; it is read as it is. Is it a code for a missing value? Leave the cell blank where there was no ending'

const span = (sessions: readonly number[]): number => {
  const { least, most } = extent(sessions)
  return sessions.length === 0 ? 0 : most - least + 1
}

const endingNotes = (
  id: string,
  onRecord: readonly number[],
  scored: readonly number[],
  record: EndingRecord,
): readonly Note[] => {
  const ending = endingOf(record.endings)
  if (ending === null) return []
  const { kind, session } = ending
  const isOne = new Set(record.endings.map((one) => `${one.kind} ${one.session}`)).size === 1
  const several: Note = { _tag: 'SeveralEndings', id, session, message: `several endings are marked; taken: ${kind}` }
  const message = 'a score after the session at which treatment ended; it counts for nothing'
  const isFar = session > extent(onRecord).most && farOutside([...onRecord, session], 'occasions').has(session)
  const far: Note = { _tag: 'FarOutside', id, session, message: farEnding }
  const after = scored.filter((later) => later > session)
  return [
    ...(isOne ? [] : [several]),
    ...(isFar ? [far] : []),
    ...after.map((later): Note => ({ _tag: 'ScoreAfterEnding', id, session: later, message })),
  ]
}

/** A series as it was when treatment ended: what comes later can neither fall nor come back within that treatment. */
const upTo = (last: number, series: Course['series']): Course['series'] => ({
  ...series,
  points: series.points.filter(({ session }) => session <= last),
})

/** The scores flagged from the first on; a chart drawn from the whole of a steady trend always has some. */
const startNotes = (
  [series, { findings }]: readonly [Course['series'], Detection],
  rule: Rule,
  better: BetterEnd,
): readonly Note[] => {
  const { judges, looksAhead } = aboutRule(rule)
  if (judges._tag !== 'Scores' || !looksAhead) return []
  const flagged = new Set(findings.filter(({ kind }) => kind === worsening({ better })).map(({ to }) => to))
  const sessions = observed(series).map(({ session }) => session)
  const usual = sessions.findIndex((session) => !flagged.has(session))
  const message = 'a chart over the whole series flags the beginning of a steady trend as unusual'
  return sessions
    .slice(0, usual < 0 ? undefined : usual)
    .map((session) => ({ _tag: 'StartBeyondLimit', ...ownerOf(series), session, message }))
}

/** An alliance's worsenings under a rule and what became of them; a couple of raters are two series of one alliance. */
export const traceAlliance = (
  id: string,
  courses: readonly Course[],
  record: EndingRecord,
  rule: Rule,
  better: BetterEnd,
): { readonly alliance: TracedAlliance; readonly notes: readonly Note[] } => {
  const worse = worsening({ better })
  const ended = endingOf(record.endings)
  const last = ended?.session ?? Number.POSITIVE_INFINITY
  const looked = courses.map((course): readonly [Course['series'], Detection] => {
    const series = upTo(last, course.series)
    return [series, detect(series, rule)]
  })
  const points = courses.flatMap(({ recorded }) => recorded.points)
  const scored = [...new Set(points.filter(({ score }) => score !== null).map(({ session }) => session))]
  const onRecord = points.map(({ session }) => session)
  const ending = ended?.kind ?? null
  const findings = looked
    .flatMap(([, detection]) => detection.findings.filter(({ kind }) => kind === worse))
    .map((finding) => ({ finding: settled(finding, ending), became: fateOf(finding, ending) }))
  const judgements = looked.map(([series, detection]) => judgementOf(series, rule, detection, 'worsening'))
  const assessable = judgements.some(({ _tag }) => _tag === 'Judged')
  const [because = 'few'] = judgements.flatMap((one) => (one._tag === 'Judged' ? [] : [one.because]))
  const sessions = span([...onRecord, ...record.sessions])
  const hidden = looked
    .flatMap(([series, detection]) => detectionNotes(series, rule, detection))
    .filter(({ _tag }) => _tag === 'ScaleCannotShow')
  const unread: Note = { _tag: 'EndingAlone', id, message: 'in the endings alone; no score of this id was read' }
  const silent: Note = { _tag: 'NotAssessable', id, message: `not assessable: ${becauseOf[because]}` }
  const poor = assessable ? [] : [courses.length === 0 ? unread : silent]
  return {
    alliance: {
      id,
      sessions,
      scored: scored.filter((session) => session <= last).length,
      assessable,
      ...(assessable || looked.length === 0 ? {} : { because }),
      findings,
      ending: ended,
      looked,
    },
    notes: [
      ...poor,
      ...hidden,
      ...endingNotes(id, onRecord, scored, record),
      ...looked.flatMap((one) => startNotes(one, rule, better)),
    ],
  }
}
