import { type DataTable, type Level, levels, outcomes, ruptureKinds, settings } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type Denominator, denominators, type Meant, ruptureStates } from '../said/asked-sessions.js'
import { hasLevel } from '../said/has-level.js'
import {
  type Prevalence,
  type PrevalenceBySession,
  prevalenceBySession,
  prevalenceOfPeople,
  prevalenceOfSessions,
} from '../said/prevalence.js'
import { hasSide, type PersonVoices, type Speaker, speakers, voicesOf } from '../said/voices.js'
import type { CohortQuestion } from './question.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** Ruptures of one sort, and the people who could have one. */
interface Sort {
  readonly by: 'all' | 'kind' | 'level' | 'setting' | 'outcome'
  readonly value: string | null
  readonly isMeant: Meant
  readonly isFor: (one: PersonVoices) => boolean
}

const always = (): boolean => true

const everything: Sort = { by: 'all', value: null, isMeant: always, isFor: always }

/** The sorts that occur; a setting or level that is the only one would say what all say. */
const sortsOf = (people: readonly PersonVoices[]): readonly Sort[] => {
  const sayings = people.flatMap(({ voices }) => speakers.flatMap((speaker) => voices[speaker].sayings))
  const ofLevel = (level: Level): Sort => ({
    ...{ by: 'level', value: level, isMeant: (saying) => saying.levels.includes(level) },
    isFor: ({ person }) => hasLevel(person.state, level),
  })
  const settingOf = ({ person }: PersonVoices) => person.state.record.began.beginning.setting
  const seenLevels = levels.filter((level) => sayings.some((saying) => saying.levels.includes(level)))
  const seenSettings = settings.filter((setting) => people.some((one) => settingOf(one) === setting))
  return [
    everything,
    ...[...ruptureKinds, 'unsaid' as const]
      .filter((kind) => sayings.some(({ kinds }) => kinds.includes(kind)))
      .map((kind): Sort => ({ by: 'kind', value: kind, isMeant: ({ kinds }) => kinds.includes(kind), isFor: always })),
    ...(seenLevels.length > 1 ? seenLevels.map(ofLevel) : []),
    ...(seenSettings.length > 1 ? seenSettings : []).map(
      (setting): Sort => ({
        ...{ by: 'setting', value: setting, isMeant: always },
        isFor: (one) => settingOf(one) === setting,
      }),
    ),
    ...outcomes
      .filter((word) => sayings.some(({ outcome }) => outcome === word))
      .map((word): Sort => ({ by: 'outcome', value: word, isMeant: ({ outcome }) => outcome === word, isFor: always })),
  ]
}

interface Row {
  readonly estimand: 'sessions-new' | 'sessions-seen' | 'sessions-open' | 'persons-ever' | 'persons-by-session'
  readonly speaker: Speaker
  readonly sort: Sort
  readonly denominator: Denominator
  readonly found: Prevalence & Partial<PrevalenceBySession>
}

/** A side that says nothing in the whole log, on no form either, was not asked: it has one row. */
const rowsOf = (people: readonly PersonVoices[], bySession: number | undefined): readonly Row[] => {
  const sorts = sortsOf(people)
  return speakers.flatMap((speaker) => {
    const own = people.filter(({ person }) => hasSide(person, speaker))
    if (own.length === 0) return []
    const hasForms = own.some(({ voices }) => voices[speaker].forms.size > 0)
    const isHeard = hasForms || own.some(({ voices }) => voices[speaker].sayings.length > 0)
    const rows = (denominator: Denominator, sort: Sort): readonly Row[] => {
      const meant = own.filter(sort.isFor)
      const question = { speaker, denominator, isMeant: sort.isMeant }
      const row = (estimand: Row['estimand'], found: Row['found']): Row => ({
        ...{ estimand, speaker, sort, denominator, found },
      })
      return [
        ...ruptureStates.map((state) => row(`sessions-${state}`, prevalenceOfSessions(meant, question, state))),
        row('persons-ever', prevalenceOfPeople(meant, question)),
        ...(bySession === undefined
          ? []
          : [row('persons-by-session', prevalenceBySession(meant, question, bySession))]),
      ]
    }
    if (!isHeard) return rows('with-form', everything).slice(0, 1)
    return denominators
      .filter((denominator) => denominator === 'held' || hasForms)
      .flatMap((denominator) => sorts.flatMap((sort) => rows(denominator, sort)))
  })
}

