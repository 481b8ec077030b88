import { isLeft } from '../../kernel/inside.js'
import type { DataTable } from '../../vocabulary/inside.js'
import { allianceCourse, allianceStates } from '../alliance-course.js'
import { type PanelRow, toMsmPanel } from '../msm-panel.js'
import type { NamedAlliance } from '../named-alliance.js'
import { column, tableOf } from './table-of.js'

const columns = [
  column<PanelRow>(
    'subject',
    'text',
    'the alliance; a later phase has #2 and so on after it',
    ({ subject }) => subject,
  ),
  column<PanelRow>('time', 'whole', 'the session; one more than the last where it ended', ({ time }) => time),
  column<PanelRow>('state', 'whole', 'the number of the state, counted from 1', ({ state }) => state),
  column<PanelRow>('obstype', 'whole', 'how it was seen, as msm counts: 1 a look at a session', (row) => row.obstype),
  column<PanelRow>('name', 'text', 'the name of the state', ({ state }) => allianceStates[state - 1] ?? null),
]

/** Returns the panel that R's msm reads, a row for each alliance and session. */
export const msmTable = (alliances: readonly NamedAlliance[]): DataTable =>
  tableOf(
    columns,
    alliances.flatMap(({ id, state }) => {
      const panel = toMsmPanel(allianceCourse(state, id), [...allianceStates], 'every-session')
      // The stretches of a course follow each other, so that no panel is refused.
      return isLeft(panel) ? [] : panel.right
    }),
  )
