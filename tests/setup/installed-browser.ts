/** Looks for a browser: by the names that its program has, where systems keep it, and as Debian's package. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const START_LIMIT_MS = 20_000
const INSTALL_LIMIT_MS = 300_000

/** Runs a command; a failure is an answer here, not an error. */
export function succeeds(command: string, args: readonly string[], timeout: number): boolean {
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
export const isUsable = (path: string): boolean =>
  existsSync(path) && (process.platform === 'win32' || succeeds(path, ['--version'], START_LIMIT_MS))

export const firstUsable = (paths: readonly string[]): string | undefined => paths.find(isUsable)

/** The first program of one of these names on the path, or at one of these places. */
export const installed = (names: readonly string[], places: readonly string[]): string | undefined =>
  firstUsable([
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ])

/** Where this is Debian and may be added to, its package is installed; answers whether that was tried. */
export function installedFromDebian(browser: string, debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const args = ['install', '-y', '--no-install-recommends', debianPackage]
  console.info(`No ${browser} is there for the browser tests. Installing Debian's package: apt-get ${args.join(' ')}`)
  succeeds('apt-get', ['update'], INSTALL_LIMIT_MS)
  succeeds('apt-get', args, INSTALL_LIMIT_MS)
  return true
}

/** What a search for a browser came to. */
export type Found = { readonly path: string } | { readonly reason: string }

/** A browser that the environment names must be there and start. */
export const named = (variable: string): Found | undefined => {
  const path = process.env[variable]
  if (path === undefined || path === '') return undefined
  return isUsable(path) ? { path } : { reason: `${variable} names ${path}, which is not there or does not start` }
}

/** The path for the tests; empty, said in one line, where there is none and the tests may go without. */
export function pathOrLine(which: string, found: Found, isObliged: boolean): string {
  if ('path' in found) return found.path
  const line = `${which} did not run: ${found.reason}.`
  if (isObliged) throw new Error(line)
  console.info(line)
  return ''
}
