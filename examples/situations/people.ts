import type {
  Happened,
  Source,
  Stamp,
  Tie,
  TieEnd,
} from 'rupture-repair'

/** Short words for writing a log by hand. */
export const person = (id: string): TieEnd => ({ _tag: 'person', id })
export const between = (one: string, other: string): Tie => [
  person(one),
  person(other),
]
export const inSession = (session: number): Happened => ({
  _tag: 'in',
  session,
  part: 'during',
})

const participant = (id: string): Source => ({
  _tag: 'participant',
  id,
})

/** Said by a participant, in the session last held. */
export const said = (
  id: string,
  session: number,
  note?: string,
): Stamp =>
  note === undefined
    ? { session, by: participant(id) }
    : { session, by: participant(id), note }
/** The same with the day, or the time of day, where that matters. */
export const dated = (at: string, stamp: Stamp): Stamp => ({
  ...stamp,
  at,
})
/** Coded or noted by an observer from outside. */
export const observed = (id: string, session: number): Stamp => ({
  session,
  by: { _tag: 'observer', id },
})
