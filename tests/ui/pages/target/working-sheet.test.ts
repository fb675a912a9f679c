import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DAYS_A_YEAR,
  addDays,
  addMonths,
  assess,
  forecastParts,
  requiredNextReading,
  sameSeason,
  type AssessOptions,
  type Assessment,
  type ExpectedDay,
  type LevelTarget,
  type Metric,
  type Reading,
} from '../../../../src/progress/index.ts'
import { workingSheet } from '../../../../src/ui/pages/target/working/working-sheet.ts'
import { workingText } from '../../../../src/ui/pages/target/working/working-text.ts'
import { workingOf } from '../../../../src/ui/pages/target/working/workings.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { scenes } from '../../../progress/generators.ts'
import { recorded, type RecordId } from '../../../fixtures/record.ts'
import { openSheet, serialOf, studentTCdfAnyDf } from './spreadsheet.ts'

const near = (actual: unknown, expected: number, what = '', unsure = 0): void =>
  expect(Math.abs(Number(actual) - expected), `${what}: ${String(actual)} against ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.abs(expected) + unsure,
  )

const csvOf = (metric: Metric, on: string, options: AssessOptions = {}) =>
  workingSheet(metric, workingOf(metric, assess(metric, day(on), options), options), day(on))

/** Results and checks by what they are called, each as the spreadsheet works it out. */
function resultsOf(csv: string, changed?: Readonly<Record<number, string>>) {
  const { rows, valueOf } = openSheet(csv, changed)
  const found = rows.map(([of, what, , words], i) => ({ of: of!, what: what!, words: words!, row: i + 1 }))
  const results = found.filter(({ what }) => what === 'Result').map(({ of, row }) => [of, valueOf(row)] as const)
  const checks = found
    .filter(({ what }) => what.startsWith('To check'))
    .map(({ words, row }) => [words, valueOf(row)] as const)
  return { results, checks, all: found.map(({ row }) => valueOf(row)) }
}

const REAL_DAYS: readonly (readonly [RecordId, string, AssessOptions])[] = (
  ['verify-users', 'online-passport-share', 'academy-graduates'] as const
).flatMap((id) => [
  ...['2017-12-14', '2019-03-05', '2019-06-28', '2026-11-23'].map((on) => [id, on, {}] as const),
  [id, '2020-06-30', { includeIndicative: true }] as const,
])
const READINGS: typeof REAL_DAYS = ['2018-12-01', '2019-03-05', '2020-06-30', '2026-11-23'].map(
  (on) => ['verify-users', on, { targetId: 'april-2020' }] as const,
)

/** What the judge says, by the id of each working. */
function judgedNumbers(
  { gap, target, targetLevel, pace, forecast, expectedReach, freshness, change, status, judged, quota }: Assessment,
  turn: number | undefined,
): Readonly<Record<string, number | undefined>> {
  const perYear = (perDay: number | undefined): number | undefined =>
    perDay === undefined ? undefined : perDay * 365.25
  const perMonth = (perDay: number | undefined): number | undefined =>
    perDay === undefined ? undefined : (perDay * 365.25) / 12
  const inPeriod = (perDay: number | undefined): number | undefined =>
    target?.kind === 'yearly-rate' ? perYear(perDay) : perMonth(perDay)
  const dayBy = (expected: ExpectedDay | undefined): number | undefined =>
    expected?.kind === 'by' ? serialOf(expected.day) : undefined
  const [before, latest] = judged.slice(-2)
  return {
    'pace-low': inPeriod(pace?.held?.limits95?.low),
    'pace-high': inPeriod(pace?.held?.limits95?.high),
    'reach-earliest': dayBy(expectedReach?.earliest),
    'reach-central': dayBy(expectedReach?.central),
    'reach-latest': dayBy(expectedReach?.latest),
    'turning-figure': turn,
    'target-level': targetLevel,
    required: gap?.required,
    gap: gap?.ahead,
    'gap-share': gap?.relative,
    'pace-needed': perYear(pace?.neededPerDay),
    'pace-needed-monthly': perMonth(pace?.neededPerDay),
    'pace-held': perYear(pace?.held?.perDay),
    'pace-held-monthly': perMonth(pace?.held?.perDay),
    'pace-ratio': pace?.ratio,
    chance: forecast?.chance,
    expected: forecast?.atDue.median,
    'low-80': forecast?.atDue.low80,
    'high-80': forecast?.atDue.high80,
    'low-95': forecast?.atDue.low95,
    'high-95': forecast?.atDue.high95,
    heading: quota?.heading,
    shortfall:
      status.kind === 'missed'
        ? status.because.shortfall
        : targetLevel === undefined || latest === undefined
          ? undefined
          : targetLevel - latest.value,
    'change-previous': before === undefined || latest === undefined ? undefined : latest.value - before.value,
    'change-baseline': change?.difference,
    age: freshness?.ageDays,
    'next-due': freshness?.nextDueDay === undefined ? undefined : serialOf(freshness.nextDueDay),
    overdue: freshness?.overdueDays,
  }
}

/** Every formula gives what the judge says; every check comes to what it says it must. Gives back the ids. */
function proven(metric: Metric, on: string, options: AssessOptions = {}): readonly string[] {
  const assessment = assess(metric, day(on), options)
  const workings = workingOf(metric, assessment, options)
  const seasonal = sameSeason(metric, assessment)
  const said: Readonly<Record<string, number | undefined>> = {
    ...judgedNumbers(assessment, requiredNextReading(metric, assessment, options)?.value),
    season: forecastParts(metric, assessment)?.season?.effect,
    'season-required': seasonal?.required,
    'season-gap': seasonal?.ahead,
    'season-held': seasonal === undefined ? undefined : seasonal.heldPerDay * DAYS_A_YEAR,
    'season-needed': seasonal === undefined ? undefined : seasonal.neededPerDay * DAYS_A_YEAR,
  }
  const { results, checks } = resultsOf(csvOf(metric, on, options))
  expect(results.map(([name]) => name)).toEqual(workings.map(({ name }) => name))
  workings.forEach(({ id, resultValue }, i) => {
    const value = results[i]![1]
    if (resultValue === undefined) expect(value).toBe('')
    else near(value, said[id]!, id)
  })
  for (const [words, value] of checks) near(value, Number(/^Must come to ([\d.]+)%\.$/.exec(words)![1]) / 100, words)
  return workings.filter(({ resultValue }) => resultValue !== undefined).map(({ id }) => id)
}

describe('the table works every number out again', () => {
  it.each([...REAL_DAYS, ...READINGS])('%s as at %s, %j', (id, on, options) =>
    expect(proven(recorded(id), on, options)).toContain('age'),
  )

  it('Verify as at 5 March 2019, by hand', () => {
    const { results } = resultsOf(csvOf(recorded('verify-users'), '2019-03-05'))
    // 1.1 million on 28 February 2017, 3.6 million 730 days later, 25 million due 1,402 days later on 31 December 2020.
    const required = 1_100_000 + (23_900_000 * 730) / 1402
    // Two more figures: 2 million after 412 days, 3 million 224 days on, then 94 days to the last. The slopes rise, so
    // the middle two of six are those over 730 days and over the 224.
    const held = ((2_500_000 / 730 + 1_000_000 / 224) / 2) * 365.25
    const needed = (21_400_000 / 672) * 365.25
    const byHand: readonly (readonly [string, number])[] = [
      ['Needed in February 2019', required],
      ['Gap', 3_600_000 - required],
      ['Gap as a per cent of what was needed', (3_600_000 - required) / required],
      ['Pace needed, a year', needed],
      ['Pace needed, a month', needed / 12],
      ['Pace held, a year', held],
      ['Pace needed over pace held', needed / held],
      ['Change since the previous figure, 26 November 2018', 600_000],
      ['Change since the baseline, February 2017', 2_500_000],
      ['Age of the latest figure', 5],
      // Three months after the end of February is the end of May; 45 days on is 15 July.
      ['Next figure due by', serialOf('2019-07-15')],
    ]
    for (const [name, value] of byHand) near(results.find(([of]) => of === name)?.[1], value, name)
  })
  it('the academy as at 28 June 2019, by hand', () => {
    const { results } = resultsOf(csvOf(recorded('academy-graduates'), '2019-06-28'))
    // 4,000 on 9 February 2017; 869 days to 28 June 2019, 1,421 to 31 December 2020.
    const level = 4000 + (3000 * 1421) / 365.25
    const required = 4000 + (3000 * 869) / 365.25
    // Slopes 2,500 / 308, 6,000 / 869 and 3,500 / 561: the middle one is the second.
    const held = (6000 / 869) * 365.25
    const needed = ((level - 10_000) / 552) * 365.25
    const byHand: readonly (readonly [string, number])[] = [
      ['Level that the yearly rate comes to', level],
      ['Needed on 28 June 2019', required],
      ['Gap', 10_000 - required],
      ['Pace needed, a year', needed],
      ['Pace held, a year', held],
      ['Pace needed over pace held', needed / held],
      ['Age of the latest figure', 0],
      ['Next figure due by', serialOf('2020-09-26')],
    ]
    for (const [name, value] of byHand) near(results.find(([of]) => of === name)?.[1], value, name)
  })
  it('a figure that is typed over changes every number that rests on it', () => {
    const csv = csvOf(recorded('verify-users'), '2019-03-05')
    const { rows } = openSheet(csv)
    expect(rows.filter(([, , value]) => value === '3600000')).toHaveLength(1)
    const row = rows.findIndex(([, , value]) => value === '3600000') + 1
    const { results } = resultsOf(csv, { [row]: '4600000' })
    const now = Object.fromEntries(results)
    near(now['Gap'], 4_600_000 - (1_100_000 + (23_900_000 * 730) / 1402))
    near(now['Pace needed, a year'], (20_400_000 / 672) * 365.25)
    near(now['Change since the baseline, February 2017'], 3_500_000)
    near(now['Pace held, a year'], ((3_500_000 / 730 + 1_000_000 / 224) / 2) * 365.25)
  })
})

const months = (values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => aReading(addMonths(day('2017-01-31'), i), value))
const quarters = (years: readonly (readonly number[])[]): readonly Reading[] =>
  years.flatMap((counts, year) =>
    counts.map((value, i) => {
      const start = addMonths(day('2014-04-01'), 12 * year + 3 * i)
      const end = addDays(addMonths(start, 3), -1)
      return {
        ...aReading(end, value, { published: addDays(end, 30) }),
        when: { kind: 'period', start, end },
      } satisfies Reading
    }),
  )
const EARLIER = [
  [100, 200, 300, 400],
  [120, 210, 290, 380],
  [90, 220, 310, 410],
] as const
const promised = (years: readonly (readonly number[])[]) =>
  aMetric({
    measure: 'flow',
    targets: [aTarget({ value: 1000, from: '2017-04-01', published: '2017-04-01', due: '2019-03-31' })],
    readings: quarters(years),
  })

describe('targets of every kind', () => {
  it('falling towards a level: ahead when below, the chance mirrored', () => {
    const metric = aMetric({
      direction: 'decrease',
      readings: months([200, 190, 170, 165, 150]),
      targets: [aTarget({ value: 100, due: '2017-12-31' })],
    })
    expect(proven(metric, '2017-06-01')).toEqual(
      expect.arrayContaining(['gap', 'pace-needed', 'chance', 'expected', 'high-95']),
    )
    const words = Object.fromEntries(
      workingOf(metric, assess(metric, day('2017-06-01'))).map(({ id, result }) => [id, result]),
    )
    expect(words).toMatchObject({
      'pace-held': expect.stringMatching(/^falling about \d+ a year$/),
      'pace-held-monthly': expect.stringMatching(/^falling about \d+(?:\.\d)? a month$/),
    })
  })
  it('a figure that moves the wrong way has a pace, and no ratio', () => {
    const metric = aMetric({ readings: months([50, 48, 47, 41]), targets: [aTarget({ due: '2017-12-31' })] })
    expect(proven(metric, '2017-05-01')).not.toContain('pace-ratio')
    expect(workingText(metric, workingOf(metric, assess(metric, day('2017-05-01'))), day('2017-05-01'))).toContain(
      'Pace needed over pace held: Cannot be given. The figure has stood still or moved away from the target',
    )
  })
  it('figures that may be below zero are forecast unchanged', () =>
    expect(
      proven(aMetric({ readings: months([-3, 5, 9, 12]), targets: [aTarget({ due: '2017-12-31' })] }), '2017-05-01'),
    ).toContain('chance'))
  it('a share whose range comes near the whole', () =>
    expect(
      proven(
        aMetric({
          unit: { kind: 'share', noun: 'of things' },
          measure: 'share',
          readings: months([0.5, 0.9, 0.6, 0.97]),
          targets: [aTarget({ value: 0.99, due: '2017-12-31' })],
        }),
        '2017-05-01',
      ),
    ).toContain('high-95'))
  it('figures by the quarter: what the season adds, from the mean steps', () => {
    const values = [50, 62, 51, 43, 54, 64, 55, 46, 57, 70, 58, 49, 62]
    const readings = values.map((value, i) => aReading(addMonths(day('2014-03-31'), 3 * i), value))
    const of = (due: string) => aMetric({ readings, targets: [aTarget({ value: 75, due, published: '2014-01-01' })] })
    // On the day of a season, and between two of them.
    for (const due of ['2018-06-30', '2018-05-10'])
      expect(proven(of(due), '2017-04-10')).toEqual(
        expect.arrayContaining(['season', 'season-required', 'season-gap', 'season-held', 'season-needed']),
      )
    const even = aMetric({
      readings: values.slice(0, 5).map((value, i) => aReading(addMonths(day('2014-03-31'), 3 * i), value)),
      targets: [aTarget({ value: 75, due: '2016-06-30', published: '2014-01-01' })],
    })
    expect(proven(even, '2015-04-10')).not.toContain('season')
  })
  it.each(['share', 'number'] as const)(
    'a %s that falls, by the month: pace and path beside the same season',
    (kind) => {
      const size = kind === 'share' ? 100 : 1
      const values = Array.from({ length: 30 }, (_, i) => (60 - i + 8 * Math.cos((i * Math.PI) / 6) + (i % 5)) / size)
      const metric = aMetric({
        unit: { kind, noun: 'of things' },
        measure: kind === 'share' ? 'share' : 'level',
        direction: 'decrease',
        readings: values.map((value, i) => aReading(addMonths(day('2014-01-31'), i), value)),
        targets: [aTarget({ value: 20 / size, due: '2017-09-15', published: '2014-01-01' })],
      })
      expect(proven(metric, '2016-07-10')).toEqual(expect.arrayContaining(['season-held', 'season-needed']))
    },
  )
  it('the average of a year of which the last quarter usually is the lowest', () => {
    const swing = [6, 9, -4, -11]
    const metric = aMetric({
      unit: { kind: 'number', noun: 'points' },
      readings: Array.from({ length: 15 }, (_, i) => {
        const start = addMonths(day('2013-04-01'), 3 * i)
        const end = addDays(addMonths(start, 3), -1)
        return { ...aReading(end, 70 + swing[i % 4]! + ((i * 7) % 5)), when: { kind: 'period', start, end } as const }
      }),
    })
    const target = aTarget({ value: 72, due: '2017-03-31', published: '2013-04-01' }) as LevelTarget
    const average = { ...metric, targets: [{ ...target, averagedFromDay: day('2016-04-01') }] }
    expect(proven(average, '2017-01-20')).toContain('season')
    // Three quarters average 76.3; with a fourth of 60 or so, as in other years, the whole comes to 72 or 73.
    const { median } = assess(average, day('2017-01-20')).forecast!.atDue
    expect(Math.abs(median - 72.5)).toBeLessThan(1)
  })
  it('a running total by the quarter: what its seasons add', () => {
    const swing = [12, -3, -8, 1]
    let total = 0
    const metric = aMetric({
      measure: 'cumulative',
      readings: Array.from({ length: 14 }, (_, i) =>
        aReading(addMonths(day('2014-03-31'), 3 * i), (total += 40 + swing[i % 4]! + ((i * 7) % 5))),
      ),
      targets: [aTarget({ value: 760, due: '2018-05-10', published: '2014-01-01' })],
    })
    expect(proven(metric, '2017-07-10')).toContain('season')
  })
  it('a running total holds the lower ends at its latest figure', () => {
    const metric = recorded('verify-users')
    const text = workingText(metric, workingOf(metric, assess(metric, day('2019-03-05'))), day('2019-03-05'))
    expect(text).toMatch(/Lower end of the 95% range, 31 December 2020: 3\.6 million, held at the latest figure/)
    expect(text).toContain('a running total never falls, so it is held at the latest figure.')
  })
  it.each([
    ['beyond what can be: no chance', -1, 0],
    ['on a bound: what is forecast for it and beyond', 0, expect.closeTo(0.0032, 4) as number],
  ])('a level %s', (_, value, chance) => {
    const metric = aMetric({
      direction: 'decrease',
      readings: months([9, 8, 7, 6]),
      targets: [aTarget({ value, due: '2017-12-31' })],
    })
    expect(assess(metric, day('2017-05-01')).forecast?.chance).toEqual(chance)
    expect(proven(metric, '2017-05-01')).toContain('chance')
  })
  it('a level promised in round terms: the least that counts, and its formula', () => {
    const metric = aMetric({
      readings: months([10, 14, 21, 24]),
      targets: [aTarget({ value: 40, due: '2017-12-31', precision: 'about' })],
    })
    expect(proven(metric, '2017-05-01')).toContain('chance')
    expect(csvOf(metric, '2017-05-01')).toMatch(
      /"?Least that counts, as the target was promised in round terms"?,39.5,/,
    )
  })
  it('reached early: nothing more is needed', () =>
    expect(
      proven(aMetric({ readings: months([90, 95, 101]), targets: [aTarget({ due: '2017-12-31' })] }), '2017-04-01'),
    ).toEqual(expect.arrayContaining(['pace-needed', 'pace-held'])))
  it('12 figures list their 66 slopes; 13 state how many there are', () => {
    const rising = Array.from({ length: 13 }, (_, i) => 10 + i * i)
    const slopesOf = (count: number): readonly string[] => {
      const metric = aMetric({
        readings: months(rising.slice(0, count)),
        targets: [aTarget({ value: 1000, due: '2019-12-31' })],
      })
      expect(proven(metric, '2018-02-01')).toContain('pace-held')
      return csvOf(metric, '2018-02-01')
        .split('\r\n')
        .filter((line) => line.includes('"Slope from '))
    }
    expect([slopesOf(12).length, slopesOf(13).length]).toEqual([66, 0])
  })
  it('a yearly quota by the profile of earlier years, by days alone, and one that fell short', () => {
    expect(proven(promised([...EARLIER, [110, 250]]), '2017-11-15')).toEqual(
      expect.arrayContaining(['required', 'gap', 'heading', 'chance', 'expected', 'low-95']),
    )
    expect(proven(promised([[], [], [], [110, 250]]), '2017-11-15')).toEqual(
      expect.arrayContaining(['required', 'gap', 'heading']),
    )
    expect(proven(promised([...EARLIER, [100, 200, 300, 300], [110, 250, 300, 300]]), '2019-06-30')).toContain(
      'shortfall',
    )
  })
  it('days before any spreadsheet has dates are counted as days', () => {
    const metric = aMetric({
      readings: [aReading('1850-01-01', 1), aReading('1851-01-01', 2)],
      targets: [aTarget({ published: '1850-06-01', due: '1860-12-31', value: 9 })],
    })
    expect(proven(metric, '1851-06-01')).toContain('required')
    expect(csvOf(metric, '1851-06-01')).not.toContain('DATE(')
  })
})

describe('whatever the record holds', () => {
  /** A share of next to nothing, or a number that is the small rest of large ones, has no digits to compare. */
  const size = ({ judged, targetLevel = 0 }: Assessment): number =>
    Math.max(...judged.map(({ value }) => Math.abs(value)), Math.abs(targetLevel))
  it('every formula gives what is said, and uses only what stands above it', () =>
    fc.assert(
      fc.property(scenes, ({ metric, asAt, options }) => {
        const assessment = assess(metric, asAt, options)
        fc.pre(assessment.gap === undefined || Math.abs(assessment.gap.required) > 1e-6 * size(assessment))
        const workings = workingOf(metric, assessment, options)
        expect(new Set(workings.map(({ id }) => id)).size).toBe(workings.length)
        const { results, checks } = resultsOf(workingSheet(metric, workings, asAt))
        workings.forEach(({ id, resultValue }, i) => {
          if (typeof resultValue !== 'number') return
          const unsure =
            id === 'chance' ? 1e-11 : id === 'gap-share' || id === 'pace-ratio' ? 1e-9 : 1e-11 * size(assessment)
          near(results[i]![1], resultValue, id, unsure)
        })
        // An end is searched to a part in ten million million of its size: between close ends that is more of a chance.
        const { low95 = 0, high95 = 1 } = assessment.forecast?.atDue ?? {}
        const unsure = 1e-8 + (1e-12 * size(assessment)) / (high95 - low95)
        for (const [words, value] of checks) near(value, Number(/([\d.]+)%/.exec(words)![1]) / 100, words, unsure)
      }),
      { numRuns: 300 },
    ))
})

describe('with few figures', () => {
  const few = (count: number) =>
    aMetric({ readings: months([10, 20, 25].slice(0, count)), targets: [aTarget({ due: '2017-12-31' })] })
  const working = (count: number) => workingOf(few(count), assess(few(count), day('2017-04-01')))
  const given = (count: number) => proven(few(count), '2017-04-01')
  const refused = (count: number) =>
    working(count)
      .filter(({ resultValue }) => resultValue === undefined)
      .map(({ name, result }) => `${name}: ${result}`)
  it('none: nothing but that nothing can be forecast', () => {
    expect(given(0)).toEqual([])
    expect(refused(0)).toEqual([
      'Chance of meeting the target, and value expected by the due date: Cannot be given. Too little had been published to forecast from.',
    ])
  })
  it('one shows no pace', () => {
    expect(given(1)).toEqual(['pace-needed', 'pace-needed-monthly', 'age'])
    expect(refused(1)).toEqual([
      'Pace held, a year: Cannot be given. One figure shows no pace.',
      'Chance of meeting the target, and value expected by the due date: Cannot be given. A forecast needs at least three figures, and one figure had been published.',
    ])
  })
  it('two: the pace is the last change', () => {
    expect(given(2)).toEqual([
      'required',
      'gap',
      'gap-share',
      'pace-needed',
      'pace-needed-monthly',
      'pace-held',
      'pace-held-monthly',
      'pace-ratio',
      'change-previous',
      'change-baseline',
      'age',
    ])
    expect(refused(2)[0]).toContain('A forecast needs at least three figures, and two figures had been published.')
  })
  it('three: all of it', () => {
    expect(given(3)).toEqual(expect.arrayContaining(['pace-held', 'chance', 'expected', 'high-95']))
    expect(refused(3).filter((words) => !words.startsWith('Day by which'))).toEqual([])
  })
  it('no target: only what the figures say by themselves', () =>
    expect(
      proven(aMetric({ readings: months([1, 2, 3]), targets: [aTarget({ published: '2018-01-01' })] }), '2017-04-01'),
    ).toEqual(['change-previous', 'age']))
})

describe('the table is safe to open', () => {
  const hostile = ['=HYPERLINK("http://x","y")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=1\n=2', '"=1"', ' =1']
  it.each(hostile)('no text from the record becomes a formula: %j', (text) => {
    const metric = aMetric({
      title: text,
      unit: { kind: 'count', noun: text },
      sources: { somewhere: { title: text, publisher: text, publishedOn: day('2017-01-01') } },
      readings: months([10, 20, 25, 31]),
    })
    const { rows } = openSheet(csvOf(metric, '2017-05-01'))
    for (const [of, what, value, words, source] of rows) {
      for (const cell of [of!, what!, words!, source!]) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      if (value!.startsWith('=')) expect(value).toMatch(/^=[\w .,:()+\-*/<>=]*$/)
      else expect(value === 'Value' || value === '' || Number.isFinite(Number(value))).toBe(true)
    }
  })
  it('ends its lines as RFC 4180 says, five cells to each', () => {
    const csv = csvOf(recorded('verify-users'), '2019-03-05')
    expect(csv.startsWith('Number,Input or result,Value,Formula shown as words,Source\r\n')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(openSheet(csv).rows.every((row) => row.length === 5)).toBe(true)
  })
  it('uses only functions that Excel, LibreOffice Calc and Google Sheets share', () => {
    const formulas = [...REAL_DAYS, ...READINGS].flatMap(([id, on, options]) =>
      openSheet(csvOf(recorded(id), on, options))
        .rows.map(([, , value]) => value!)
        .filter((value) => value.startsWith('=')),
    )
    expect([...new Set(formulas.join(' ').match(/[A-Z][A-Z.]*(?=\()/g))].sort()).toEqual([
      'ABS',
      'ASIN',
      'DATE',
      'EDATE',
      'EOMONTH',
      'IF',
      'MAX',
      'MEDIAN',
      'MIN',
      'SQRT',
      'T.DIST',
    ])
  })
})

describe('the spreadsheet of these tests', () => {
  // Source: R 4.2.2, qt(.975, 1:5).
  it('has a t distribution of its own, which agrees with R', () =>
    [12.7062047364, 4.3026527297, 3.1824463053, 2.7764451052, 2.5705818366].forEach((x, i) =>
      expect(studentTCdfAnyDf(x, i + 1)).toBeCloseTo(0.975, 10),
    ))
  it('reads formulas as spreadsheets do', () => {
    const cellsOf = (...formulas: readonly string[]) =>
      formulas.map((_, i) => openSheet(`a,b,c\n${formulas.map((text) => `,,"${text}"`).join('\n')}`).valueOf(i + 2))
    expect(
      cellsOf(
        '7',
        '=C2 - 2 - 1',
        '=8 / 2 / 2',
        '=2 + 3 * 4',
        '=-(C2)',
        '=IF(C2 <= 7, 1, 2)',
        '=MEDIAN(C2:C5)',
        '=DATE(2019,3,1) - DATE(2019,2,28)',
        '=EOMONTH(DATE(2019,2,28), 3) - DATE(2019,5,31)',
        '=EDATE(DATE(2020,2,29), 12) - DATE(2021,2,28)',
      ),
    ).toEqual([7, 4, 2, 14, -7, 1, 5.5, 1, 0, 0])
  })
})
