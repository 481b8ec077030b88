import type { AllianceCommand, Caution } from 'rupture-repair'
import { cautionsIn } from 'rupture-repair/alliance'
import type { AttemptResult } from 'rupture-repair/vocabulary'
import { allianceAfter, at, begin, between, rupture } from '../../../model/given.js'

export const group: AllianceCommand = begin('group', {
  lee: 'leader',
  ann: 'member',
  ben: 'member',
  cas: 'member',
  dot: 'member',
})
export const strain: ReturnType<typeof rupture> = rupture('e', [between('c', 't')])
export const found = <Tag extends Caution['_tag']>(
  tag: Tag,
  commands: readonly AllianceCommand[],
  unattendedFor = 2,
): readonly Extract<Caution, { _tag: Tag }>[] =>
  cautionsIn(allianceAfter(...commands), { unattendedFor }).filter(
    (caution): caution is Extract<Caution, { _tag: Tag }> => caution._tag === tag,
  )
export const ended = (result: AttemptResult): AllianceCommand => ({
  _tag: 'EndAttempt',
  stamp: at(0),
  episode: 'e',
  result,
})
