import type { Source } from '../../vocabulary/index.js'
import type { AllianceRecord, RecordedHarm } from './state.js'

/** The harm of that name. */
export const findHarm = (record: AllianceRecord, name: string): RecordedHarm | undefined =>
  record.harms.find(({ reported }) => reported.harm === name)

/** Whether this is somebody who is named as having done it. */
export const isSaidToHaveDone = ({ reported }: RecordedHarm, by: Source): boolean =>
  by._tag === 'participant' && reported.what.doneBy.includes(by.id)
