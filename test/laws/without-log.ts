import type { AllianceState } from 'rupture-repair'

/** The state but for its log, which shows what was corrected. */
export const whatIs = (state: AllianceState): unknown =>
  state._tag === 'NotBegun' ? state : { ...state, record: { ...state.record, log: [] } }
