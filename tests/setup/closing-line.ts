/** Prints, last of all, one plain line: how many tests passed and how many failed. */
import type { Reporter, TestModule } from 'vitest/node'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** A file that broke before its tests could run counts as a failure, so that no silence looks like success. */
export function countOf(modules: readonly TestModule[], strayErrors: number): Count {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const broken = modules.filter(
    (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
  ).length
  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length
  return {
    passed: count('passed'),
    failed: count('failed', 'pending') + broken + strayErrors,
    skipped: count('skipped'),
  }
}

/**
 * The line. A run that ends in failure without a failed test, say because it could not begin, counts as one failure.
 */
export function closingLine({ passed, failed, skipped }: Count, hasFailed: boolean): string {
  const counted = hasFailed && failed === 0 ? 1 : failed
  return `${passed} passed, ${counted} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

export default class ClosingLine implements Reporter {
  #count: Count = { passed: 0, failed: 0, skipped: 0 }

  /** Errors of the run itself are printed after its end is reported; only the end of the process comes later still. */
  onInit(): void {
    process.on('exit', (code) => process.stdout.write(`${closingLine(this.#count, code !== 0)}\n`))
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    this.#count = countOf(modules, errors.length)
  }
}
