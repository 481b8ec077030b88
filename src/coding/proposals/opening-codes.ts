import type { Code, CodeSet } from '../../vocabulary/inside.js'

/** The people whose codes open a run: the patient alone, or either of the two. */
export type Opens = 'patient' | 'either'

/** Returns the codes of a set that open a run. */
export const openingCodes = ({ codes }: CodeSet, opens: Opens): readonly Code[] =>
  codes.filter(({ of }) => opens === 'either' || of === 'patient')
