import { type Alliance, type AllianceCommand, everythingAbout, viewFor } from 'rupture-repair/alliance'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, between, observes, rupture, says, trio } from '../../../model/given.js'

const harm = (id: string, doneTo: string): AllianceCommand => ({
  ...{ _tag: 'ReportHarm', stamp: at(0, says('leader')), harm: id },
  what: { kind: 'abuse', doneBy: [], doneTo: [doneTo], happened: { _tag: 'unknown' } },
})
const closed = (id: string): AllianceCommand => ({
  _tag: 'CloseHarm',
  stamp: at(0, observes()),
  harm: id,
  as: 'handed-over',
})
const about = (person: string, ...commands: readonly AllianceCommand[]) => {
  const events = (allianceAfter(trio, ...commands) as Alliance).record.log
  return everythingAbout(person, [{ alliance: 'a', events }]).entries.map(({ seq, how }) => [seq, how])
}

describe('what is said of a harm', () => {
  test('is of those to whom it was done, and of no one else', () => {
    const both = [harm('h', 'ann'), harm('i', 'ben'), closed('h'), closed('i')]
    expect(about('ann', ...both)).toEqual([
      [1, 'named'],
      [2, 'named'],
      [4, 'of-theirs'],
    ])
    expect(about('ben', ...both)).toEqual([
      [1, 'named'],
      [3, 'named'],
      [5, 'of-theirs'],
    ])
  })
})

describe('what an entry hangs on', () => {
  const reported = harm('h', 'ann')
  const hidden = { ...reported, stamp: { ...reported.stamp, visibleTo: ['supervision'] } } as AllianceCommand
  const viewOf = (...commands: readonly AllianceCommand[]) =>
    viewFor(allianceAfter(trio, ...commands) as Alliance, { audience: 'research' }).record.log.map(({ _tag }) => _tag)
  test('is not shown without it: the closing of a harm that is kept from the reader', () => {
    const strain = rupture('e', [between('ann', 'leader')], { by: says('leader') })
    expect(viewOf(strain, hidden, closed('h'))).toEqual(['AllianceBegan', 'RuptureReported'])
    expect(viewOf(strain, reported, closed('h')).slice(-2)).toEqual(['HarmReported', 'HarmClosed'])
  })
  test('is shown with it, a size of a fall of scores left out', () => {
    const sized: AllianceCommand = {
      ...{ _tag: 'RateSeverity', stamp: at(0, says('leader')), episode: 'e' },
      severity: { _tag: 'magnitude', amount: 4, unit: 'raw' },
    }
    const intense: AllianceCommand = {
      ...{ _tag: 'RateSeverity', stamp: at(0, says('ben')), episode: 'e', severity: { _tag: 'intensity', rating: 4 } },
    }
    const strain = rupture('e', [between('ben', 'leader')], { by: says('leader') })
    const { log } = viewFor(allianceAfter(trio, strain, sized, intense) as Alliance, { audience: 'group' }).record
    expect(log.slice(2)).toMatchObject([
      { severity: { _tag: 'magnitude', amount: null, unit: 'raw' } },
      { severity: { _tag: 'intensity', rating: 4 } },
    ])
    expect(log[3]).not.toHaveProperty('severity.amount')
  })
})
