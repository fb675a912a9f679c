/** A whole record file: opened without losing anything, or refused with every fault, its line and how to mend it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '../../src/intake/json-text.ts'
import { metricFile, readRecordText, type RecordFault } from '../../src/intake/index.ts'
import { fileText } from '../fixtures/record.ts'
import { recordInputs } from '../progress/generators.ts'

const house = join(import.meta.dirname, '../..')
const FILES = ['public', 'tests/fixtures/public', 'mocks/canada'].flatMap((folder) =>
  readdirSync(join(house, folder, 'api/v1/metrics')).map((file) => join(folder, 'api/v1/metrics', file)),
)
const TEXT = fileText('api/v1/metrics/academy-graduates.json')

function recordIn(text: string) {
  const read = readRecordText(text)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  return read.value.record
}
function faultsIn(text: string): readonly RecordFault[] {
  const read = readRecordText(text)
  return read.ok ? [] : read.fault
}

describe('a record', () => {
  it('exported, opened and exported again is the same, byte for byte, whatever is in it', () =>
    fc.assert(
      fc.property(recordInputs, (record) => {
        const text = metricFile(record)
        expect(metricFile(recordIn(text))).toBe(text)
      }),
      { numRuns: 300 },
    ))
  it.each(FILES)('in %s loses nothing when it is opened, and is the same once it was exported', (file) => {
    const text = readFileSync(join(house, file), 'utf8')
    const exported = metricFile(recordIn(text))
    expect(JSON.parse(exported)).toEqual(JSON.parse(text))
    expect(metricFile(recordIn(exported))).toBe(exported)
  })
  it('is opened however it is laid out, with every field, those with awkward names too', () => {
    const oneLine = `\uFEFF${JSON.stringify(JSON.parse(TEXT))}`
    expect(metricFile(recordIn(oneLine))).toBe(TEXT)
    const awkward = TEXT.replace('"sources": {', '"sources": { "__proto__": { "title": "T", "publisher": "P" },')
    expect(metricFile(recordIn(awkward))).toContain('"__proto__"')
  })
  it('comes with the metric that the pages draw', () => {
    const read = readRecordText(TEXT)
    expect(read.ok && read.value.metric.id).toBe('academy-graduates')
  })
})

describe('a file that is no JSON', () => {
  const RECORD = '{\n  "id": "tea",\n  "sizes": [1, 2]\n}\n'
  it.each<[string, string, string | RegExp, string, number | undefined, number | undefined]>([
    ['nothing in it', RECORD, /[^]*/, ' \n', 2, 1],
    ['a table in it', RECORD, /[^]*/, 'Month,Users\n2019-01,5\n', 1, 1],
    ['its end cut off', RECORD, ']\n}\n', '', 3, 17],
    ['something after its end', RECORD, /}\n$/, '}\n{}', 5, 1],
    ['a comma too many in an object', RECORD, ']\n}', '],\n}', 4, 1],
    ['a comma too many in a list', RECORD, '2]', '2, ]', 3, 19],
    ['a comma too few in an object', RECORD, '"tea",', '"tea"', 3, 3],
    ['a comma too few in a list', RECORD, '1, 2', '1 2', 3, 15],
    ['no colon', RECORD, '"id":', '"id"', 2, 8],
    ['a name without quotation marks', RECORD, '"id"', 'id', 2, 3],
    ['typographic quotation marks', RECORD, '"tea"', '“tea”', 2, 9],
    ['single quotation marks', RECORD, '"id"', "'id'", 2, 3],
    ['a comment', RECORD, '"tea",', '"tea", // black', 2, 16],
    ['a number with commas in an object', RECORD, '"tea"', '1,100,000', 2, 11],
    ['a number with a plus', RECORD, '[1', '[+1', 3, 13],
    ['a number with a leading nought', RECORD, '[1', '[01', 3, 13],
    ['a percentage', RECORD, '[1', '[1%', 3, 13],
    ['a word in place of a value', RECORD, '"tea"', 'None', 2, 9],
    ['text that is not closed', RECORD, '"tea",', '"tea,', 2, 9],
    ['a tab within text', RECORD, '"tea"', '"t\tea"', 2, 11],
    ['a backslash in text', RECORD, '"tea"', '"C:\\Tea"', 2, 12],
    ['two commas', RECORD, '1, 2', '1,, 2', 3, 15],
  ])('but has %s is told where and how to mend it', (_, whole, part, broken, line, column) => {
    const text = whole.replace(part, broken)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    const [fault, ...more] = faultsIn(text)
    expect([fault?.line, fault?.column, more]).toEqual([line, column, []])
    const rest = text.split('\n')[line! - 1]!.slice(column! - 1)
    expect(fault?.found).toBe(rest === '' ? undefined : rest)
    expect(fault?.problem).toMatch(/\.$/)
  })
  it('has for each thing that can be wrong words of its own', () => {
    const problems = [
      '',
      'Month,Users',
      '{',
      '{}{}',
      '{"a":1,}',
      '[1 2]',
      '{"a" 1}',
      '{a:1}',
      '{“a”:1}',
      '{/**/}',
      '{"a":1,1}',
      '{"a":01}',
      '{"a":NaN}',
      '{"a":"',
      '{"a":"\\x"}',
      '{"a":)',
    ].map((text) => faultsIn(text)[0]?.problem)
    expect(new Set(problems).size).toBe(problems.length)
  })
  it('is known for what it is just where a browser would refuse it', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '"a"',
      '-',
      '0',
      '1.5',
      'e',
      'true',
      ' ',
      '\n',
      '\t',
      '\u2028',
      '\u00a0',
      '\\u00e9',
      '\\u00g9',
      '/',
    )
    const broken = fc.tuple(fc.json(), fc.nat(), piece, fc.nat({ max: 3 })).map(([text, seed, put, out]) => {
      const at = seed % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + out)
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          broken,
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(scanJson(text) === undefined).toBe(isJson(text))
        },
      ),
      { numRuns: 20_000 },
    )
  })
})

