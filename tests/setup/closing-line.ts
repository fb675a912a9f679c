/** Prints, last of all, one plain line: how many tests passed and how many failed. */
import type { Reporter, TestModule } from 'vitest/node'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** A file that broke before its tests could run counts as a failure, so that no silence looks like success. */
export function countOf(modules: readonly TestModule[], strayErrors: number): Count {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0).length
  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length
  return { passed: count('passed'), failed: count('failed', 'pending') + broken + strayErrors, skipped: count('skipped') }
}

export const closingLine = ({ passed, failed, skipped }: Count): string => `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    process.stdout.write(`${closingLine(countOf(modules, errors.length))}\n`)
  }
}
