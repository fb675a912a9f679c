import { expect, it } from 'vitest'
import { closingLine } from '../setup/closing-line.ts'

it.each([
  ['all is well', { passed: 12, failed: 0, skipped: 0 }, false, '12 passed, 0 failed'],
  ['a test failed', { passed: 11, failed: 1, skipped: 0 }, true, '11 passed, 1 failed'],
  ['some tests did not run', { passed: 12, failed: 0, skipped: 3 }, false, '12 passed, 0 failed, 3 skipped'],
  ['the run could not begin', { passed: 0, failed: 0, skipped: 0 }, true, '0 passed, 1 failed'],
  ['the run broke after its last test', { passed: 12, failed: 0, skipped: 0 }, true, '12 passed, 1 failed'],
] as const)('when %s, the last line never looks better than the run was', (_, count, hasFailed, line) =>
  expect(closingLine(count, hasFailed)).toBe(line),
)
