import { describe, expect, it } from 'vitest'
import { type AllianceEvent, hasBegun, replay } from '../../../src/alliance/index.js'
import type { Chart } from '../../../src/fhir/chart.js'
import { chartOf } from '../../../src/fhir/index.js'
import { getOrThrow } from '../../../src/index.js'
import { between, type ParticipantId, type TieEnd } from '../../../src/vocabulary/index.js'

const person = (id: ParticipantId): TieEnd => ({ _tag: 'person', id })
const stamp = (id: string, session: number, at?: string) => ({
  session,
  by: { _tag: 'participant' as const, id },
  ...(at === undefined ? {} : { at }),
})
const rating = (by: string, to: TieEnd | string, more: object = {}, at?: string): AllianceEvent => ({
  _tag: 'RatingGiven',
  stamp: stamp(by, 1, at),
  rating: {
    of: [person(by), typeof to === 'string' ? person(to) : to],
    instrument: 'wai-sr',
    scores: { total: 47, bond: null },
    ...more,
  },
})
const begun = (provenance: 'recorded' | 'simulated' = 'recorded'): readonly AllianceEvent[] => [
  {
    _tag: 'AllianceBegan',
    stamp: stamp('lea', 0),
    beginning: {
      setting: 'group',
      medium: 'in-person',
      provenance,
      participants: [
        { id: 'ann', role: 'member' },
        { id: 'ben', role: 'member' },
        { id: 'cem', role: 'member' },
        { id: 'lea', role: 'leader' },
      ],
    },
  },
  { _tag: 'SessionHeld', stamp: stamp('lea', 1), held: { present: ['ann', 'ben', 'cem', 'lea'] } },
]
const chart: Chart = { base: 'https://clinic.example/fhir', alliance: 'g', person: 'ann', audience: 'everyone' }
const entriesOf = (events: readonly AllianceEvent[], more: Partial<Chart> = {}) => {
  const state = getOrThrow(replay(events))
  const bundle = hasBegun(state) ? chartOf(state, { ...chart, ...more }) : undefined
  return bundle?.entry.map(({ resource }) => resource)
}

