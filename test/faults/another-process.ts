import { spawn } from 'node:child_process'
import { once } from 'node:events'

const own = Object.getOwnPropertyDescriptor(process, 'pid')

/** Lets this process say that it is another one, which lives until the function that is returned is called. */
export const asAnother = (): (() => Promise<void>) => {
  const other = spawn('sleep', ['600'])
  Object.defineProperty(process, 'pid', { ...own, value: other.pid })
  return async () => {
    if (own !== undefined) Object.defineProperty(process, 'pid', own)
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
}
