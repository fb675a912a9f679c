/**
 * Finds a Chromium for the browser tests: CHROME_PATH, an installed one, Playwright's own, or Debian's package.
 * Where none can be had it says so in one line, and the browser tests do not run; in CI that is a failure.
 */
import { chromium } from 'playwright'
import type { TestProject } from 'vitest/node'
import {
  firstUsable,
  installed,
  installedFromDebian,
  named,
  pathOrLine,
  succeeds,
  type Found,
} from './installed-browser.ts'

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
const FETCH_LIMIT_MS = 180_000

const installedChrome = (): string | undefined => installed(NAMES, USUAL_PLACES)

function fetched(): string | undefined {
  const own = (): string | undefined => firstUsable([chromium.executablePath()])
  return own() ?? (succeeds('npx', ['playwright', 'install', 'chromium'], FETCH_LIMIT_MS) ? own() : undefined)
}

const fromDebian = (): string | undefined =>
  installedFromDebian('Chromium', 'chromium-headless-shell') ? installedChrome() : undefined

function findChrome(): Found {
  const asked = named('CHROME_PATH')
  if (asked !== undefined) return asked
  const path = installedChrome() ?? fetched() ?? fromDebian()
  return path === undefined
    ? {
        reason:
          'no Chromium that starts is installed, and none could be had; run `npx playwright install chromium`, or set CHROME_PATH to one',
      }
    : { path }
}

export default function setup({ provide }: TestProject): void {
  provide('chromePath', pathOrLine('The browser tests', findChrome(), process.env['CI'] === 'true'))
}