const columnsFor = (question: CohortQuestion): readonly ColumnOf<Row>[] => [
  column(
    'estimand',
    'text',
    'what the share is of: sessions in which a rupture is new, in which the rater says one happened, new or not (seen), or in which one is open, persons who ever had one, persons who have had one by a session of theirs (cumulative incidence; the ending of treatment competes, running treatment is censored)',
    ({ estimand }) => estimand,
  ),
  column(
    'rater',
    'text',
    'who says it: client (also a member), therapist (also a leader), party, observer, or any of them',
    ({ speaker }) => speaker,
  ),
  column('sorted_by', 'text', 'what sorts the ruptures or the persons; all: every rupture', ({ sort }) => sort.by),
  column(
    'value',
    'text',
    'which of them: the kind as this rater says it, the level, the setting, or the outcome by the criterion; kinds and outcomes of one person overlap',
    ({ sort }) => sort.value,
  ),
  column(
    'denominator',
    'text',
    'with-form: sessions about which this rater answered a form; held: all sessions at which the person was, where no report counts as no',
    ({ denominator }) => denominator,
  ),
  column('by_session', 'whole', 'the session of the person by which', ({ estimand }) =>
    estimand === 'persons-by-session' ? (question.bySession ?? null) : null,
  ),
  column('alliances', 'whole', 'the alliances in the denominator', ({ found }) => found.clusters),
  column('n', 'whole', 'sessions or persons with a rupture', ({ found }) => found.count),
  column('of', 'whole', 'all sessions or persons in the denominator', ({ found }) => found.of),
  column('share', 'number', 'the share; blank where it is not known, see because', ({ found }) => found.share),
  column('se', 'number', 'its standard error', ({ found }) => found.se),
  column('low', 'number', 'the lower limit of its 95% interval', ({ found }) => found.low),
  column('high', 'number', 'the upper limit of its 95% interval', ({ found }) => found.high),
  column(
    'interval',
    'text',
    'wilson: one unit an alliance; clustered: the units of an alliance belong together; greenwood: of a cumulative incidence, which treats persons as independent',
    ({ found }) => found.interval,
  ),
  column(
    'at_risk',
    'whole',
    'persons who could still be seen to have a first one in that session',
    ({ found }) => found.atRisk ?? null,
  ),
  column(
    'ended_first',
    'number',
    'the share of persons whose treatment ended by then without one',
    ({ found }) => found.endedFirst ?? null,
  ),
  column(
    'sessions_per_person',
    'number',
    'sessions in the denominator for each person, on average: a share of persons grows with it',
    ({ found }) => found.sessionsPerPerson,
  ),
  column(
    'not_asked',
    'whole',
    'sessions or persons about which this rater was not asked; they are not in the denominator',
    ({ found }) => found.notAsked,
  ),
  column('undated', 'whole', 'persons whose ruptures have no known session', ({ found }) => found.undated),
  column(
    'because',
    'text',
    'why there is no share (not-asked, no-one-at-risk) or no interval (one-alliance)',
    ({ found }) => found.because,
  ),
  ...statedColumns(question),
]

/**
 * Returns how common ruptures are, by who says it and sorted by kind, level, setting and outcome: a row an estimand. A person is the
 * client of a dyad, each member of a group, each party; a person's session is one at which they were.
 */
export const prevalenceTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(columnsFor(question), rowsOf(voicesOf(alliances, question), question.bySession))
