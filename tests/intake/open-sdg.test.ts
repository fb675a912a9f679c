/** Packages of Open SDG as countries publish them, kept beside the project: their headline rows and their metadata. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { NO_CHOICES, openFiles, readTable, type Choices, type Opened } from '../../src/intake/index.ts'
import type { Unit } from '../../src/progress/index.ts'
import { published } from '../progress/oracle.ts'

const beside = process.env['EVIDENCE'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const folder = join(beside, 'samples')
const bytesOf = (path: string): Uint8Array | undefined =>
  published(
    existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : undefined,
    `The sample ${path}`,
  )

/** The figures, with their metadata where there is some. */
function open(path: string): Opened | undefined {
  const bytes = bytesOf(path)
  if (bytes === undefined) return undefined
  const about = path.replace('indicator_', '').replace('.csv', '.md')
  const read = openFiles([
    { name: path, bytes },
    ...(existsSync(join(folder, about)) ? [{ name: about, bytes: bytesOf(about)! }] : []),
  ])
  if (!read.ok) throw new Error(read.fault)
  return read.value
}

/** Columns that say more of a figure, or which series it is of; every other column breaks the whole down. */
const NO_BREAKDOWN = [
  'Year',
  'Value',
  'Series',
  'Units',
  'Unit measure',
  'Unit multiplier',
  'Observation status',
  'GeoCode',
]
const SHARE: Unit = { kind: 'share', noun: 'of all' }
const counted = (noun: string): Unit => ({ kind: 'number', noun })

/** What a headline row is in Open SDG, worked out by another reader of CSV: every column of a breakdown is blank. */
function headline(path: string, only: Readonly<Record<string, string>>): readonly number[] {
  const text = new TextDecoder().decode(bytesOf(path)).trimStart()
  return csvParse(text)
    .filter((row) =>
      Object.entries(row).every(
        ([name, words]) => NO_BREAKDOWN.includes(name) || only[name] !== undefined || words === '',
      ),
    )
    .filter((row) => Object.entries(only).every(([name, wanted]) => row[name] === wanted))
    .map((row) => Number(row['Value']))
}

const ZONES = 'Healthy and cautious zones'
describe('The headline rows of an indicator, those of no breakdown, are its figures', () => {
  it.each<[path: string, unit: Unit, only: Readonly<Record<string, string>>]>([
    ['cif/indicator_1-3-1.csv', SHARE, {}],
    [
      'cif/indicator_11-1-1.csv',
      counted('people'),
      { Series: 'Number of shelter users experiencing chronic homelessness' },
    ],
    ['cif/indicator_11-1-1.csv', counted('people'), { Units: 'Number' }],
    ['cif/indicator_11-3-1.csv', SHARE, {}],
    ['cif/indicator_12-1-1.csv', SHARE, {}],
    ['cif/indicator_14-2-1.csv', SHARE, { Units: 'Percentage' }],
    ['cif/indicator_14-2-1.csv', counted('stocks'), { Units: 'Number of stocks' }],
    ['cif/indicator_14-2-1.csv', SHARE, { Units: 'Percentage', Status: ZONES, Region: 'Arctic' }],
    ['cif/indicator_15-5-1.csv', SHARE, {}],
    ['ons-sdg/indicator_10-1-1.csv', SHARE, { Series: 'Growth rates of household income per capita' }],
    [
      'ons-sdg/indicator_12-4-2.csv',
      counted('per capita'),
      { Series: 'Hazardous waste generated (tonnes per capita)' },
    ],
    ['ons-sdg/indicator_16-6-2.csv', SHARE, { Series: 'Police' }],
    ['ons-sdg/indicator_16-6-2.csv', SHARE, { Series: 'Healthcare system', Country: 'England', Region: 'North East' }],
    ['ons-sdg/indicator_17-10-1.csv', SHARE, { Series: 'Preferential status', 'Type of product': 'Arms' }],
    ['ons-sdg/indicator_3-3-5.csv', counted('people'), { Series: 'England, Wales and Northern Ireland' }],
    ['ons-sdg/indicator_5-5-1.csv', SHARE, { Series: 'House of Commons' }],
    ['ons-sdg/indicator_8-8-1.csv', counted('per 100,000'), { Series: 'Fatal injury' }],
  ])('%s %j %j', (path, unit, only) => {
    const found = open(path)
    if (found === undefined) return
    const choices: Choices = { dates: { yearPair: '04-01' }, numbers: {}, only, shareAs: 'per-cent' }
    const { proposed, findings } = readTable(found.tables[0]!, unit, choices)
    const wanted = headline(path, only)
    expect(wanted.length).toBeGreaterThan(0)
    expect(findings.filter(({ kind }) => kind === 'problem')).toEqual([])
    const size = unit.kind === 'share' ? 100 : 1
    expect(proposed.map(({ value }) => Number(((value ?? NaN) * size).toPrecision(10)))).toEqual(
      wanted.map((value) => Number(value.toPrecision(10))),
    )
  })

  it('which of two units is asked, and what is not there is told', () => {
    const found = open('cif/indicator_14-2-1.csv')
    if (found === undefined) return
    const read = (only: Readonly<Record<string, string>>) =>
      readTable(found.tables[0]!, SHARE, { ...NO_CHOICES, only }).findings.filter(({ kind }) => kind === 'problem')
    expect(read({})).toMatchObject([{ code: 'which-rows' }])
    expect(read({ Units: 'Tonnes' })).toMatchObject([
      { code: 'no-rows', remedy: 'Name one of these: “Percentage”, “Number of stocks”.' },
    ])
    expect(read({ Colour: 'Red' })).toMatchObject([{ code: 'no-column' }])
    expect(read({ Units: 'Percentage', Region: 'Arctic', 'Stock group': 'Molluscs' })).toMatchObject([
      { code: 'no-rows' },
    ])
  })
})

