import { expect, test } from 'vitest'
import { meaningsSource } from '../../docs/field-meanings.js'

test('the meanings in the code are those of the docstrings', async () => {
  await expect(meaningsSource()).toMatchFileSnapshot('../../../src/schema/meanings.ts')
})
