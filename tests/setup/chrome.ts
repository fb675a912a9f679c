/**
 * Finds a Chromium for the browser tests: CHROME_PATH, an installed one, Playwright's own, or Debian's package.
 * Where none can be had it says so in one line, and the browser tests do not run; in CI that is a failure.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser; empty where none can be had. */
    chromePath: string
  }
}

/** The headless shell first: it draws the same pages and opens one in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const START_LIMIT_MS = 20_000
const FETCH_LIMIT_MS = 180_000
const INSTALL_LIMIT_MS = 300_000

/** Runs a command; a failure is an answer here, not an error. */
function succeeds(command: string, args: readonly string[], timeout: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout, shell: process.platform === 'win32' })
    return true
  } catch {
    return false
  }
}

/**
 * Whether it is there and starts: a fetched browser may lack libraries of the system, and an installed name may be a
 * stub.
 */
const isUsable = (path: string): boolean =>
  existsSync(path) && (process.platform === 'win32' || succeeds(path, ['--version'], START_LIMIT_MS))

const firstUsable = (paths: readonly string[]): string | undefined => paths.find(isUsable)

const installed = (): string | undefined =>
  firstUsable([
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...USUAL_PLACES,
  ])

function fetched(): string | undefined {
  const own = (): string | undefined => firstUsable([chromium.executablePath()])
  return own() ?? (succeeds('npx', ['playwright', 'install', 'chromium'], FETCH_LIMIT_MS) ? own() : undefined)
}

const INSTALLING = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'] as const

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.info(`No Chromium is there for the browser tests. Installing Debian's package: ${INSTALLING.join(' ')}`)
  const [command, ...args] = INSTALLING
  succeeds('apt-get', ['update'], INSTALL_LIMIT_MS)
  succeeds(command, args, INSTALL_LIMIT_MS)
  return installed()
}

function findChrome(): { readonly path: string } | { readonly reason: string } {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '')
    return isUsable(named)
      ? { path: named }
      : { reason: `CHROME_PATH names ${named}, which is not there or does not start` }
  const path = installed() ?? fetched() ?? fromDebian()
  return path === undefined
    ? {
        reason:
          'no Chromium that starts is installed, and none could be had; run `npx playwright install chromium`, or set CHROME_PATH to one',
      }
    : { path }
}

export default function setup({ provide }: TestProject): void {
  const found = findChrome()
  if ('path' in found) {
    provide('chromePath', found.path)
    return
  }
  const line = `The browser tests did not run: ${found.reason}.`
  if (process.env['CI'] === 'true') throw new Error(line)
  console.info(line)
  provide('chromePath', '')
}
