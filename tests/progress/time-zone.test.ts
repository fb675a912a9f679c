import { expect, it } from 'vitest'

it('the time zone asked for is really in force', () => {
  expect(['UTC', 'Pacific/Apia', 'America/St_Johns']).toContain(process.env['TZ'])
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ'])
})
