import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { logs } from '../../../examples/logs.js'

/** To renew the files after a deliberate change: `npx vitest run test/unit/examples --update`. */
test.each(Object.keys(logs))('the shipped %s is what its example records', async (name) => {
  await expect(logs[name]).toMatchFileSnapshot(`../../../examples/data/${name}`)
})

test.each(Object.keys(logs))('%s calls itself invented', (name) => {
  expect(readFileSync(`examples/data/${name}`, 'utf8')).toContain('"provenance":"invented"')
})
