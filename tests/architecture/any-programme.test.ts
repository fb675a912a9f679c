/** The code knows no programme: what is said of one stands in its `programme.json` and its record. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
const files = [
  '../index.html',
  ...readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)),
].sort()

/** Of no comment does a reader hear. An address holds two slashes too. */
const withoutComments = (code: string): string =>
  code
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/<!--[^]*?-->/g, '')

const OURS =
  /\b(?:2017|GDS|UK|Government Digital Service|Verify|passports?|academy|graduates?|civil servants?|(?<!Europe\/)London|Whitehall|Cabinet Office|government|2020 (?:digital )?targets?)\b/gi

describe('a programme that the code knows of', () => {
  it.each(files)('is not in %s', (file) => {
    expect(withoutComments(readFileSync(join(SRC, file), 'utf8')).match(OURS) ?? []).toEqual([])
  })
  it('would be found', () => {
    expect(withoutComments("const words = 'In 2017 the UK government'").match(OURS)).toEqual([
      '2017',
      'UK',
      'government',
    ])
    expect(withoutComments('/* 2017 */ // the UK\nconst at = "https://example.org/GDS"').match(OURS)).toEqual(['GDS'])
  })
})
