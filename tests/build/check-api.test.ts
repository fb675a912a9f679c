/** The built site keeps the contract of the record, as a host serves it. */
import { expect, inject, it } from 'vitest'
import { command } from '../../src/publish/check-api/command.ts'

it('the built site passes every check of reading, with nothing to warn of', async () => {
  const { text, exitCode } = await command([inject('siteUrl')])
  expect([text.match(/^(?:failed|warning):.*$/gm), exitCode]).toEqual([null, 0])
  expect(text).toMatch(/\n14 passed, 0 failed, 0 warnings, 2 skipped\n$/)
})
