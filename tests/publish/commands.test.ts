/** The commands for whoever keeps the figures: nothing is written unless asked, and nothing half. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run as addFigures } from '../../src/publish/commands/add-figures.ts'
import { run as checkRecord } from '../../src/publish/commands/check-record.ts'

let folder = ''
let said = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'))
  cpSync('public/api', join(folder, 'api'), { recursive: true })
  vi.stubEnv('PROGRAMME', folder)
  vi.stubEnv('BUILD_DAY', '2026-11-30')
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    said += String(words)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const METRIC = 'api/v1/metrics/verify-users.json'
const record = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [METRIC, 'api/v1/metrics.json'].map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
  )
const table = (...lines: readonly string[]): string => {
  const file = join(folder, 'figures.csv')
  writeFileSync(file, lines.join('\n'))
  return file
}
const FINE = ['Date,Users', '28 February 2019,3600000', '31 March 2023,"10,100,000"'] as const

describe('add-figures', () => {
  it('says what would change, and changes nothing', async () => {
    const before = record()
    expect(await addFigures(['verify-users', table(...FINE), '--published', '2023-05-02'])).toBe(0)
    expect(said).toContain('Added: 10,100,000 for 31 March 2023')
    expect(said).toContain('The same again, left out: one figure')
    expect(said).toMatch(/Target end-2020: Missed, as before\./)
    expect(record()).toEqual(before)
  })
  it('says old and new to the last digit', async () => {
    await addFigures(['verify-users', table('Date,Users', '28 February 2019,3600001'), '--published', '2023-05-02'])
    expect(said).toContain('Revised: 3,600,001 for February 2019; it was about 3,600,000')
  })
  it('writes once its questions are answered: one figure more, and the day of the list', async () => {
    const before = record()
    const words = ['verify-users', table(...FINE), '--published', '2026-11-29', '--write']
    expect(await addFigures(words)).toBe(1)
    expect(record()).toEqual(before)
    expect(await addFigures([...words, '--accept'])).toBe(0)
    expect(said).toMatch(/Written\.\n$/)
    const [metric, list] = Object.values(record())
    expect(JSON.parse(metric!).series[0].readings.at(-1)).toMatchObject({ on: '2023-03-31', value: 10_100_000 })
    expect(JSON.parse(list!).updatedOn).toBe('2026-11-29')
    expect(readdirSync(join(folder, 'api/v1/metrics')).filter((file) => file.endsWith('.new'))).toEqual([])
    expect(await checkRecord([folder])).toBe(0)
    // What was there is still there, byte for byte, up to the last figure.
    const kept = before[METRIC]!.slice(0, before[METRIC]!.lastIndexOf('"source"'))
    expect(metric!.startsWith(kept.slice(0, 2000))).toBe(true)
    said = ''
    expect(await addFigures([...words, '--accept'])).toBe(0)
    expect(said).toContain('Nothing was written: there is nothing new.')
  })
  it.each([
    ['a problem', ['Date,Value', 'soon,3'], 'Problem, sheet “figures”, cell A2: “soon”. This is no date.'],
    [
      'a total that falls',
      ['Date,Users', '2024-01-31,5'],
      'Problem, sheet “figures”, cell B2: the figure 5. A running total never falls',
    ],
    ['no table', ['Notes', 'Nothing yet'], 'No table was found in'],
  ])('of %s says so, ends with 1, and leaves the record as it is', async (_, lines, words) => {
    const before = record()
    expect(await addFigures(['verify-users', table(...lines), '--write', '--accept'])).toBe(1)
    expect(said).toContain(words)
    expect(record()).toEqual(before)
  })
  it('says what is missing or not known', async () => {
    expect(await addFigures([])).toBe(1)
    expect(said).toContain('Name the metric and the file')
    expect(await addFigures(['nobody', table(...FINE)])).toBe(1)
    expect(said).toContain('No metric of')
    expect(await addFigures(['verify-users', join(folder, 'nowhere.xlsx')])).toBe(1)
    expect(said).toContain('There is no file')
    expect(await addFigures(['verify-users', table(...FINE), '--year-pair', 'spring'])).toBe(1)
    expect(await addFigures(['verify-users', table(...FINE), '--series', 'nothing'])).toBe(1)
    expect(said).toContain('verify-users has no series called nothing.')
    expect(await addFigures(['verify-users', table(...FINE), '--year-pair', 'spring'])).toBe(1)
    expect(said).toContain('--year-pair is the day on which the financial year begins')
    expect(await addFigures(['verify-users', table(...FINE), '--day-order', 'year-first'])).toBe(1)
    expect(said).toContain('--day-order is day-first or month-first.')
  })
  it.each([
    ['day-first', '2 March 2023'],
    ['month-first', '3 February 2023'],
  ])('reads a day and a month by their numbers as %s says', async (order, date) => {
    const words = ['verify-users', table('Date,Users', '2/3/2023,10100000'), '--published', '2023-05-02']
    await addFigures([...words, '--day-order', order])
    expect(said).toContain(`Added: 10,100,000 for ${date}`)
  })
  it.each([
    ['1', '10100000'],
    ['1000', '10100'],
  ])('reads a column in thousands times %s, as is said', async (multiplier, written) => {
    const words = ['verify-users', table('Date,Users (thousands)', `2023-02,${written}`), '--published', '2023-05-02']
    await addFigures([...words, '--multiplier', multiplier])
    expect(said).toContain('Added: 10,100,000 for February 2023')
    expect(await addFigures([...words, '--multiplier', 'ten'])).toBe(1)
    expect(said).toContain('--multiplier is 1, 1000 or 1000000.')
  })
  it.each([
    ['a pair of years', ['Date,Users', '2017/18,5'], '--year-pair 04-01, or --year-pair two-years'],
    ['a month or a quarter', ['Date,Users', '2018/2,5'], '--number-after-year quarter'],
    ['a day or a month', ['Date,Users', '1/4/2026,5'], '--day-order day-first, or --day-order month-first'],
    ['thousands', ['Date,Users (thousands)', '2023-02,10100'], '--multiplier 1000, or --multiplier 1'],
    ['a decimal comma', ['Date,Users', '2018-02,"12,5"'], '--decimal-sign ,'],
    ['two columns', ['Date,North,South', '2018-02,5,6'], '--column "North"'],
    ['rows of parts', ['Date,Region,Value', '2018-02,North,5', '2018-02,South,6'], '--rows "Region=North"'],
    ['years beside quarters', ['Date,Users', '2018,5', '2018 Q1,1', '2018 Q2,1'], '--period quarter'],
  ])('of %s names the option that answers it, in lines and as data', async (_, lines, option) => {
    await addFigures(['verify-users', table(...lines)])
    expect(said).toContain(` For example ${option}\n`)
    said = ''
    await addFigures(['verify-users', table(...lines), '--json'])
    expect(JSON.parse(said).findings.map((finding: { option?: string }) => finding.option)).toContain(option)
  })
  it('of a word for a number gives an example of what to write', async () => {
    await addFigures(['verify-users', table('Date,Value', '2018-01,5', '2018-02,about ten')])
    expect(said).toContain(' For example 1234.5, 90% or [x]\n')
  })
  it('takes a package of Open SDG, and asks which of its tables where there are several', async () => {
    const one = { 'data/indicator_1-1-1.csv': FINE.join('\n'), 'meta/1-1-1.md': '---\nindicator_name: Users\n---\n' }
    const file = join(folder, 'site.zip')
    const pack = (parts: Readonly<Record<string, string>>): void =>
      writeFileSync(
        file,
        zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const))),
      )
    pack(one)
    expect(await addFigures(['verify-users', file, '--published', '2023-05-02'])).toBe(0)
    expect(said).toContain('Added: 10,100,000 for 31 March 2023')
    pack({ ...one, 'data/indicator_1-2-1.csv': FINE.join('\n') })
    said = ''
    expect(await addFigures(['verify-users', file])).toBe(1)
    expect(said).toContain('has more than one table. Say which with --sheet: “indicator_1-1-1”, “indicator_1-2-1”.')
    said = ''
    expect(await addFigures(['verify-users', file, '--sheet', 'indicator_1-2-1', '--published', '2023-05-02'])).toBe(0)
    expect(await addFigures(['verify-users', file, '--sheet', 'Nothing'])).toBe(1)
    expect(said).toContain('No table was found in sheet “Nothing”')
  })
  it('gives the same as data', async () => {
    await addFigures(['verify-users', table(...FINE), '--json'])
    expect(JSON.parse(said)).toMatchObject({
      columns: { date: 'Date', value: 'Users' },
      added: [{ on: '2023-03-31', value: 10_100_000 }],
      same: 1,
      targets: [
        { before: 'missed', after: 'missed' },
        { before: 'missed', after: 'missed' },
      ],
      isWritten: false,
    })
  })
})

describe('check-record', () => {
  it('finds nothing wrong in a sound record', async () => {
    expect(await checkRecord([folder])).toBe(0)
    expect(said).toBe(`${folder}: three metrics, nothing wrong.\n`)
  })
  it('names file and field of what is wrong, and ends with 1', async () => {
    const file = join(folder, METRIC)
    writeFileSync(file, readFileSync(file, 'utf8').replace('"direction": "increase"', '"direction": "up"'))
    expect(await checkRecord([folder])).toBe(1)
    expect(said).toMatch(/verify-users\.json: direction: /)
    said = ''
    expect(await checkRecord([folder, '--json'])).toBe(1)
    expect(JSON.parse(said).faults[0].faults[0]).toMatchObject({ field: 'direction' })
  })
  it.each([
    ['no list', 'api/v1/metrics.json', undefined, 'There is no such file'],
    ['a list that is no JSON', 'api/v1/metrics.json', '{', 'This is not JSON'],
  ])('of %s', async (_, name, text, words) => {
    if (text === undefined) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), text)
    expect(await checkRecord([folder])).toBe(1)
    expect(said).toContain(words)
  })
})
