import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Hold, isStaging, takeHold } from '../../../../src/cli/output/hold.js'
import { lifeOf, type ProcessId, thisProcess } from '../../../../src/cli/output/process-id.js'
import { isLeft } from '../../../../src/kernel/index.js'
import { inFolder } from '../simulate/given-run.js'
import { everything } from './strangers.js'
import { endedProcess, leaveUnfinished } from './unfinished.js'

const folder = inFolder()
const names = ['a.csv', 'b.csv']
const held = (what = names, shard = ''): Hold => {
  const hold = takeHold(folder(), what, shard)
  if (isLeft(hold)) throw new Error(hold.left[0]?.what)
  return hold.right
}
/** A name as this process gives it to a staging folder. */
const takenName = (): string => {
  const { staging, letGo } = held()
  letGo()
  return basename(staging)
}
const tellsBirths = thisProcess().began !== ''

describe('a process', () => {
  it('is alive while it runs, and dead when it has ended', () => {
    expect([lifeOf(thisProcess()), lifeOf(endedProcess())]).toEqual(['alive', 'dead'])
  })

  it.runIf(tellsBirths)('is not taken for a later one of the same number', () => {
    expect(lifeOf({ ...thisProcess(), began: '1' })).toBe('dead')
  })

  it('has ended when its machine was started anew, where the machine is known', () => {
    const here = { ...thisProcess(), boot: 'before' }
    expect(lifeOf(here)).toBe(here.machine === '' ? 'unknown' : 'dead')
  })

  it.each([
    { host: 'other' },
    { space: 'other' },
    { machine: 'other', boot: 'other' },
  ] as const satisfies readonly Partial<ProcessId>[])('is unknown from elsewhere: %j', (other) =>
    expect(lifeOf({ ...endedProcess(), ...other })).toBe('unknown'),
  )
})

describe('the hold of a process on names in a folder', () => {
  it('is refused to a second one, which leaves nothing, until it is let go', () => {
    const first = held()
    const before = everything(folder())
    expect(takeHold(folder(), ['b.csv', 'c.csv'])).toMatchObject({
      left: [{ what: expect.stringContaining(`process ${process.pid} is writing`) }],
    })
    expect(everything(folder())).toEqual(before)
    first.letGo()
    expect(readdirSync(folder())).toEqual([])
    held().letGo()
  })

  it('leaves other names, and other shards, to others', () => {
    const holds = [held(['a.csv']), held(['b.csv']), held(['c.csv'], '0/2'), held(['c.csv'], '1/2')]
    for (const shard of ['', '0/2'])
      expect(takeHold(folder(), ['c.csv'], shard)).toMatchObject({
        left: [{ what: expect.stringContaining('is writing the same files') }],
      })
    for (const { letGo } of holds) letGo()
    expect(readdirSync(folder())).toEqual([])
  })

  it('clears away what one left that was killed, whatever it was about to write', () => {
    leaveUnfinished(folder(), { 'x.html': 'half', 'old/x.html': 'all', '00000003/x.html': 'half' }, undefined, [
      'x.html',
    ])
    const { staying, letGo } = held()
    letGo()
    expect([staying, readdirSync(folder())]).toEqual([[], []])
  })

  it('leaves what the one that was killed did not name', () => {
    const staging = leaveUnfinished(
      folder(),
      { 'a.csv': 'half', 'thesis.txt': 'years', 'sub/deep/a.csv': 'years' },
      undefined,
      names,
    )
    for (const why of ['not all in it is ours', 'nothing in it says that this program made it']) {
      const { staying, letGo } = held()
      letGo()
      expect(staying).toEqual([`${staging}: stays; ${why}`])
    }
    expect(Object.keys(everything(staging)).map((path) => path.slice(staging.length + 1))).toEqual([
      'sub',
      'sub/deep',
      'sub/deep/a.csv',
      'thesis.txt',
    ])
  })

  it('leaves what a process of another machine may still be at work on, and says of which', () => {
    const staging = leaveUnfinished(folder(), { 'a.csv': 'half' }, { ...endedProcess(), host: 'other', pid: 7 })
    const before = everything(folder())
    const { staying, letGo } = held()
    letGo()
    expect(staying).toEqual([`${staging}: stays; it is of process 7 on other, which cannot be asked from here`])
    expect(everything(folder())).toEqual(before)
  })

  it('clears away the folder of a process that was killed before its record was whole', () => {
    const own = takenName()
    for (const [index, text] of [
      undefined,
      '',
      '{\n  "prog',
      '{\n  "program": "rupture-repair",\n  "process"',
    ].entries()) {
      const begun = join(folder(), own.replace(`-${process.pid}-`, `-${endedProcess().pid}-`).replace(/.$/, `${index}`))
      mkdirSync(begun)
      if (text !== undefined) writeFileSync(join(begun, 'hold.json'), text)
    }
    const { staying, letGo } = held()
    letGo()
    expect([staying, readdirSync(folder())]).toEqual([[], []])
  })

  it('leaves the folder of a process that lives and has no record yet, and that of one elsewhere until it is old', () => {
    const own = takenName()
    const elsewhere = own.replace(/[0-9a-f]{8}(?=-[0-9a-f]{8}$)/, '0123abcd')
    for (const name of [own, elsewhere]) mkdirSync(join(folder(), name))
    expect(isStaging(join(folder(), own))).toBe(true)
    const first = held()
    first.letGo()
    expect(first.staying).toEqual([`${join(folder(), elsewhere)}: stays; nothing in it says that this program made it`])
    utimesSync(join(folder(), elsewhere), 1, 1)
    held().letGo()
    expect(readdirSync(folder())).toEqual([own])
  })

  it('leaves everything that only looks like a staging folder', () => {
    const name = (number: number): string => join(folder(), `rupture-repair.unfinished-${number}-0123abcd`)
    const dead = leaveUnfinished(join(folder(), 'elsewhere'), { 'a.csv': 'x' })
    for (const number of [1, 2, 3, 4]) mkdirSync(name(number))
    for (const number of [1, 2, 3, 4]) writeFileSync(join(name(number), 'a.csv'), 'years of work')
    writeFileSync(join(name(2), 'hold.json'), '{"program":"rupture-re')
    writeFileSync(join(name(3), 'hold.json'), '{"program":"rupture-repair","process":{"pid":-1},"names":["a.csv"]}')
    symlinkSync(join(dead, 'hold.json'), join(name(4), 'hold.json'))
    symlinkSync(dead, name(5))
    writeFileSync(name(6), 'years of work')
    const before = everything(folder())
    const { staying, letGo } = held()
    letGo()
    expect(everything(folder())).toEqual(before)
    expect(staying).toHaveLength(6)
  })
})
