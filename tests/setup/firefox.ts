/**
 * Finds a Firefox for the tests that need one: FIREFOX_PATH, an installed one, or Debian's package. Where none can be had
 * it says so in one line, and those tests do not run; where FIREFOX_PATH names one, as in CI, that is a failure.
 */
import type { TestProject } from 'vitest/node'
import { installed, installedFromDebian, named, pathOrLine, type Found } from './installed-browser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of Firefox; empty where none can be had. */
    firefoxPath: string
  }
}

const NAMES = ['firefox-esr', 'firefox', 'firefox.exe']
const USUAL_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const installedFirefox = (): string | undefined => installed(NAMES, USUAL_PLACES)

const fromDebian = (): string | undefined =>
  installedFromDebian('Firefox', 'firefox-esr') ? installedFirefox() : undefined

function findFirefox(): Found {
  const asked = named('FIREFOX_PATH')
  if (asked !== undefined) return asked
  const path = installedFirefox() ?? fromDebian()
  return path === undefined
    ? { reason: 'no Firefox that starts is installed, and none could be had; set FIREFOX_PATH to one' }
    : { path }
}

export default function setup({ provide }: TestProject): void {
  provide('firefoxPath', pathOrLine('The tests in Firefox', findFirefox(), process.env['FIREFOX_PATH'] !== undefined))
}
