import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { removeFiles } from '../../../../src/cli/output/clear.js'
import { inFolder } from '../simulate/given-run.js'
import { everything } from './strangers.js'

const folder = inFolder()

it('nothing is removed through a link, and nothing but ordinary files', () => {
  mkdirSync(join(folder(), 'real/b'), { recursive: true })
  writeFileSync(join(folder(), 'real/a'), 'years of work')
  symlinkSync(join(folder(), 'real/a'), join(folder(), 'real/c'))
  symlinkSync(join(folder(), 'real'), join(folder(), 'link'))
  const before = everything(folder())
  removeFiles(join(folder(), 'link'), ['a', 'b', 'c'])
  removeFiles(join(folder(), 'real'), ['b', 'c', 'd'])
  removeFiles(join(folder(), 'nowhere'), ['a'])
  expect(everything(folder())).toEqual(before)
})
