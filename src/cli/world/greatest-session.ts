/** The greatest session number a table may hold: as many sessions as a series covers; more is a date or a record number. */
export const greatestSession = 10_000
