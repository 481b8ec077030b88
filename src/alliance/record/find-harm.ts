import type { Source } from '../../vocabulary/index.js'
import type { AllianceRecord, RecordedHarm } from './state.js'

/** Returns the harm of that name. */
export const findHarm = (record: AllianceRecord, name: string): RecordedHarm | undefined =>
  record.harms.find(({ reported }) => reported.harm === name)

/** Says whether the source is a person who is named as having done it. */
export const isSaidToHaveDone = ({ reported }: RecordedHarm, by: Source): boolean =>
  by._tag === 'participant' && reported.what.doneBy.includes(by.id)
