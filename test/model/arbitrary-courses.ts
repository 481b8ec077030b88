/** Courses of commands as fast-check draws them: sessions are relative to the last one held, so that shrinking keeps sense. */
import fc from 'fast-check'
import type { AllianceCommand } from 'rupture-repair'
import { allianceTellings } from './arbitrary-alliance-tellings.js'
import { partsOf, rarely, type Telling, tagged } from './arbitrary-parts.js'
import { repairTellings } from './arbitrary-repair-tellings.js'
import { ruptureTellings } from './arbitrary-rupture-tellings.js'
import { historyOf, readable } from './history.js'
import { entryOf } from './model-entries.js'
import { placed } from './placed.js'
import type { Roster } from './rosters.js'

/** One course: a beginning, nearly always lawful, and what may follow. */
export const courses = (roster: Roster): fc.Arbitrary<readonly AllianceCommand[]> => {
  const ids = Object.keys(roster.roles)
  const parts = partsOf(roster)
  const { called, id, participant, stamp } = parts
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
  const fact: fc.Arbitrary<Telling> = fc.oneof(
    ...allianceTellings(parts),
    ...ruptureTellings(parts),
    ...repairTellings(parts),
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
