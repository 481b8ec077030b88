/** What a reader is told depends on nothing that they may not see: a history, and another that differs only in what is hidden. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type Alliance,
  type AllianceCommand,
  type AllianceEvent,
  type AllianceFact,
  type AllianceState,
  type amendAs,
  type cautionsSeen,
  decide,
  type decideAs,
  evolve,
  hasBegun,
  initial,
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
import { type Audience, audiences, resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import {
  type Correction,
  correctionsOf,
  isCorrection,
  type RecordingCommand,
  takesAudience,
} from '../../src/alliance/inside.js'
import { courses, group, individual } from '../model/arbitrary-courses.js'
import { placed } from '../model/placed.js'

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

/** Says, knowing nothing of the library, whether a reader may see it; `undefined` for what no one can hide. */
export const mayRead = (event: AllianceFact, { audience, person: own }: Required<Reader>): boolean => {
  const { by } = event.stamp
  if (typeof own !== 'string' && by._tag === own._tag && by.id === own.id) return true
  const isIn = (named: readonly Audience[]): boolean => named.some((one) => one === audience || one === 'everyone')
  const named =
    event._tag === 'RatingGiven'
      ? event.rating.visibleTo
      : 'visibleTo' in event.stamp
        ? (event.stamp.visibleTo as readonly Audience[])
        : undefined
  if (named !== undefined) return isIn(named)
  const apart = [
    'MarkersCoded',
    'RuptureRecognised',
    'ContributionRated',
    'ResponseHindered',
    'HarmReported',
    'HarmClosed',
  ]
  if (!takesAudience(event._tag) && event._tag !== 'RatingGiven') return true
  const isApart = audience === 'supervision' || audience === 'research'
  if (by._tag === 'observer' || apart.includes(event._tag)) return isApart
  if (event._tag === 'RepairHistoryTold') return ['clients', 'therapist', 'leaders', 'supervision'].includes(audience)
  if (event._tag === 'ProposalAnswered' && event.proposal.proposedBy._tag !== 'algorithm') return isApart
  if (event._tag === 'ProposalAnswered') return isApart || audience === 'therapist' || audience === 'leaders'
  return true
}

export type History = readonly AllianceEvent[]

/** A lawful history, some of its words for some audiences alone, and a command that may come next. */
export const histories: Arbitrary<readonly [History, readonly AllianceCommand[]]> = fc
  .tuple(
    fc.oneof(courses(individual), courses(group)),
    fc.infiniteStream(
      fc.tuple(fc.boolean(), fc.boolean(), fc.subarray([...audiences], { minLength: 1, maxLength: 3 })),
    ),
  )
  .map(([commands, chance]) => {
    let state: AllianceState = initial
    const log: AllianceEvent[] = []
    for (const one of commands) {
      const decided = decide(state, placed(one, state._tag === 'NotBegun' ? 0 : state.record.session))
      if (decided._tag === 'Left') continue
      for (const event of decided.right) {
        const { value }: { readonly value: readonly [boolean, boolean, readonly Audience[]] } = chance.next()
        const [isLimited, isNoted, named] = value
        const noted = isNoted ? { ...event, stamp: { ...event.stamp, note: `of ${log.length}` } } : event
        const limited = isLimited ? limitedTo(noted, named as never) : noted
        state = evolve(state, limited)
        log.push(limited)
      }
    }
    return [log, commands.slice(-6)] as const
  })

const limitedTo = (event: AllianceEvent, visibleTo: readonly [Audience, ...Audience[]]): AllianceEvent => {
  if (event._tag === 'RatingGiven') return { ...event, rating: { ...event.rating, visibleTo } }
  return takesAudience(event._tag) ? ({ ...event, stamp: { ...event.stamp, visibleTo } } as AllianceEvent) : event
}

/** Returns every text in a value. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Returns every version of the entry at each place, as written and as corrected. */
const versionsIn = (log: History): ReadonlyMap<number, readonly AllianceFact[]> => {
  const versions = new Map<number, AllianceFact[]>()
  for (const [index, event] of log.entries()) {
    if (!isCorrection(event)) versions.set(index + 1, [event])
    else for (const { entry, instead } of correctionsOf(event)) if (instead) versions.get(entry)?.push(instead)
  }
  return versions
}

