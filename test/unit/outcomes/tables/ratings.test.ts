import { type AllianceCommand, between, by, getOrThrow, hasBegun, initial, recordAll } from 'rupture-repair'
import { type NamedAlliance, toDyadLong, toLong } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'

const people = [
  ['ada', 'member'],
  ['ben', 'member'],
  ['lea', 'leader'],
] as const
const tie = { ada: between('ada', 'lea'), ben: between('ben', 'lea'), members: between('ada', 'ben') }

type Rating = Extract<AllianceCommand, { _tag: 'GiveRating' }>['rating']

/** Three sessions of an invented group, with these ratings in the order given. */
const group = (
  ratings: readonly (readonly [string | { _tag: 'observer'; id: string }, number, Omit<Rating, 'instrument'>])[],
): NamedAlliance => {
  const { state } = getOrThrow(
    recordAll(initial, [
      {
        _tag: 'BeginAlliance',
        stamp: by('lea', 0),
        beginning: {
          setting: 'group',
          medium: 'in-person',
          provenance: 'invented',
          participants: people.map(([id, role]) => ({ id, role })),
        },
      },
      ...[1, 2, 3].flatMap((session): readonly AllianceCommand[] => [
        { _tag: 'HoldSession', stamp: by('lea', session), held: { present: ['ada', 'ben', 'lea'] } },
        ...ratings
          .filter(([, of]) => of === session)
          .map(([who, , rating]) => ({
            _tag: 'GiveRating' as const,
            stamp: by(who, session),
            rating: { instrument: 'own', ...rating },
          })),
      ]),
    ]),
  )
  if (!hasBegun(state)) throw new Error('it has begun')
  return { id: 'g', state }
}

const cells = ({ columns, rows }: ReturnType<typeof toLong>, ...names: readonly string[]) =>
  rows.map((row) => names.map((name) => row[columns.findIndex((column) => column.name === name)]))

describe('toLong', () => {
  it('has a row for each score, with both ends of the tie, and none for a rating that was not given', () => {
    const long = toLong([
      group([
        ['ada', 1, { of: tie.members, scores: { warmth: 3, trust: null } }],
        ['lea', 1, { of: tie.ada, scores: { warmth: 0 } }],
        ['ben', 2, { of: [{ _tag: 'person', id: 'ben' }, { _tag: 'whole' }], scores: { warmth: 2 } }],
        ['ben', 2, { of: [{ _tag: 'whole' }, { _tag: 'whole' }], scores: { warmth: 4 } }],
        ['lea', 2, { of: [{ _tag: 'person', id: 'ben' }, { _tag: 'whole' }], scores: { warmth: 1 } }],
      ]),
    ])
    expect(
      cells(long, 'alliance', 'session', 'rater', 'rater_role', 'target', 'target_role', 'dimension', 'value'),
    ).toEqual([
      ['g', 1, 'ada', 'member', 'ben', 'member', 'warmth', 3],
      ['g', 1, 'ada', 'member', 'ben', 'member', 'trust', null],
      ['g', 1, 'lea', 'leader', 'ada', 'member', 'warmth', 0],
      ['g', 2, 'ben', 'member', 'whole', 'whole', 'warmth', 2],
      ['g', 2, 'ben', 'member', 'whole', 'whole', 'warmth', 4],
      ['g', 2, 'lea', 'leader', null, null, 'warmth', 1],
    ])
    expect(cells(long, 'level').flat()).toEqual([
      ...['member-member', 'member-member', 'member-leader', 'member-group', 'group-as-a-whole', 'member-group'],
    ])
  })

  it('takes a rating for the session that it is about, and has a blank where that is not known', () => {
    const long = toLong([
      group([
        ['ada', 3, { of: tie.ada, scores: { warmth: 1 }, happened: { _tag: 'in', session: 2, part: 'after' } }],
        ['ada', 3, { of: tie.ada, scores: { warmth: 2 }, happened: { _tag: 'unknown' } }],
        ['ada', 3, { of: tie.ada, scores: { warmth: 3 }, happened: { _tag: 'unknown' } }],
      ]),
    ])
    expect(cells(long, 'session', 'value')).toEqual([
      [2, 1],
      [null, 2],
      [null, 3],
    ])
  })

  it('takes the last of several ratings that has a value', () => {
    const again = [1, 2, null].map((warmth) => ['ada', 1, { of: tie.ada, scores: { warmth } }] as const)
    expect(cells(toLong([group(again)]), 'value')).toEqual([[2]])
  })

  it('leaves blank what research may not see', () => {
    const hidden = group([
      ['ada', 1, { of: tie.ada, scores: { warmth: 1 }, visibleTo: ['therapist'] }],
      ['ada', 2, { of: tie.ada, scores: { warmth: 2 }, visibleTo: ['therapist', 'research'] }],
    ])
    expect(cells(toLong([hidden]), 'session', 'value')).toEqual([
      [1, null],
      [2, 2],
    ])
  })

  it('has no target where an observer rates a tie of others', () => {
    const seen = group([[{ _tag: 'observer', id: 'coder' }, 1, { of: tie.members, scores: { warmth: 4 } }]])
    expect(cells(toLong([seen]), 'rater', 'rater_role', 'target', 'level')).toEqual([
      ['coder', 'observer', null, 'member-member'],
    ])
  })
})

describe('toDyadLong', () => {
  it('has two rows for each dyad and session, with own and partner exchanged', () => {
    const long = toDyadLong([
      group([
        ['ada', 1, { of: tie.ada, scores: { warmth: 5 } }],
        ['lea', 1, { of: tie.ada, scores: { warmth: 3 } }],
        ['ben', 1, { of: tie.ben, scores: { warmth: 2 } }],
        ['ada', 1, { of: tie.members, scores: { warmth: 1 } }],
      ]),
    ])
    expect(cells(long, 'client', 'therapist', 'session', 'role', 'contrast', 'own', 'partner')).toEqual([
      ['ada', 'lea', 1, 'client', -0.5, 5, 3],
      ['ada', 'lea', 1, 'therapist', 0.5, 3, 5],
      ['ben', 'lea', 1, 'client', -0.5, 2, null],
      ['ben', 'lea', 1, 'therapist', 0.5, null, 2],
    ])
  })

  it('leaves out ratings of an unknown session', () => {
    const unknown = group([['ada', 1, { of: tie.ada, scores: { warmth: 5 }, happened: { _tag: 'unknown' } }]])
    expect(toDyadLong([unknown]).rows).toEqual([])
  })
})
