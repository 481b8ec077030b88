/** What a reader is told depends on nothing that they may not see: a history, and another that differs only in what is hidden. */
import fc, { type IProperty } from 'fast-check'
import {
  type Alliance,
  type AllianceCommand,
  type AllianceState,
  type amendAs,
  type cautionsSeen,
  type decideAs,
  evolve,
  hasBegun,
  type outcomesSeen,
  type outcomesSeenByPerson,
  type previewFor,
  type Reader,
  type remarksSeen,
  replay,
  type tallySeen,
  type undoAs,
  type viewFor,
} from 'rupture-repair/alliance'
import { explain, narrate, registers } from 'rupture-repair/language'
import { resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import type { RecordingCommand } from '../../src/alliance/inside.js'
import { placed } from '../model/placed.js'
import { alike } from './alike.js'
import { type History, histories } from './histories.js'
import { mayRead } from './may-read.js'

/** What a reader is told by. */
export interface Told {
  readonly viewFor: typeof viewFor
  readonly outcomesSeen: typeof outcomesSeen
  readonly outcomesSeenByPerson: typeof outcomesSeenByPerson
  readonly tallySeen: typeof tallySeen
  readonly cautionsSeen: typeof cautionsSeen
  readonly remarksSeen: typeof remarksSeen
  readonly previewFor: typeof previewFor
  readonly decideAs: typeof decideAs
  readonly undoAs: typeof undoAs
  readonly amendAs: typeof amendAs
}

const person = (id: string): Source => ({ _tag: 'participant', id })
const coder: Source = { _tag: 'observer', id: 'coder' }

/** Who reads, as the permissions have it by default. */
const readers: readonly Required<Reader>[] = [
  { audience: 'clients', person: person('cleo') },
  { audience: 'therapist', person: person('tom') },
  { audience: 'group', person: person('ann') },
  { audience: 'leaders', person: person('lee') },
  { audience: 'research', person: coder },
]

/** Returns all that a reader is told of a history, as one text. */
const toldOf = (told: Told, log: History, reader: Required<Reader>, next: readonly AllianceCommand[]): string => {
  const replayed = replay(log)
  if (replayed._tag === 'Left' || !hasBegun(replayed.right)) return ''
  const state = replayed.right
  const view = told.viewFor(state, reader)
  const cautions = told.cautionsSeen(view, { unattendedFor: 1 })
  const remarks = told.remarksSeen(view)
  const outcomes = resolutionCriteria.flatMap((criterion) => told.outcomesSeen(view, criterion))
  const { person: own } = reader
  return JSON.stringify(
    {
      view,
      outcomes,
      byPerson: told.outcomesSeenByPerson(view),
      tallies: resolutionCriteria.map((criterion) => told.tallySeen([view, view], criterion)),
      cautions,
      remarks,
      preview: typeof own === 'string' ? [] : told.previewFor(state, own),
      refusals: next.flatMap((one) => refusal(told, state, reader, one)),
      sentences: registers.flatMap((register) => [
        ...narrate(view.record.log, register),
        ...[...outcomes, ...[cautions, remarks].flat()].map((one) => explain(one, register)),
      ]),
    },
    undefined,
    1,
  )
}

/** Returns how a command of the reader is answered; ids of hidden things, which a person does not choose, are not tried. */
const refusal = (
  told: Told,
  state: AllianceState,
  { person: own }: Required<Reader>,
  relative: AllianceCommand,
): readonly string[] => {
  if (typeof own === 'string' || state._tag === 'NotBegun') return []
  const command = placed(relative, state.record.session)
  if (['AmendEntry', 'WithdrawEntry', 'CorrectEntries', 'NameFactor'].includes(command._tag)) return []
  const isNew =
    command._tag === 'ReportRupture' ? { episode: 'new' } : command._tag === 'ReportHarm' ? { harm: 'new' } : {}
  const asked = { ...command, ...isNew, stamp: { session: state.record.session, by: own } } as AllianceCommand
  const answer = told.decideAs(state, asked)
  return [answer._tag === 'Right' ? 'recorded' : `${answer.left._tag}: ${explain(answer.left, 'clinician')}`]
}

/** What a correction is refused with for a reason that the reader may not hear. */
const withheld = 'ReasonWithheld'

/** Returns how the reader's undo and their amendments are answered; each with what they see then. */
const correctionsTold = (
  told: Told,
  log: History,
  { person: own, audience }: Required<Reader>,
  next: readonly AllianceCommand[],
): readonly string[] => {
  const replayed = replay(log)
  if (replayed._tag === 'Left' || !hasBegun(replayed.right) || typeof own === 'string') return []
  const state = replayed.right
  const stamp = { session: state.record.session, by: own }
  const said = (answer: ReturnType<typeof undoAs | typeof amendAs>): string => {
    if (answer._tag === 'Left')
      return answer.left._tag === withheld ? withheld : `${answer.left._tag}: ${explain(answer.left, 'clinician')}`
    const after = answer.right.reduce(evolve, state) as Alliance
    return JSON.stringify(told.viewFor(after, { audience, person: own }).record.log)
  }
  const seen = told.viewFor(state, { audience, person: own }).record.log
  const place = seen.findLastIndex((one) => one.stamp.by.id === own.id) + 1
  const event = seen[place - 1]
  const entries = [place, seen.length + 1, ...(event === undefined ? [] : [{ place, event }])]
  const anew = next
    .filter(({ _tag }) => !['AmendEntry', 'WithdrawEntry', 'CorrectEntries', 'NameFactor'].includes(_tag))
    .slice(0, 1)
    .map((one) => placed(one, stamp.session))
  return [
    said(told.undoAs(state, stamp)),
    ...entries.flatMap((entry) =>
      anew.map((one) => said(told.amendAs(state, entry, { ...one, stamp } as RecordingCommand, stamp))),
    ),
  ]
}

/** How many pairs of histories were compared, how many held a hidden judgement, and how many corrections were made. */
export interface Compared {
  pairs: number
  judgements: number
  corrections: number
}

/** Says alike, unless one of two is withheld: a correction may be refused for what is hidden, and does not say why. */
const expectAlike = (one: readonly string[], other: readonly string[]): void => {
  const isWithheld = (index: number): boolean => one[index] === withheld || other[index] === withheld
  expect(other.filter((_, index) => !isWithheld(index))).toEqual(one.filter((_, index) => !isWithheld(index)))
}

export const nothingHiddenIsTold = (
  told: Told,
  compared: Compared = { pairs: 0, judgements: 0, corrections: 0 },
): IProperty<unknown> =>
  fc.property(histories, ([log, next]) => {
    for (const reader of readers) {
      const said = toldOf(told, log, reader, next)
      const corrected = correctionsTold(told, log, reader, next)
      compared.corrections += corrected.filter((one) => one.startsWith('[')).length
      if (log.some((one) => one._tag === 'ResolutionJudged' && !mayRead(one, reader))) compared.judgements += 1
      for (const other of alike(log, reader)) {
        compared.pairs += 1
        expect(toldOf(told, other, reader, next)).toBe(said)
        expectAlike(corrected, correctionsTold(told, other, reader, next))
      }
    }
  })
