/** The server as a process of its own, which can be killed. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** One file that Node runs by itself. Its path. */
export async function bundledServer(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve('tests/contract/server/main.ts'),
      outDir,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  })
  return join(outDir, 'server.mjs')
}

export type Running = { readonly address: string; readonly kill: () => Promise<void> }

export async function start(server: string, folder: string): Promise<Running> {
  const running = spawn(process.execPath, [server, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => void running.once('close', () => done()))
  const address = await new Promise<string>((found, failed) => {
    running.stdout.once('data', (line: Buffer) => found(line.toString().trim()))
    running.once('exit', () => failed(new Error('The server ended before it said where it is.')))
  })
  return { address, kill: () => (running.kill('SIGKILL'), ended) }
}
