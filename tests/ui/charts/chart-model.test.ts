/** What a chart says, checked on the real record and on small ones made to show a single thing. */
import { describe, expect, test } from 'vitest'
import { assess, dayNumber, lastDayOf } from '../../../src/progress/index.ts'
import { chartModel } from '../../../src/ui/charts/model/chart-model.ts'
import { axisFigure } from '../../../src/ui/text/figure.ts'
import { date, day } from '../../progress/a-metric.ts'
import { daily, described, modelOf, REAL_DAYS, small } from './described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'

const verify = recorded('verify-users')
const passports = recorded('online-passport-share')
const academy = recorded('academy-graduates')
const every = METRIC_IDS.flatMap((id) => REAL_DAYS.map((asAt) => [id, asAt] as const))

describe('readings', () => {
  test('official figures are filled and indicative ones hollow', () => {
    const model = modelOf(verify, '2019-03-05')
    expect(model.readings.map(({ kind }) => kind)).toEqual([
      'official',
      'official',
      'indicative',
      'indicative',
      'official',
      'official',
    ])
  })

  test('a hollow figure is never on a line, also when the reader asks for it to be judged', () => {
    const indicative = modelOf(verify, '2026-11-23').readings.filter(({ kind }) => kind === 'indicative')
    expect(indicative).not.toHaveLength(0)
    for (const includeIndicative of [false, true]) {
      const onLines = modelOf(verify, '2026-11-23', { includeIndicative })
        .lines.flat()
        .map((point) => point.day)
      for (const hollow of indicative) expect(onLines).not.toContain(hollow.day)
    }
  })

  test('a figure carries what the path needed on its day, and none once the due day is past', () => {
    const model = modelOf(verify, '2026-11-23')
    const needed = model.readings.find((reading) => reading.day === dayNumber(day('2019-02-28')))?.required
    expect(needed).toBeCloseTo(1.1e6 + (25e6 - 1.1e6) * (730 / 1402), 0)
    expect(model.readings.at(-1)).toMatchObject({ day: dayNumber(day('2022-09-20')), required: undefined })
  })
})

describe('gaps', () => {
  test('a running total is one line up to two usual gaps; three and a half years without a figure stay open', () => {
    expect(modelOf(verify, '2019-03-05').lines.map((line) => line.length)).toEqual([4])
    expect(modelOf(verify, '2026-11-23').lines.map((line) => line.length)).toEqual([5, 1])
    expect(modelOf(verify, '2026-11-23').summary).toContain('one gap left open')
  })

  test('quarters that follow each other are joined, and a missing quarter stays a gap', () => {
    const quarter = (start: string, end: string) => ({ period: { start, end }, value: 50 })
    const all = [
      quarter('2017-01-01', '2017-03-31'),
      quarter('2017-04-01', '2017-06-30'),
      quarter('2017-07-01', '2017-09-30'),
      quarter('2017-10-01', '2017-12-31'),
    ]
    expect(modelOf(small({ readings: all }), '2018-02-01').lines.map((line) => line.length)).toEqual([4])
    expect(
      modelOf(small({ readings: all.filter((_, i) => i !== 1) }), '2018-02-01').lines.map((line) => line.length),
    ).toEqual([1, 2])
  })

  test('a period and a single date are never joined', () => {
    const readings = [
      { period: { start: '2017-01-01', end: '2017-03-31' }, value: 1 },
      { on: '2017-04-01', value: 2 },
    ]
    expect(modelOf(small({ readings }), '2018-02-01').lines).toHaveLength(2)
  })

  test.each([
    ['P7D', '2017-01-08', 1],
    ['P7D', '2017-01-11', 1],
    ['P7D', '2017-01-12', 2],
    ['P1M', '2017-02-16', 1],
    ['P1M', '2017-02-17', 2],
    [undefined, '2019-01-01', 1],
  ])('with a figure expected every %s, 1 January and %s make %i line(s)', (expected, on, lines) => {
    const metric = small({
      ...(expected === undefined ? {} : { every: expected }),
      readings: [
        { on: '2017-01-01', value: 1 },
        { on, value: 2 },
      ],
    })
    expect(modelOf(metric, '2019-02-01').lines).toHaveLength(lines)
  })
})

