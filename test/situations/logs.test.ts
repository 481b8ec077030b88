import { isLeft } from 'rupture-repair'
import { formatLog, readWholeLog, replayLog } from 'rupture-repair/journal'
import { expect, test } from 'vitest'
import { logs } from '../../examples/situations/logs.js'

const names = Object.keys(logs)

/** To renew the files after a deliberate change: `npx vitest run test/situations --update`. */
test.each(names)('the shipped %s is what its situation records', async (name) => {
  await expect(logs[name]).toMatchFileSnapshot(`../../examples/situations/${name}`)
})

test.each(names)('%s reads back as it was written, replays line by line and calls itself invented', (name) => {
  const read = readWholeLog(logs[name] ?? '')
  if (isLeft(read)) throw new Error(JSON.stringify(read.left))
  expect(formatLog(read.right)).toBe(logs[name])
  expect(replayLog(read.right)).toMatchObject([
    { _tag: 'Right', right: { state: { record: { began: { beginning: { provenance: 'invented' } } } } } },
  ])
})

test('there are thirteen', () => expect(names).toHaveLength(13))