describe('a record that does not fit', () => {
  it('is told every fault with its line: of a field that is missing, that of what it is missing from', () => {
    const lines = TEXT.split('\n')
    const at = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1
    const text = TEXT.replace('"title": "', '"title": 5, "name": "').replace(/"basis": "official",\n/, '\n')
    const faults = faultsIn(text)
    expect(faults.find(({ field }) => field === 'title')).toMatchObject({
      pointer: '/title',
      found: 5,
      line: at('"title": "'),
    })
    expect(faults.find(({ field }) => field === 'name')).toMatchObject({ line: at('"title": "') })
    const missing = faults.find(({ field }) => field.endsWith('basis'))
    expect(missing).toMatchObject({ field: 'series[0].readings[0].basis' })
    expect(lines[missing!.line! - 1]!.trim()).toBe('{')
    expect(missing!.line).toBeGreaterThan(at('"readings"'))
  })
  it('is told the line of a source with an awkward key too', () =>
    expect(
      faultsIn(TEXT.replace('"sources": {', '"sources": {\n"a/b~c": { "title": 5, "publisher": "P" },')),
    ).toMatchObject([
      { pointer: '/sources/a~1b~0c/title', line: TEXT.split('\n').indexOf('  "sources": {') + 2, column: 21 },
    ]))
  it.each(['[]', '5', 'null', '"text"'])('as %s does not is told so of the whole file', (text) =>
    expect(faultsIn(text)).toMatchObject([{ field: 'the whole file', problem: expect.stringContaining('an object') }]),
  )
  it('names a field twice is not opened with one of the two lost', () => {
    const [fault, ...more] = faultsIn(TEXT.replace('"title": "', '"id": "other",\n  "title": "'))
    expect(fault).toMatchObject({ field: 'id', pointer: '/id', line: 3, column: 3 })
    expect(fault?.problem).toContain('first on line 2')
    expect(more.map(({ field }) => field)).toEqual([])
  })
  it('names a source twice, in other letters of JSON, is told so too', () => {
    const [key = ''] = Object.keys(recordIn(TEXT).sources)
    const again = `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}": { "title": "T", "publisher": "P" },`
    expect(faultsIn(TEXT.replace('"sources": {', `"sources": { ${again}`))).toMatchObject([{ field: `sources.${key}` }])
  })
  it('is as large as no record may be is refused unread', () =>
    expect(faultsIn(' '.repeat(5_000_001))).toMatchObject([
      { field: 'the whole file', problem: expect.stringContaining('larger') },
    ]))
  it('has more faults than anybody mends at once is told the first of them, and how many more', () => {
    const record = JSON.parse(TEXT)
    record.series[0].readings = Array.from({ length: 300 }, () => ({}))
    const faults = faultsIn(JSON.stringify(record))
    expect(faults).toHaveLength(101)
    expect(faults.at(-1)?.problem).toMatch(/^There are \d+ more\./)
  })
  it('is as deep as no record is refused in good time', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const began = performance.now()
    expect(faultsIn(deep)).toMatchObject([{ field: 'the whole file' }])
    expect(faultsIn(TEXT.replace(/"title": "[^"]*"/, `"title": ${deep}`)).map(({ field }) => field)).toContain('title')
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
