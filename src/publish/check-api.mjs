/**
 * Holds any service to the contract of the record: `npm run check-api -- http://localhost:8080/`. It only asks, unless
 * `--write` is given.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { module } = await runnerImport('/src/publish/check-api/command.ts', {
  root,
  configFile: false,
  logLevel: 'error',
})
const { text, exitCode } = await module.command(process.argv.slice(2))
;(exitCode === 2 ? process.stderr : process.stdout).write(text)
process.exitCode = exitCode