describe('the ratings of one person’s chart', () => {
  it('of two alliances are never of the same session', () => {
    const sessionIn = (alliance: string) => entriesOf([...begun(), rating('ann', 'lea')], { alliance })?.[0]?.encounter
    expect(sessionIn('g')).toBeDefined()
    expect(sessionIn('g')).not.toEqual(sessionIn('h'))
  })
  it('have whose word it is, the tie, the session, and the reason for what is not there', () => {
    const [observation] = entriesOf([...begun(), rating('ann', 'lea', {}, '2026-03-01T10:00')]) ?? []
    expect(observation).toMatchObject({
      status: 'final',
      performer: [{ identifier: { value: 'g/ann' } }],
      subject: { identifier: { value: 'g/ann' } },
      focus: [{ display: 'ann' }, { display: 'lea' }],
      encounter: { identifier: { value: 'g/1' } },
      effectiveDateTime: '2026-03-01',
      valueQuantity: { value: 47 },
      component: [{ code: { text: 'bond' }, dataAbsentReason: { coding: [{ code: 'unknown' }] } }],
    })
  })

  it('are those that concern the person, and name no other member', () => {
    const events = [
      ...begun(),
      rating('ann', { _tag: 'whole' }),
      rating('ben', 'ann'),
      rating('ben', 'lea'),
      rating('cem', { _tag: 'whole' }),
      rating('lea', { _tag: 'subgroup', members: ['ann', 'cem'] }),
    ]
    const observations = entriesOf(events)
    expect(observations?.map(({ identifier }) => identifier?.[0]?.value)).toEqual(['g/3/ann', 'g/4/ann', 'g/7/ann'])
    expect(JSON.stringify(observations)).not.toMatch(/ben|cem/)
    expect(observations?.[1]?.performer).toMatchObject([{ display: 'other-1' }])
    expect(entriesOf(events, { person: 'ben' })?.[0]?.focus).toMatchObject([{ display: 'ben' }, { display: 'other-1' }])
  })

  it('names no member whose coming was withdrawn, nor one who led by a slip', () => {
    const joined = (role: 'member' | 'coleader'): AllianceEvent => ({
      _tag: 'ParticipantJoined',
      stamp: stamp('lea', 1),
      participant: { id: 'zoe', role },
    })
    const withdrawn = (entry: number): AllianceEvent => ({ _tag: 'EntryWithdrawn', stamp: stamp('lea', 1), entry })
    const events: readonly AllianceEvent[] = [
      ...begun(),
      joined('coleader'),
      rating('ann', 'zoe'),
      { ...withdrawn(4), stamp: stamp('ann', 1) },
      withdrawn(3),
    ]
    const [observation] = entriesOf(events) ?? []
    expect(observation?.status).toBe('entered-in-error')
    expect(observation?.focus).toMatchObject([{ display: 'ann' }, { display: 'other-3' }])
    expect(JSON.stringify(observation)).not.toContain('zoe')
  })

  it('a withdrawn one is entered in error without its scores, an amended one is corrected', () => {
    const events: readonly AllianceEvent[] = [
      ...begun(),
      rating('ann', 'lea'),
      rating('ann', 'lea'),
      { _tag: 'EntryWithdrawn', stamp: stamp('ann', 1), entry: 3 },
      {
        _tag: 'EntryAmended',
        stamp: stamp('ann', 1),
        entry: 4,
        instead: rating('ann', 'lea', { scores: { total: 40 } }) as never,
      },
    ]
    const [withdrawn, amended] = entriesOf(events) ?? []
    expect(withdrawn?.status).toBe('entered-in-error')
    expect(withdrawn).not.toHaveProperty('valueQuantity')
    expect(withdrawn).not.toHaveProperty('component')
    expect(amended).toMatchObject({ status: 'corrected', valueQuantity: { value: 40 } })
  })

  it('what any version hides from the readers is not there at all', () => {
    const hidden = rating('ann', 'lea', { visibleTo: ['rater-only'] })
    const events: readonly AllianceEvent[] = [
      ...begun(),
      hidden,
      rating('ann', 'lea'),
      { _tag: 'EntryAmended', stamp: stamp('ann', 1), entry: 4, instead: hidden as never },
      rating('ann', 'lea', { visibleTo: ['leaders'] }),
    ]
    expect(entriesOf(events)).toEqual([])
    expect(entriesOf(events, { audience: 'leaders' })).toHaveLength(1)
  })

  it('observers only where asked, and without their names', () => {
    const observed: AllianceEvent = {
      _tag: 'RatingGiven',
      stamp: { session: 1, by: { _tag: 'observer', id: 'coder-x' } },
      rating: { of: between('ann', 'lea'), instrument: 'own scale', scores: { 'a  b': 1 } },
    }
    expect(entriesOf([...begun(), observed])).toEqual([])
    const [one] = entriesOf([...begun(), observed], { observers: true }) ?? []
    expect(one).toMatchObject({
      performer: [{ display: 'observer' }],
      code: { text: 'own scale' },
      valueQuantity: { value: 1 },
    })
    expect(JSON.stringify(one)).not.toContain('coder-x')
  })

  it('what no person said is labelled, and each is put under its identifier', () => {
    const state = getOrThrow(replay([...begun('simulated'), rating('ann', 'lea')]))
    const bundle = hasBegun(state) ? chartOf(state, chart) : undefined
    expect(bundle?.meta?.tag[0]?.code).toBe('HTEST')
    expect(bundle?.entry[0]).toMatchObject({
      resource: { meta: { tag: [{ code: 'HTEST' }] }, note: [{ text: 'Not recorded of people: simulated.' }, {}] },
      request: {
        method: 'PUT',
        url: 'Observation?identifier=https%3A%2F%2Fclinic.example%2Ffhir%2Fentry%7Cg%2F3%2Fann',
      },
    })
  })

  it('names of which one holds a slash are not those of others', () => {
    const dyad = (client: string): readonly AllianceEvent[] => [
      {
        _tag: 'AllianceBegan',
        stamp: stamp('t', 0),
        beginning: {
          setting: 'individual',
          medium: 'video',
          provenance: 'recorded',
          participants: [
            { id: client, role: 'client' },
            { id: 't', role: 'therapist' },
          ],
        },
      },
      { _tag: 'SessionHeld', stamp: stamp('t', 1), held: { present: [client, 't'] } },
      rating(client, 't'),
    ]
    const namesIn = (alliance: string, person: string) => {
      const [one] = entriesOf(dyad(person), { alliance, person }) ?? []
      return [one?.identifier?.[0]?.value, one?.subject?.identifier?.value]
    }
    expect(namesIn('c', '3/ann')).toEqual(['c/3/3%2Fann', 'c/3%2Fann'])
    expect(namesIn('c/3', 'ann')).toEqual(['c%2F3/3/ann', 'c%2F3/ann'])
    expect(namesIn('a,b|c', 'ann%')).toEqual(['a%2Cb%7Cc/3/ann%25', 'a%2Cb%7Cc/ann%25'])
  })

  it('an audience that there is not is refused, as the rater alone is', () => {
    const hidden = rating('ann', 'lea', { visibleTo: ['rater-only'] })
    // @ts-expect-error a chart is never for one rater
    const ask = () => entriesOf([...begun(), hidden], { audience: 'rater-only' })
    expect(ask).toThrow(TypeError)
  })

  it('no chart of one who leads, nor of a stranger', () => {
    expect(entriesOf(begun(), { person: 'lea' })).toBeUndefined()
    expect(entriesOf(begun(), { person: 'zoe' })).toBeUndefined()
  })
})
