// Starts the worked app: node examples/clinic/start.mjs
// [--data FILE] [--port N]. In a clone, `npm run clinic` builds the
// library and starts it.
import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'clinic.db' },
    port: { type: 'string', default: '5180' },
  },
})
if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
  console.error(`--port is a whole number from 0 to 65535, and not ${values.port}.`)
  process.exit(2)
}
const root = dirname(fileURLToPath(import.meta.url))

const http = createHttp()
// Only this computer can reach it: the app has no sign-in.
http.listen(Number(values.port), '127.0.0.1')
await once(http, 'listening').catch(({ code }) => {
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${values.port} is in use. Choose another with --port.`
      : `Port ${values.port} cannot be opened (${code}).`,
  )
  process.exit(1)
})
const vite = await createServer({
  root,
  appType: 'spa',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: { server: http } },
  optimizeDeps: { include: ['react-dom/client', 'react/jsx-dev-runtime'] },
})
const { openClinic } = await vite.ssrLoadModule('/server/clinic.ts')
const clinic = await openClinic(resolve(values.data))

http.on('request', (request, response) =>
  request.url?.startsWith('/api/') ? clinic(request, response) : vite.middlewares(request, response),
)
const { port } = http.address()
console.log(`The clinic is open at http://127.0.0.1:${port}`)
console.log(`It keeps its records in ${resolve(values.data)}`)
