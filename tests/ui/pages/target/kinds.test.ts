/** The page of a target for an average, and of a standard without an end: what it says, and what it does not ask for. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  type LevelTarget,
  type Metric,
  type Reading,
} from '../../../../src/progress/index.ts'
import { ribbonModel } from '../../../../src/ui/history/ribbon-model.ts'
import { paceSentences } from '../../../../src/ui/pages/target/pace/pace-rows.ts'
import { factsOf } from '../../../../src/ui/target-card/fact-list.ts'
import { reviewFacts } from '../../../../src/ui/pages/target/review-facts.ts'
import { findingOf } from '../../../../src/ui/text/chart-title.ts'
import { logWords } from '../../../../src/ui/text/log-words.ts'
import { dueWords, reachTarget, targetFigure } from '../../../../src/ui/text/phrases.ts'
import { standingWords } from '../../../../src/ui/text/standing-words.ts'
import { whyNoForecast } from '../../../../src/ui/text/why-no-forecast.ts'
import { aMetric, aReading, day, level } from '../../../progress/a-metric.ts'

const unit = { kind: 'share', noun: 'of calls answered' } as const
const months = (values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => {
    const [start, end] = [addMonths(day('2019-04-01'), i), addDays(addMonths(day('2019-04-01'), i + 1), -1)]
    return { ...aReading(end, value, { published: addDays(end, 20) }), when: { kind: 'period', start, end } }
  })
const made = (more: Partial<LevelTarget>, values: readonly number[]): Metric =>
  aMetric({
    measure: 'share',
    unit,
    targets: [level({ value: 0.95, due: '2020-03-31', published: '2019-04-01' }, more)],
    readings: months(values),
  })
const facts = (metric: Metric, asAt: string) =>
  Object.fromEntries(factsOf(metric, assess(metric, day(asAt))).map(({ label, value }) => [label, value]))

describe('a target for an average', () => {
  const metric = made({ averagedFromDay: day('2019-04-01') }, [0.92, 0.93, 0.94, 0.95])
  const now = assess(metric, day('2019-09-01'))
  it('says what is needed on average from now on, and no pace', () => {
    expect(facts(metric, '2019-09-01')).toMatchObject({
      'Behind by': '1.5 percentage points (1.6%)',
      'Needed on average from now on': 'about 95.8%',
    })
    expect(facts(metric, '2019-09-01')).not.toHaveProperty('Pace needed')
    expect(paceSentences({ metric, assessment: now })).toBe('An average asks for no pace.')
  })
  it('does not ask for what cannot be', () => {
    const lost = made({ averagedFromDay: day('2019-04-01') }, [0.9, 0.8, 0.7, 0.9, 0.8, 0.7, 0.8, 0.9, 0.8, 0.8])
    expect(facts(lost, '2020-03-01')).not.toHaveProperty('Needed on average from now on')
  })
  it('is called an average wherever it is named', () => {
    expect(targetFigure(now.target!, unit)).toBe('95% on average')
    expect(reachTarget(now.target!, unit)).toBe('average 95% from 1 April 2019 to 31 March 2020')
    expect(findingOf(metric, now)).toMatch(/^Heading for about 9\d(\.\d)?% by 31 March 2020/)
  })
  it('marks the months that count in it, and calls none of its averages unusual', () => {
    expect(now.leftOut.map(({ reading }) => standingWords(reading, now))).toEqual(
      Array.from({ length: 3 }, () => 'counted in the average'),
    )
    expect(reviewFacts(metric, now, {}).map(({ label }) => label)).not.toContain('Is that unusual?')
  })
})

describe('a standard without an end', () => {
  const metric = made({ standing: true }, [0.96, 0.94, 0.95, 0.97])
  const now = assess(metric, day('2019-08-25'))
  it('says how often it was kept, when the next figure is expected, and no pace', () => {
    const stated = {
      ...metric,
      series: [{ ...metric.series[0]!, expectedEvery: { months: 1 }, publicationLagDays: 20 }],
    }
    expect(facts(stated, '2019-08-25')).toEqual({
      'Kept since 1 April 2019': 'in 3 of 4 figures',
      'Next figure expected by': '20 September 2019',
      'Official figures so far': 'four',
    })
    expect(facts(metric, '2019-05-25')).toMatchObject({ 'Kept since 1 April 2019': 'in 1 of 1 figure' })
    expect(paceSentences({ metric, assessment: now })).toBe('A standard for every figure asks for no pace.')
    expect(whyNoForecast(now.status)).toBe('Each figure is judged by itself: nothing is forecast.')
    expect(whyNoForecast(assess(metric, day('2019-06-25')).status)).toBe(
      'Each figure is judged by itself: nothing is forecast.',
    )
  })
  it('has no due date wherever it is named', () => {
    expect(dueWords(now.target!)).toBe('for every figure')
    expect(findingOf(metric, now)).toBe('97% in July 2019: the standard was kept')
    expect(logWords({ on: day('2019-04-01'), cause: { kind: 'target', target: metric.targets[0]! } }, unit).words).toBe(
      'Target: 95%, for every figure',
    )
  })
  it('its ribbon goes on to the day of asking', () => {
    const ribbon = ribbonModel(metric, now)!
    expect(ribbon.months.map(({ month, status }) => [month, status?.kind])).toEqual([
      ['2019-04', 'cannot-be-judged'],
      ['2019-05', 'met'],
      ['2019-06', 'missed'],
      ['2019-07', 'met'],
      ['2019-08', 'met'],
    ])
  })
})