describe('what was known on the day', () => {
  test('an event counts only once it was public, though it happened before', () => {
    const before = modelOf(verify, '2019-03-04').events.map(({ title }) => title)
    const after = modelOf(verify, '2019-03-05').events.map(({ title }) => title)
    expect(after.filter((title) => !before.includes(title))).toEqual([
      'Government announces central funding for Verify will stop in March 2020',
      'National Audit Office: 3.6 million users, about 5.4 million expected by 2020',
    ])
  })

  test('no event lies outside the time shown', () => {
    const { events, x } = modelOf(academy, '2026-11-23')
    expect(events.map(({ title }) => title)).toContain('GDS Academy closes')
    expect(events.every((event) => event.day >= x.from && event.day <= x.to)).toBe(true)
    expect(events.some(({ title }) => title.includes('Leeds'))).toBe(false)
  })

  test('the as-at date is marked in short form', () => {
    expect(modelOf(verify, '2019-03-05').asAt).toEqual({
      day: dayNumber(day('2019-03-05')),
      label: '5 Mar 2019',
      by: 'by 5 March 2019',
    })
  })

  test.each([
    ['2017-02', 'Feb 2017', 'by the end of February 2017'],
    ['2016', '2016', 'by the end of 2016'],
  ])('the date %s is marked and said as partial as it was asked for', (partial, label, by) => {
    const asAt = lastDayOf(date(partial))
    const model = chartModel(verify, assess(verify, asAt), 'Title', date(partial))
    expect(model.asAt).toEqual({ day: dayNumber(asAt), label, by })
    expect(model.nothing).toBe(`No figure had been published ${by}`)
    expect(model.summary).toContain(`The chart shows what was published ${by}`)
  })

  test('with nothing published the chart says so', () => {
    const model = modelOf(verify, '2016-06-30')
    expect(model.readings).toEqual([])
    expect(model.nothing).toBe('No figure had been published by 30 June 2016')
  })
})

describe('axes', () => {
  test.each(every)('%s as at %s: the time shown runs from before the first thing to after the last', (id, asAt) => {
    const { x, readings, requiredPath, target, asAt: mark, forecast } = modelOf(recorded(id), asAt)
    const days = [
      ...readings,
      ...requiredPath,
      ...(forecast?.path ?? []),
      mark,
      ...(target === undefined ? [] : [target]),
    ].map((point) => point.day)
    expect(x.from).toBeLessThan(Math.min(...days))
    expect(x.to).toBeGreaterThan(Math.max(...days))
  })

  test.each(every)('%s as at %s: every value lies on the axis, which holds zero', (id, asAt) => {
    const { y, readings, requiredPath, forecast, yTicks } = modelOf(recorded(id), asAt)
    const values = [...readings, ...requiredPath]
      .map(({ value }) => value)
      .concat((forecast?.path ?? []).flatMap(({ low, high }) => [low, high]))
    expect(y.from).toBe(0)
    expect(y.to).toBeGreaterThanOrEqual(Math.max(0, ...values))
    expect(yTicks[0]?.value).toBe(0)
    expect(new Set(yTicks.map(({ label }) => label)).size).toBe(yTicks.length)
  })

  test('a share with a target above half runs from 0% to 100%', () => {
    expect(modelOf(passports, '2019-03-05').yTicks.map(({ label }) => label)).toEqual([
      '0%',
      '25%',
      '50%',
      '75%',
      '100%',
    ])
  })

  test('years are marked on 1 January, fewer where the chart is narrow', () => {
    const ticks = modelOf(passports, '2019-03-05').xTicks
    expect(ticks.map(({ label }) => label)).toEqual([
      '2013',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
    ])
    expect(ticks.filter(({ isOnNarrow }) => isOnNarrow).map(({ label }) => label)).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
    ])
    expect(ticks[0]?.day).toBe(dayNumber(day('2013-01-01')))
  })

  test('a short span is marked by month', () => {
    const target = {
      id: 'soon',
      kind: 'level',
      value: 100,
      due: '2017-09-30',
      publishedOn: '2017-01-01',
      source: 'report',
      wording: 'soon',
    } as const
    const ticks = modelOf(small({ targets: [target], readings: daily(3, 30) }), '2017-03-31').xTicks
    expect(ticks[0]).toMatchObject({ label: 'Jan 2017', day: dayNumber(day('2017-01-01')) })
  })
})

describe('target and forecast', () => {
  test('the target says its figure: a level, or a rate', () => {
    expect(modelOf(verify, '2019-03-05').target?.label).toEqual(['target', '25 million'])
    expect(modelOf(academy, '2019-03-05').target?.label).toEqual(['target', '3,000 a year'])
  })

  test('while the target is live the forecast leads from the latest figure to the due day, with its range in words', () => {
    const { model, assessment } = described(verify, '2019-03-05')
    const { atDue } = assessment.forecast!
    expect(model.forecast?.path[0]).toEqual({
      day: dayNumber(day('2019-02-28')),
      median: 3.6e6,
      low: 3.6e6,
      high: 3.6e6,
    })
    expect(model.forecast?.path.at(-1)).toEqual({
      day: dayNumber(day('2020-12-31')),
      median: atDue.median,
      low: atDue.low80,
      high: atDue.high80,
    })
    expect(model.forecast?.label).toEqual({
      lead: 'heading to',
      figure: expect.stringMatching(/^\d+(\.\d)? million$/),
      range: '80% range',
      span: expect.stringMatching(/^[\d.]+ to [\d.]+ million$/),
    })
  })

  test('after the due day there is no forecast', () => {
    expect(modelOf(verify, '2026-11-23').forecast).toBeUndefined()
  })
})

