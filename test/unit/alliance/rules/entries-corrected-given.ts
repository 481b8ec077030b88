import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceFact,
  type AllianceRejection,
  type AllianceState,
  decide,
} from 'rupture-repair'
import type { Happened, Source } from 'rupture-repair/vocabulary'
import { at, between, course, judge, observes, pair, rupture, says } from '../../../model/given.js'

export type Corrections = Extract<AllianceCommand, { _tag: 'CorrectEntries' }>['corrections']

export const held = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, says('t')),
  held: { present: ['c', 't'] },
})
export const correct = (by: Source, session: number, ...corrections: Corrections): AllianceCommand => ({
  _tag: 'CorrectEntries',
  stamp: at(session, by),
  corrections,
})
export const recognise = (by: string, session: number, happened: Happened): AllianceCommand => ({
  _tag: 'RecogniseRupture',
  stamp: at(session, says(by)),
  episode: 'e',
  recognition: { who: by, happened },
})
/** 1 the beginning, 2 session 1, 3 session 2 typed as 22, in which three speak: 4 and 5 the client, 6 the therapist, 7 a coder. */
export const typed: readonly [AllianceCommand, ...AllianceCommand[]] = [
  pair,
  held(1),
  held(22),
  { ...rupture('e', [between('c', 't')], { session: 22, by: says('c') }), stamp: { ...at(22, says('c')), note: 'n' } },
  judge('e', says('c'), 2, 22),
  recognise('t', 22, { _tag: 'about', session: 22 }),
  judge('e', observes('coder'), 1, 22),
]
export const events: readonly AllianceEvent[] = course(...typed).events
export const log = (index: number): AllianceFact => events[index - 1] as AllianceFact

/** An entry as it stands, with 2 for every 22. */
export const moved = <Fact extends AllianceEvent>(fact: Fact): Fact =>
  JSON.parse(JSON.stringify(fact), (key, value) => (key === 'session' && value === 22 ? 2 : value))
export const each = (fact: (entry: number) => AllianceFact | null, ...entries: readonly number[]): Corrections =>
  entries.map((entry) => ({ entry, instead: fact(entry) })) as unknown as Corrections
export const renumbering: Corrections = each((entry) => moved(log(entry)), 3, 4, 5, 6, 7)

export const answer = (state: AllianceState, command: AllianceCommand): AllianceRejection | 'accepted' => {
  const decided = decide(state, command)
  return decided._tag === 'Left' ? decided.left : 'accepted'
}
export const typedThen = (...corrections: Corrections): ReturnType<typeof answer> =>
  answer(course(...typed).state, correct(says('t'), 22, ...corrections))
