/**
 * Courses of states as the rows that R's `msm` reads: subject, time, state, and how the row came to be seen (its `obstype`: 1,
 * a look at an arbitrary time; 2, the exact time of a change, before which the state did not change; 3, the exact time of an
 * ending, before which the state is not known).
 *
 * Source: Jackson (2011), Multi-state models for panel data: the msm package for R, J Stat Softw 38(8), doi
 * 10.18637/jss.v038.i08.
 */
import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import { type Transition, type TransitionProblem, transitionProblems } from './transition.js'

export interface PanelRow {
  readonly subject: string
  readonly time: number
  /** The place of the state in the list of states, counted from 1, as `msm` numbers them. */
  readonly state: number
  readonly obstype: 1 | 2 | 3
}

/**
 * Returns the panel of some courses, subject by subject in the order in which they first appear, with a row at every whole
 * time (session) or at every change.
 *
 * Times are in the unit of the transitions. A course that stops in a state, censored, ends with a row in that state; one
 * that ends with a change stays in the state it changed to. With `every-session` there is a row at each whole number from a
 * course's first time to its end, the first one not before a final change included; a final change to one of the
 * `exactEndings` has a row at its own time instead, of observation type 3. Refused, all problems at once: a state
 * that is not listed, a stop that is not later than its start, a change to the same state, a row that does not follow its
 * subject's row before it. Source: see the head of this file.
 *
 * @example
 * const ann = [
 *   { id: 'ann', start: 1, stop: 3, from: 'clear', to: 'open' },
 *   { id: 'ann', start: 3, stop: 4, from: 'open', to: null },
 * ]
 * const panel = toMsmPanel(ann, ['clear', 'open'], 'every-session')
 * panel._tag === 'Right' && panel.right.map(({ time, state }) => [time, state]) // => [[1, 1], [2, 1], [3, 2], [4, 2]]
 */
export const toMsmPanel = (
  transitions: readonly Transition[],
  states: NonEmpty<string>,
  view: 'every-session' | 'changes',
  exactEndings: readonly string[] = [],
): Either<NonEmpty<TransitionProblem>, readonly PanelRow[]> => {
  const problems = nonEmpty(transitionProblems(transitions, states))
  if (problems !== undefined) return left(problems)
  const courses = new Map<string, Transition[]>(transitions.map(({ id }) => [id, []]))
  for (const transition of transitions) courses.get(transition.id)?.push(transition)
  const place = (state: string): number => states.indexOf(state) + 1
  const rowsOf = view === 'changes' ? changes : sessions(new Set(exactEndings))
  return right([...courses.values()].flatMap((course) => rowsOf(course, place)))
}

type Place = (state: string) => number

const changes = (course: readonly Transition[], place: Place): readonly PanelRow[] =>
  course.flatMap(({ id, start, stop, from, to }, index): readonly PanelRow[] => {
    const end: PanelRow = { subject: id, time: stop, state: place(to ?? from), obstype: 2 }
    return index === 0 ? [{ subject: id, time: start, state: place(from), obstype: 2 }, end] : [end]
  })

const sessions =
  (exactEndings: ReadonlySet<string>) =>
  (course: readonly Transition[], place: Place): readonly PanelRow[] =>
    course.flatMap(({ id, start, stop, from, to }, index) => {
      const rows: PanelRow[] = []
      const add = (time: number, state: string, obstype: PanelRow['obstype'] = 1): void => {
        rows.push({ subject: id, time, state: place(state), obstype })
      }
      for (let time = Math.ceil(start); time < stop; time += 1) add(time, from)
      // The stretch that begins with a change shows it; only a course that is over has none, and its end lasts until looked at.
      if (index === course.length - 1 && to !== null) {
        if (exactEndings.has(to)) add(stop, to, 3)
        else add(Math.ceil(stop), to)
      } else if (to === null && Number.isInteger(stop)) add(stop, from)
      return rows
    })
