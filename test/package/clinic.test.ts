/** The worked app has types of the browser, so it is no part of the project that the type check reads. */
import { expect, test } from 'vitest'
import { run } from './consumer.js'

test('the worked app compiles', () =>
  expect(run(process.cwd(), 'npx', ['tsc', '--noEmit', '-p', 'examples/clinic'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  }))
