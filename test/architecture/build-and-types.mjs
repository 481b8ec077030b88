// The build and the type check side by side, since each keeps one core busy for half of the time before the tests.
import { spawn } from 'node:child_process'

const status = (command) =>
  new Promise((done) => {
    spawn(command, { shell: true, stdio: 'inherit' }).on('close', (code) => done(code ?? 1))
  })

const codes = await Promise.all(['npm run --silent build', 'node test/architecture/types.mjs'].map(status))
process.exitCode = Math.max(...codes)
