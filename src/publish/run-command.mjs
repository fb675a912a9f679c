/** Runs one of the commands that are written in TypeScript, with what the programme says: `node src/publish/run-command.mjs add-figures …`. */
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [name, ...asked] = process.argv.slice(2)

const server = await createServer({
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
})
try {
  const { run } = await server.ssrLoadModule(`/src/publish/commands/${name}.ts`)
  process.exitCode = await run(asked)
} finally {
  await server.close()
}