describe('A column called Status', () => {
  const found = (statuses: readonly [string, string]) => {
    const rows = ['Year,Status,Value', ...['2019', '2020'].map((year, i) => `${year},${statuses[i]},${i + 10}`)]
    const read = openFiles([{ name: 'a.csv', bytes: new TextEncoder().encode(rows.join('\n')) }])
    if (!read.ok) throw new Error(read.fault)
    return readTable(read.value.tables[0]!, counted('stocks'), NO_CHOICES)
  }
  it('says how sure a figure is, or what is counted, by the words in it', () => {
    expect(found(['Normal value', 'Provisional value']).proposed).toMatchObject([
      { value: 10 },
      { status: 'provisional' },
    ])
    expect(found(['Healthy zone', 'Critical zone']).findings).toMatchObject([{ code: 'which-rows' }])
  })
})

describe('The metadata of the Canadian Indicator Framework', () => {
  it.each([
    ['1-3-1', []],
    [
      '11-1-1',
      [
        {
          series: 'Number of shelter users experiencing chronic homelessness',
          unit: 'Number',
          value: 13_433,
          year: 2028,
          baseYear: 2016,
          direction: 'decrease',
        },
      ],
    ],
    ['11-3-1', [{ value: 85, year: 2030, baseYear: 2005, direction: 'increase' }]],
    ['12-1-1', [{ value: 60, year: 2030, direction: 'increase' }]],
    ['14-2-1', [{ unit: 'Percentage', value: 55, year: 2026, direction: 'increase' }]],
    ['15-5-1', [{ value: 100, direction: 'decrease' }]],
  ])('%s has its targets as they are written', (number, targets) => {
    const found = open(`cif/indicator_${number}.csv`)
    if (found === undefined) return
    expect(found.about).toMatchObject({ indicator: number.replaceAll('-', '.'), targets })
    expect(JSON.stringify(found.about)).not.toMatch(/<\/?[a-z]/i)
  })

  it('says what it is about, in plain text', () => {
    const about = open('cif/indicator_11-3-1.csv')?.about
    if (about === undefined) return
    expect(about).toMatchObject({
      title:
        'Percentage of the population living in areas where air pollutant concentrations are less than or equal to the 2020 Canadian Ambient Air Quality Standards',
      unit: 'Percentage',
      sources: [
        {
          title:
            'Canadian Environmental Sustainability Indicators Program, Population exposure to outdoor air pollutants',
          publisher: 'Environment and Climate Change Canada and Health Canada',
          url: 'https://www.canada.ca/en/environment-climate-change/services/environmental-indicators/population-exposure-outdoor-air-pollutants.html',
        },
      ],
    })
    expect(about.description).toMatch(/Environment and Climate Change Canada \(ECCC\)$/)
  })

  it('opens as one folder, each file a table of its own, the working of all beside it left out', () => {
    if (bytesOf('cif/indicator_1-3-1.csv') === undefined) return
    const names = readdirSync(join(folder, 'cif'))
    const read = openFiles(names.map((name) => ({ name: `cif/${name}`, bytes: bytesOf(`cif/${name}`)! })))
    if (!read.ok) throw new Error(read.fault)
    expect(read.value.name).toBe('cif')
    expect(read.value.tables.map(({ sheet }) => sheet).toSorted()).toEqual(
      names
        .filter((name) => name.endsWith('.csv'))
        .map((name) => name.replace('.csv', ''))
        .toSorted(),
    )
    expect(read.value.abouts).toHaveLength(6)
    expect(read.value.leftOut).toEqual(['cif/indicator_calculation_components.yml'])
  })
})
