/** Courses of commands as fast-check draws them: sessions are relative to the last one held, so that shrinking keeps sense. */
import fc from 'fast-check'
import type { AllianceCommand } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import {
  alliancesAfter,
  attemptResults,
  components,
  effects,
  factors,
  frameAspects,
  frameManners,
  type Happened,
  harmEndings,
  harmKinds,
  hinderingResponses,
  holdings,
  legacies,
  type Participant,
  type Role,
  ratings,
  repairHistories,
  ruptureKinds,
  type Setting,
  strategies,
  type Tie,
  type TieEnd,
  waysOver,
} from 'rupture-repair/vocabulary'
import { algorithm } from './alliance-candidates.js'
import { historyOf, readable } from './history.js'
import { entryOf } from './model-entries.js'
import { placed } from './placed.js'

/** Who may come to take part, in which roles; whoever has not begun or joined is a stranger. */
export interface Roster {
  readonly name: string
  readonly setting: Setting
  readonly roles: Readonly<Record<string, Role>>
  readonly machines: readonly string[]
  readonly stray: Role
}
export const individual: Roster = {
  name: 'individual therapy',
  setting: 'individual',
  roles: { cleo: 'client', tom: 'therapist', tess: 'therapist' },
  machines: [],
  stray: 'leader',
}
export const group: Roster = {
  name: 'a group of up to seven',
  setting: 'group',
  roles: { ann: 'member', lee: 'leader', ben: 'member', cas: 'member', dot: 'member', kim: 'coleader', eve: 'member' },
  machines: ['dot', 'kim'],
  stray: 'client',
}

type Corrects = 'AmendEntry' | 'WithdrawEntry' | 'CorrectEntries'

const rarely = <A>(usual: fc.Arbitrary<A>, rare: fc.Arbitrary<A>, one = 15): fc.Arbitrary<A> =>
  fc.oneof({ weight: one - 1, arbitrary: usual }, { weight: 1, arbitrary: rare })
const tagged = <Tag extends AllianceCommand['_tag'], Fields>(
  _tag: Tag,
  fields: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> },
): fc.Arbitrary<{ readonly _tag: Tag } & Fields> => fc.record<Fields>(fields).map((made) => ({ _tag, ...made }))

const happened: fc.Arbitrary<Happened> = fc.oneof(
  fc.record({
    _tag: fc.constant('in' as const),
    session: rarely(fc.constantFrom(0, -1), fc.constant(1)),
    part: fc.constantFrom('before' as const, 'during' as const, 'between' as const),
  }),
  fc.record({ _tag: fc.constant('about' as const), session: rarely(fc.constantFrom(0, -2), fc.constant(1)) }),
  fc.constant({ _tag: 'unknown' as const }),
)

const moment = fc.record(
  { kind: fc.constantFrom(...ruptureKinds), happened, components: fc.subarray([...components]) },
  { requiredKeys: ['happened'] },
)

/** Mostly a rating; now and then words alone, or a rating on another scale. */
const judgement: fc.Arbitrary<Judgement> = rarely<Judgement>(
  fc.record({ rating: fc.constantFrom(...ratings) }),
  fc.oneof(
    fc.record({ allianceAfter: fc.constantFrom(...alliancesAfter) }),
    fc.record({ over: fc.constantFrom(...waysOver) }),
    fc.record({ rating: fc.nat(10), scale: fc.constant('a scale of their own') }),
  ),
  4,
)