describe('words', () => {
  test('the summary tells of figures, gaps, path, target and as-at date', () => {
    expect(modelOf(passports, '2026-11-23').summary).toBe(
      '11 official figures, from 12.8% for July to September 2012 to 21.2% for January to March 2015, and three indicative ones drawn hollow. ' +
        'A dashed line, the required path, runs from 31 March 2015 to the target of 90%, due by 31 December 2020. ' +
        'The chart shows what was published by 23 November 2026; six events are marked.',
    )
    const gapped = small({
      readings: [
        { on: '2017-01-01', value: 1 },
        { on: '2018-01-01', value: 2 },
      ],
      every: 'P1M',
    })
    expect(modelOf(gapped, '2018-02-01').summary).toContain(
      'Two official figures, from 1 for 1 January 2017 to 2 for 1 January 2018, with one gap left open.',
    )
  })

  test.each(every)('%s as at %s: every number in the summary is a fact of the model', (id, asAt) => {
    const { model, assessment } = described(recorded(id), asAt)
    const { figure = '', span = '', range = '' } = model.forecast?.label ?? {}
    const official = model.readings.filter(({ kind }) => kind === 'official')
    const facts = [
      ...(model.target?.label ?? []),
      figure,
      span,
      range,
      axisFigure(official.length, { kind: 'count', noun: '' }),
      String(model.events.length),
      ...[official[0], official.at(-1)].flatMap((reading) =>
        reading === undefined
          ? []
          : [
              axisFigure(reading.value, model.unit),
              reading.when.kind === 'on' ? reading.when.date : `${reading.when.start} ${reading.when.end}`,
            ],
      ),
      assessment.target?.dueDay ?? '',
      assessment.requiredPath?.points[0]?.day ?? '',
      assessment.asAt,
    ].join(' ')
    const known = new Set(
      (facts.match(/\d[\d,.]*/g) ?? []).map((text) => text.replace(/[,.]+$/, '').replace(/^0+(?=\d)/, '')),
    )
    const told = (model.summary.match(/\d[\d,.]*/g) ?? []).map((text) => text.replace(/[,.]+$/, ''))
    expect(told.filter((number) => !known.has(number))).toEqual([])
    const sentences = model.summary.split(/\.(?:\s|$)/).filter(Boolean)
    expect(sentences.length).toBeGreaterThanOrEqual(2)
    expect(sentences.length).toBeLessThanOrEqual(4)
  })

  test('invented figures are never called official', () => {
    const summary = (count: number): string =>
      modelOf(small({ illustrative: true, readings: daily(count) }), '2018-01-01').summary
    expect(summary(3)).toContain('Three figures, from 40 for 1 January 2017')
    expect(summary(1)).toContain('One figure, 40 for 1 January 2017')
    expect([0, 1, 3].map(summary).join(' ')).not.toMatch(/official/i)
  })

  test('the measure is named in a few words', () => {
    expect(modelOf(verify, '2019-03-05').subtitle).toBe('Users reported at the time: running total of people')
    expect(modelOf(passports, '2019-03-05').subtitle).toBe('UK applications made online, by quarter: % of applications')
    expect(modelOf(small({ illustrative: true, readings: daily(2) }), '2018-01-01').subtitle).toBe(
      'Things counted: number of things (illustrative figures)',
    )
  })
})

test('a model is plain data, and the same again for the same assessment', () => {
  const model = modelOf(verify, '2019-03-05')
  expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  expect(modelOf(recorded('verify-users'), '2019-03-05')).toEqual(model)
})

describe('long series', () => {
  test('more than 60 figures are drawn as a line without dots', () => {
    expect(modelOf(small({ readings: daily(60) }), '2020-01-01').dots).toHaveLength(60)
    expect(modelOf(small({ readings: daily(61) }), '2020-01-01').dots).toEqual([])
  })

  test('lone figures keep their dots however many there are, for no line shows them', () => {
    const lone = [...daily(70), { on: '2018-01-01', value: 50 }]
    expect(modelOf(small({ readings: lone, every: 'P1D' }), '2020-01-01').dots.map((dot) => dot.day)).toEqual([
      dayNumber(day('2018-01-01')),
    ])
  })

  test('ten thousand figures are drawn with at most two points for each pixel column, and all are there to read', () => {
    const metric = small({ readings: daily(10_000) })
    const judged = metric.series[0]!.readings
    const { assessment } = described(small({ readings: daily(3) }), '2050-01-01')
    const model = chartModel(metric, { ...assessment, judged }, 'Things go on')
    expect(model.readings).toHaveLength(10_000)
    expect(model.lines).toHaveLength(1)
    expect(model.lines[0]!.length).toBeLessThanOrEqual(2 * 640 + 2)
  })
})
