/** Runs every worked example of the rules, and looks for every test that they name. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recorded } from '../fixtures/record.ts'

const text = readFileSync(join(import.meta.dirname, '../../src/progress/README.md'), 'utf8')
const blocks = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code!)
const lines = blocks.flatMap((block) => block.trim().split('\n'))
/** Whatever the room exports, at its front door or behind it. */
const exported = import.meta.glob<Record<string, unknown>>('../../src/progress/**/*.ts', { eager: true })
const known = {
  ...Object.assign({}, ...Object.values(exported)),
  verify: recorded('verify-users'),
  passports: recorded('online-passport-share'),
  academy: recorded('academy-graduates'),
}

describe('the rules as they are written down', () => {
  it('have an example in most sections', () => expect(blocks.length).toBeGreaterThan(5))
  it.each(lines)('%s', (line) => {
    const [code, answer] = line.split(' // => ')
    const found: unknown = new Function(...Object.keys(known), `return (${code})`)(...Object.values(known))
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(answer!))
  })
  it.each([...new Set([...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.test\.ts)`/g)].map(([, name]) => name!))])(
    'name %s, which is there',
    (name) => {
      expect(existsSync(join(import.meta.dirname, name))).toBe(true)
    },
  )
})