/** One course: a beginning, nearly always lawful, and what may follow. */
export const courses = (roster: Roster): fc.Arbitrary<readonly AllianceCommand[]> => {
  const ids = Object.keys(roster.roles)
  /** A participant in their own role, or another; `other` makes a person a machine, and a machine a person. */
  const participant = (who: string, role = roster.roles[who] ?? roster.stray, other = false): Participant =>
    roster.machines.includes(who) === other ? { id: who, role } : { id: who, role, machine: true }
  // Mostly the first two of the roster, so that courses keep to one story instead of scattering over strangers.
  const id = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...ids.slice(0, 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...ids) },
  )
  const source = fc.oneof(
    { weight: 40, arbitrary: fc.constant({ _tag: 'observer' as const, id: 'coder' }) },
    { weight: 40, arbitrary: fc.record({ _tag: fc.constant('participant' as const), id }) },
    { weight: 1, arbitrary: fc.constant(algorithm) },
    { weight: 1, arbitrary: fc.record({ _tag: fc.constant('observer' as const), id }) },
  )
  const stampDue = (due: number) =>
    fc.record({ session: rarely(fc.constant(due), fc.constantFrom(due - 1, due + 1), 25), by: source })
  const stamp = stampDue(0)
  const episode = rarely(fc.constant('e1'), fc.constantFrom('e2', 'e3', 'h1'), 4)
  const harm = rarely(fc.constantFrom('h1', 'h2'), fc.constant('e1'), 6)
  const role = rarely(fc.constant(undefined), fc.constantFrom(...Object.values(roster.roles), roster.stray), 5)
  const called = rarely(fc.constant({}), fc.constantFrom({ called: 'aunt' }, { called: 'sibling' }), 12)
  const end: fc.Arbitrary<TieEnd> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ _tag: fc.constant('person' as const), id }) },
    {
      weight: 1,
      arbitrary: fc.record({ _tag: fc.constant('subgroup' as const), members: fc.tuple(id, id) }),
    },
    { weight: 1, arbitrary: fc.constant({ _tag: 'whole' as const }) },
  )
  const two: fc.Arbitrary<Tie> = fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map(([one, other]) => [
    { _tag: 'person', id: one ?? '' },
    { _tag: 'person', id: other ?? '' },
  ])
  const tie: fc.Arbitrary<Tie> = rarely(two, fc.tuple(end, end), 3)
  const some = fc.uniqueArray(id, { maxLength: 2 })
  const atLeastOne = fc.tuple(id, fc.uniqueArray(id, { maxLength: 2 })).map(([one, more]) => [one, ...more] as const)
  const rupture = fc.record(
    {
      ties: fc.oneof(fc.tuple(tie), fc.tuple(tie, tie)),
      expressedBy: rarely(fc.constant<string[]>([]), some, 4),
      directedTo: rarely(fc.constant<TieEnd[]>([]), fc.tuple(end), 6),
      affected: rarely(fc.constant<string[]>([]), some, 3),
      moment,
      recurrenceOf: episode,
    },
    { requiredKeys: ['ties', 'expressedBy', 'directedTo', 'affected', 'moment'] },
  )
  const reason = fc.constantFrom('planned' as const, 'dissatisfied' as const, 'unknown' as const, 'death' as const)
  const attributedTo = rarely(fc.constant<string[]>([]), fc.tuple(episode), 3)
  const harms = rarely(fc.constant<string[]>([]), fc.tuple(harm), 4)
  const ownAccount = fc.record({ reason, attributedTo, harms }, { requiredKeys: ['reason', 'attributedTo'] })
  const ofEpisode = { stamp, episode }

  const beginning = fc
    .record({
      stamp,
      people: rarely(
        fc.subarray(ids, { minLength: 2 }),
        fc.oneof(fc.subarray(ids, { maxLength: 1 }), fc.tuple(id, id)),
        20,
      ),
      role: rarely(fc.constant(undefined), fc.constant(roster.stray), 40),
      called,
    })
    .map(
      ({ stamp: when, people, role: as, called: named }): Extract<AllianceCommand, { _tag: 'BeginAlliance' }> => ({
        _tag: 'BeginAlliance',
        stamp: { session: Math.max(0, when.session), by: when.by },
        beginning: {
          setting: roster.setting,
          medium: 'video',
          provenance: 'invented',
          participants: people.map((who) => ({ ...participant(who, as), ...named })),
        },
      }),
    )
  const fact: fc.Arbitrary<Exclude<AllianceCommand, { _tag: Corrects }>> = fc.oneof(
    {
      weight: 6,
      arbitrary: tagged('HoldSession', {
        // Now and then one is forgotten.
        stamp: rarely(stampDue(1), stampDue(2), 5),
        held: fc.record({ present: atLeastOne }),
      }),
    },
    {
      weight: 2,
      arbitrary: tagged('InsertSession', {
        stamp,
        session: fc.constantFrom(-1, -1, -2, 0),
        held: fc.record({ present: atLeastOne }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        _tag: fc.constant('Join' as const),
        stamp,
        participant: fc
          .tuple(id, role, called, rarely(fc.constant(false), fc.constant(true), 8))
          .map(([who, as, named, other]) => ({ ...participant(who, as, other), ...named })),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          _tag: fc.constant('Leave' as const),
          stamp,
          participant: id,
          departure: fc.constantFrom({ _tag: 'left' as const }, { _tag: 'death' as const }),
          account: ownAccount,
        },
        { requiredKeys: ['_tag', 'stamp', 'participant', 'departure'] },
      ),
    },
    {
      weight: 3,
      arbitrary: tagged('GiveRating', {
        stamp,
        rating: fc.record(
          {
            of: tie,
            instrument: fc.constantFrom('a scale', 'wai-sr'),
            scores: fc.constantFrom<Record<string, number>[]>(
              { bond: 5 },
              { bond: 5, total: 5 },
              { bond: 5, warmth: 5 },
            ),
            happened,
          },
          { requiredKeys: ['of', 'instrument', 'scores'] },
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: tagged('ChangeFrame', {
        stamp,
        change: fc.record({
          aspect: fc.constantFrom(...frameAspects),
          manner: fc.constantFrom(...frameManners),
          changedBy: atLeastOne,
          happened,
        }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          _tag: fc.constant('EndPhase' as const),
          stamp,
          ending: fc.oneof(
            fc.constant({ _tag: 'together' as const }),
            fc.record({ _tag: fc.constant('left' as const), leavers: atLeastOne }),
            fc.record({ _tag: fc.constant('death' as const), of: id }),
          ),
          account: ownAccount,
        },
        { requiredKeys: ['_tag', 'stamp', 'ending'] },
      ),
    },
    {
      weight: 4,
      arbitrary: tagged('AccountForEnding', {
        stamp,
        account: fc
          .tuple(
            fc.oneof(
              fc.record({ _tag: fc.constant('phase' as const), phase: fc.constantFrom(1, 2) }),
              fc.record({ _tag: fc.constant('departure' as const), participant: id }),
            ),
            ownAccount,
          )
          .map(([of, own]) => ({ ...own, of })),
      }),
    },
    { weight: 4, arbitrary: tagged('ResumePhase', { stamp, resumes: rarely(fc.constant(1), fc.constant(2), 5) }) },
    {
      weight: 2,
      arbitrary: tagged('ReportHarm', {
        stamp,
        harm,
        what: fc.record({ kind: fc.constantFrom(...harmKinds), doneBy: some, doneTo: some, happened }),
      }),
    },
    { weight: 2, arbitrary: tagged('CloseHarm', { stamp, harm, as: fc.constantFrom(...harmEndings) }) },
    { weight: 12, arbitrary: tagged('ReportRupture', { ...ofEpisode, rupture }) },
    { weight: 2, arbitrary: tagged('RecordMoment', { ...ofEpisode, moment }) },
    {
      weight: 2,
      arbitrary: tagged('CodeMarkers', {
        ...ofEpisode,
        moment: fc.integer({ min: 0, max: 3 }),
        markers: fc.tuple(fc.constant({ codeSet: '3RS-2015' as const, marker: 'defends-self' as const })),
      }),
    },
    {
      weight: 2,
      arbitrary: tagged('RecogniseRupture', { ...ofEpisode, recognition: fc.record({ who: id, happened }) }),
    },
    {
      weight: 2,
      arbitrary: tagged('RateSeverity', {
        ...ofEpisode,
        severity: fc.record({
          _tag: fc.constantFrom('intensity' as const, 'impact' as const),
          rating: fc.constantFrom(...ratings),
        }),
      }),
    },
    {
      weight: 2,
      arbitrary: tagged('NameFactor', {
        ...ofEpisode,
        factor: fc.record(
          {
            factor: fc.constantFrom(...factors),
            held: fc.constantFrom(...holdings),
            frameChange: fc.integer({ min: 1, max: 8 }),
          },
          { requiredKeys: ['factor', 'held'] },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: tagged('RateContribution', {
        ...ofEpisode,
        contribution: fc.record({ of: id, rating: fc.constantFrom(...ratings) }),
      }),
    },
    {
      weight: 1,
      arbitrary: tagged('NoteEffect', {
        ...ofEpisode,
        effect: fc.record({ on: id, effect: fc.constantFrom(...effects) }),
      }),
    },
    {
      weight: 3,
      arbitrary: tagged('NoteBystander', {
        ...ofEpisode,
        bystander: fc.record({
          who: id,
          state: fc.constantFrom('asked' as const, 'declined' as const, 'processed' as const, 'waived' as const),
        }),
      }),
    },
    {
      weight: 1,
      arbitrary: tagged('NoteLegacy', {
        ...ofEpisode,
        legacy: fc.record({ for: id, legacy: fc.constantFrom(...legacies) }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record(
        {
          _tag: fc.constant('NoteHindrance' as const),
          ...ofEpisode,
          attempt: fc.integer({ min: 0, max: 2 }),
          kind: fc.constantFrom(...hinderingResponses),
        },
        { requiredKeys: ['_tag', 'stamp', 'episode', 'kind'] },
      ),
    },
    {
      weight: 1,
      arbitrary: tagged('TellRepairHistory', {
        stamp,
        told: fc.record({ of: id, history: fc.constantFrom(...repairHistories) }),
      }),
    },
    {
      weight: 2,
      arbitrary: tagged('AnswerProposal', {
        stamp,
        proposal: fc.record({
          id: fc.constantFrom('q1', 'q2'),
          proposedBy: fc.constantFrom(
            { _tag: 'algorithm' as const, rule: 'drop', movement: { from: -1, to: 0 } },
            {
              _tag: 'person' as const,
              id: 'coder',
              codeSet: '3RS-2015',
              session: 0,
              span: { _tag: 'segments' as const, first: 1, last: 2 },
            },
            {
              ...{ _tag: 'machine' as const, id: 'tagger', model: 'tagger-2', prompt: 'prompt-1', run: 'run-1' },
              ...{ codeSet: '3RS-2022', session: 0, span: { _tag: 'segments' as const, first: 1, last: 2 } },
            },
          ),
        }),
        answer: fc.oneof(
          fc.record({ _tag: fc.constantFrom('accepted' as const, 'corrected' as const), episode }),
          fc.constant({ _tag: 'rejected' as const }),
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: tagged('JudgeResolution', {
        ...ofEpisode,
        judgement,
      }),
    },
    {
      weight: 1,
      arbitrary: tagged('AskForJudgement', {
        ...ofEpisode,
        asked: fc.record({ who: id, answer: fc.constantFrom('no-answer' as const, 'declined' as const) }),
      }),
    },
    {
      weight: 9,
      arbitrary: tagged('BeginAttempt', { ...ofEpisode, attempt: fc.record({ startedBy: id, happened }) }),
    },
    {
      weight: 4,
      arbitrary: tagged('UseStrategy', {
        ...ofEpisode,
        use: fc.record(
          {
            strategy: fc.constantFrom(...strategies),
            usedBy: id,
            target: fc.oneof(fc.record({ tie }), fc.record({ participant: id })),
          },
          { requiredKeys: ['strategy', 'usedBy'] },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: tagged('ReachStage', {
        ...ofEpisode,
        stage: fc.constant({ model: 'permissive', stage: 'anything' }),
      }),
    },
    { weight: 5, arbitrary: tagged('EndAttempt', { ...ofEpisode, result: fc.constantFrom(...attemptResults) }) },
    {
      weight: 3,
      arbitrary: tagged('ResolveEpisode', {
        ...ofEpisode,
        judgement: rarely<Judgement>(
          fc.record({ rating: fc.constantFrom(2 as const, 4 as const, 5 as const) }),
          judgement,
          3,
        ),
      }),
    },
    { weight: 3, arbitrary: tagged('StopRepair', { ...ofEpisode }) },
    {
      weight: 2,
      arbitrary: tagged('CloseEpisode', {
        ...ofEpisode,
        as: fc.constantFrom('let-go' as const, 'faded' as const, 'led-to-referral' as const),
      }),
    },
  )

  const entry = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 2, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) },
  )
  // What should have stood there counts from a session of its own, mostly that of the report which most courses go on from.
  const instead = fc
    .tuple(rarely(fact, beginning, 12), rarely(fc.constant(1), fc.constantFrom(0, 2, 3), 4))
    .map(([one, session]) => entryOf(placed(one, one._tag === 'HoldSession' ? session - 1 : session)))
  const one = fc.record({ entry, instead: fc.option(instead, { freq: 3 }) })
  const command: fc.Arbitrary<AllianceCommand> = fc.oneof(
    { weight: 16, arbitrary: fact },
    { weight: 1, arbitrary: tagged('AmendEntry', { stamp, entry, instead }) },
    { weight: 1, arbitrary: tagged('WithdrawEntry', { stamp, entry }) },
    {
      weight: 1,
      arbitrary: tagged('CorrectEntries', { stamp, corrections: fc.oneof(fc.tuple(one), fc.tuple(one, one)) }),
    },
  )

  /** Everyone begins, a session is held, and two of them report a strain: what most courses go on from. */
  const usual: readonly AllianceCommand[] = [
    {
      _tag: 'BeginAlliance',
      stamp: { session: 0, by: { _tag: 'observer', id: 'coder' } },
      beginning: {
        setting: roster.setting,
        medium: 'video',
        provenance: 'invented',
        participants: ids.slice(0, -1).map((who) => participant(who)),
      },
    },
    {
      _tag: 'HoldSession',
      stamp: { session: 1, by: { _tag: 'observer', id: 'coder' } },
      held: { present: [ids[0] ?? ''] },
    },
    {
      _tag: 'ReportRupture',
      stamp: { session: 0, by: { _tag: 'observer', id: 'coder' } },
      episode: 'e1',
      rupture: {
        ties: [
          [
            { _tag: 'person', id: ids[0] ?? '' },
            { _tag: 'person', id: ids[1] ?? '' },
          ],
        ],
        expressedBy: [],
        directedTo: [],
        affected: [],
        moment: { kind: 'withdrawal', happened: { _tag: 'unknown' } },
      },
    },
  ]
  const start: fc.Arbitrary<readonly AllianceCommand[]> = fc.oneof(
    { weight: 2, arbitrary: fc.tuple(beginning) },
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.tuple(rarely(beginning, command, 4)) },
  )
  const anything = rarely(command, beginning, 60)
  return fc
    .tuple(start, fc.array(anything, { maxLength: 60, size: 'max' }))
    .map(([first, others]) => readable([...first, ...others], historyOf))
}

export { placed }
