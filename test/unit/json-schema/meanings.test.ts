import { expect, test } from 'vitest'
import { meaningsSource } from '../../docs/field-meanings.js'

test('the meanings in the code are those of the docstrings', () =>
  expect(meaningsSource()).toMatchFileSnapshot('../../../src/schema/meanings.ts'))