/**
 * Returns the places of what a reader may not see, whatever of its versions is in force: hidden words, and what names a hidden episode
 * or harm or corrects such an entry.
 */
const hiddenIn = (log: History, reader: Required<Reader>): ReadonlySet<number> => {
  const names = new Set<string>()
  const hidden = new Set<number>()
  const versions = versionsIn(log)
  const namesHidden = ({ stamp: _, ...content }: AllianceFact): boolean =>
    content._tag === 'RuptureReported' ? names.has(content.episode) : textsIn(content).some((text) => names.has(text))
  for (const [index, event] of log.entries()) {
    const seq = index + 1
    const all = versions.get(seq) ?? []
    const isHidden = isCorrection(event)
      ? correctionsOf(event).every(({ entry }) => hidden.has(entry))
      : all.every((one) => !mayRead(one, reader) || namesHidden(one))
    if (!isHidden) continue
    hidden.add(seq)
    for (const one of all) {
      if (one._tag === 'RuptureReported') names.add(one.episode)
      if (one._tag === 'HarmReported') names.add(one.harm)
    }
  }
  return hidden
}

/** Returns the history without the entries at these places, every place in it moved up; `undefined` where it points to one of them. */
const without = (log: History, places: ReadonlySet<number>): History | undefined => {
  const now = (seq: number): number => seq - [...places].filter((place) => place < seq).length
  const kept = log.filter((_, index) => !places.has(index + 1))
  let isWhole = true
  const moved = kept.map((event): AllianceEvent => {
    if (event._tag === 'FactorNamed' && event.factor.frameChange !== undefined) {
      if (places.has(event.factor.frameChange)) isWhole = false
      return { ...event, factor: { ...event.factor, frameChange: now(event.factor.frameChange) } }
    }
    if (!isCorrection(event)) return event
    if (correctionsOf(event).some(({ entry }) => places.has(entry))) isWhole = false
    return movedUp(event, now)
  })
  return isWhole && replay(moved)._tag === 'Right' ? moved : undefined
}

const movedUp = (event: Correction, now: (seq: number) => number): AllianceEvent => {
  if (event._tag !== 'EntriesCorrected') return { ...event, entry: now(event.entry) }
  const [first, ...others] = event.corrections.map((one) => ({ ...one, entry: now(one.entry) }))
  return first === undefined ? event : { ...event, corrections: [first, ...others] }
}

/** Returns an entry that says something else. */
const otherwise = (event: AllianceEvent): AllianceEvent => {
  switch (event._tag) {
    case 'ResolutionJudged':
      return { ...event, judgement: { rating: event.judgement.rating === 5 ? 3 : 5 } }
    case 'RatingGiven':
      return { ...event, rating: { ...event.rating, scores: {} } }
    case 'HarmReported':
      return { ...event, what: { ...event.what, doneBy: [], doneTo: [] } }
    case 'ContributionRated':
      return { ...event, contribution: { ...event.contribution, rating: 1 } }
    default:
      return { ...event, stamp: { ...event.stamp, note: 'another' } } as AllianceEvent
  }
}

/** Returns the histories that differ from this one only in what the reader may not see. */
export const alike = (log: History, reader: Required<Reader>): readonly History[] => {
  const hidden = hiddenIn(log, reader)
  const one = (place: number): History | undefined => without(log, new Set([place]))
  const other = log.map((event, index) =>
    hidden.has(index + 1) && !isCorrection(event) && !mayRead(event, reader) ? otherwise(event) : event,
  )
  const noted = log.map((event) => {
    const isOwn =
      event.stamp.by._tag === reader.person['_tag' as never] && event.stamp.by.id === reader.person['id' as never]
    return isOwn || isCorrection(event)
      ? event
      : ({ ...event, stamp: { ...event.stamp, note: 'another' } } as AllianceEvent)
  })
  return [
    ...[without(log, hidden), ...[...hidden].slice(0, 3).map(one)].flatMap((history) =>
      history === undefined ? [] : [history],
    ),
    ...(replay(other)._tag === 'Right' ? [other] : []),
    ...(reader.audience === 'research' || reader.audience === 'supervision' ? [] : [noted]),
  ]
}

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
