/** What a role is called: in the words of the setting or in one's own, and never by what anything is counted. */
import { type AllianceCommand, decide, evolve, initial, present, recordAll, redact } from 'rupture-repair/alliance'
import { type Participant, roleNames, roleNamesOfSetting, type Setting, settings } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { said } from '../../../examples/situations/people.js'
import { begin, client, therapist } from '../../../examples/situations/situation.js'
import { roleNameOf } from '../../../src/alliance/inside.js'
import { explain, narrate } from '../../../src/language/index.js'
import { parseEvent } from '../../../src/schema/index.js'

const sibling = (id: string, called?: string): Participant =>
  called === undefined ? { id, role: 'party' } : { id, role: 'party', called }
const siblings = (...people: readonly Participant[]): AllianceCommand => begin('relationship', 'ada', people)
const refusedIn = (setting: Setting, people: readonly Participant[]): unknown => {
  const decided = decide(initial, begin(setting, people[0]?.id ?? '', people))
  return decided._tag === 'Left' ? decided.left : undefined
}

describe('a role has a name', () => {
  it('that belongs to the setting', () => {
    for (const setting of settings)
      for (const called of roleNames) {
        const role = setting === 'individual' || setting === 'couple' || setting === 'family' ? 'client' : 'party'
        const people: readonly Participant[] = [
          { id: 'ada', role: setting === 'group' ? 'member' : role, called },
          { id: 'ben', role: setting === 'group' ? 'member' : role },
        ]
        expect(refusedIn(setting, people)).toEqual(
          roleNamesOfSetting[setting].includes(called)
            ? undefined
            : { _tag: 'RoleNameNotInSetting', participant: 'ada', called, setting },
        )
      }
  })
  it('in words of one’s own, in every setting', () => {
    expect(refusedIn('couple', [client('ada'), { ...client('ben'), called: 'her husband' }])).toBeUndefined()
    expect(refusedIn('relationship', [sibling('ada', 'half-sister'), sibling('ben')])).toBeUndefined()
  })
  it('also for who comes later', () => {
    const state = recordAll(initial, [begin('family', 't', [client('ada'), therapist('t')])])
    if (state._tag === 'Left') throw new Error('refused')
    const joins = (called: string): AllianceCommand => ({
      _tag: 'Join',
      stamp: said('t', 0),
      participant: { ...client('ben'), called },
    })
    expect(decide(state.right.state, joins('supervisee'))).toMatchObject({
      left: { _tag: 'RoleNameNotInSetting', participant: 'ben', called: 'supervisee', setting: 'family' },
    })
    expect(decide(state.right.state, joins('sibling'))._tag).toBe('Right')
  })
  it('that is refused with the names that fit', () => {
    const refused = decide(initial, siblings(sibling('ada', 'supervisor'), sibling('ben')))
    expect(refused._tag === 'Left' && explain(refused.left, 'client')).toBe(
      'The role name supervisor, given to ada, does not belong to the setting relationship. There a role can be called parent, child, sibling, partner, friend, colleague and manager, or be named in words of your own.',
    )
    const alone = decide(initial, begin('individual', 'ada', [{ ...client('ada'), called: 'child' }, therapist('t')]))
    expect(alone._tag === 'Left' && explain(alone.left, 'client')).toBe(
      'The role name child, given to ada, does not belong to the setting individual. There a role has no other name from the list; leave it out, or name it in words of your own.',
    )
  })
})

const log = (() => {
  const recorded = recordAll(initial, [
    siblings(sibling('ada', 'sibling'), sibling('ben', 'the younger one of the Maiers'), sibling('cy')),
  ])
  if (recorded._tag === 'Left') throw new Error('refused')
  return recorded.right.events
})()

describe('the name of a role', () => {
  it('is said instead of the role', () => {
    expect(narrate(log, 'client')).toEqual([
      'Before the first talk: This record is invented. The conversation began, in person, with ada (sibling), ben (the younger one of the Maiers) and cy (party).',
    ])
  })
  it('is found in the record, the last one where a person came back with another', () => {
    const joins = (called: string): AllianceCommand => ({
      _tag: 'Join',
      stamp: said('ada', 0),
      participant: sibling('cy', called),
    })
    const back = recordAll(log.reduce(evolve, initial as ReturnType<typeof evolve>), [
      { _tag: 'Leave', stamp: said('ada', 0), participant: 'cy', departure: { _tag: 'left' } },
      joins('friend'),
    ])
    if (back._tag === 'Left' || back.right.state._tag === 'NotBegun') throw new Error('refused')
    expect(present(back.right.state).map(roleNameOf)).toEqual(['sibling', 'the younger one of the Maiers', 'friend'])
  })
  it('stays under pseudonyms if it is on the list, and is removed and counted in words of one’s own, which may identify', () => {
    const rest = { notes: 'keep', dates: 'keep', audience: 'research' } as const
    const hidden = redact(log, { ...rest, names: 'numbered' })
    expect(hidden.events[0]).toMatchObject({
      beginning: {
        participants: [
          { id: 'p1', role: 'party', called: 'sibling' },
          { id: 'p2', role: 'party' },
          { id: 'p3', role: 'party' },
        ],
      },
    })
    expect(JSON.stringify(hidden.events)).not.toContain('Maier')
    expect(hidden.removed.roleNames).toBe(1)
    const kept = redact(log, { ...rest, names: 'keep' })
    expect(kept.events).toEqual(log)
    expect(kept.removed.roleNames).toBe(0)
  })
  it('is a text that is not empty', () => {
    const parsed = parseEvent({
      ...log[0],
      beginning: {
        setting: 'team',
        medium: 'video',
        provenance: 'invented',
        participants: [{ id: 'a', role: 'party', called: '' }],
      },
    })
    expect(parsed._tag).toBe('Left')
  })
})
