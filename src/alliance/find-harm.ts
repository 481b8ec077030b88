import type { AllianceRecord, RecordedHarm } from './state.js'

/** The harm of that name. */
export const findHarm = (record: AllianceRecord, name: string): RecordedHarm | undefined =>
  record.harms.find(({ reported }) => reported.harm === name)
