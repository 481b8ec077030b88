import { readdirSync, readFileSync } from 'node:fs'
import * as exported from 'rupture-repair/episode'
import { stageModels } from 'rupture-repair/episode'
import { expect, it } from 'vitest'

it('has every model that has a file', () => {
  const folder = 'src/episode/models'
  const ids = readdirSync(folder).flatMap((file) => {
    const id = /: StageModel => \(\{\s*id: '([\w-]+)'/.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1]
    return id === undefined ? [] : [id]
  })
  expect(stageModels.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

it('exports each model as a value of its own', () => {
  const values = new Set<unknown>(Object.values(exported))
  expect(stageModels.filter((one) => !values.has(one)).map(({ id }) => id)).toEqual([])
})
