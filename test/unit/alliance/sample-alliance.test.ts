import { replay, sampleAlliance, sampleLog } from 'rupture-repair/alliance'
import { expect, test } from 'vitest'

test('the sample is what its log says', () => {
  expect(replay(sampleLog)).toEqual({ _tag: 'Right', right: sampleAlliance })
})
