/** The facts beside a status, for a quota that is counted within years. */
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, assess, type Reading } from '../../../src/progress/index.ts'
import { factsOf } from '../../../src/ui/target-card/fact-list.ts'
import { aMetric, aReading, aTarget, day, level } from '../../progress/a-metric.ts'

const quarters = [100, 200, 300, 400, 120, 210, 290, 380, 90, 220, 310, 410, 110, 150].map((value, i): Reading => {
  const start = addMonths(day('2014-04-01'), 3 * i)
  const end = addDays(addMonths(start, 3), -1)
  return { ...aReading(end, value, { published: addDays(end, 30) }), when: { kind: 'period', start, end } }
})
const metric = aMetric({
  measure: 'flow',
  readings: quarters,
  targets: [aTarget({ value: 1050, from: '2017-04-01', due: '2020-03-31', published: '2017-03-01' })],
})

it('at a level that has to be passed it is not ahead by nought', () => {
  const under = (value: number) =>
    aMetric({
      direction: 'decrease',
      unit: { kind: 'count', noun: 'nurses' },
      targets: [level({ value: 10, published: '2018-01-01' }, { strictly: 'below', keptFromDay: day('2019-01-01') })],
      readings: [aReading('2018-01-31', 30), aReading('2018-07-31', 20), aReading('2019-01-31', value)],
    })
  const standing = (value: number) =>
    factsOf(under(value), assess(under(value), day('2019-02-15')))
      .filter(({ label }) => /^(?:Ahead|Behind)/.test(label))
      .map(({ label, value: words }) => `${label}: ${words}`)
  expect([standing(10), standing(9), standing(11)].flat()).toEqual([
    'Behind by: just: it has to be passed',
    'Ahead by: 1 (10%)',
    'Behind by: 1 (10%)',
  ])
})

describe('a quota within years', () => {
  it('is behind by the year so far, not by its last quarter', () => {
    const assessment = assess(metric, day('2017-11-15'))
    // 260 so far. By then 100 + 200, 120 + 210 and 90 + 220 of 1,000, 1,000 and 1,030 had come: about 31 in 100 of
    // 1,050.
    expect(assessment.quota!.toDate!.value).toBe(260)
    const facts = Object.fromEntries(factsOf(metric, assessment).map(({ label, value }) => [label, value]))
    const [, behind] = Object.entries(facts).find(([label]) => label === 'Behind by')!
    const needed = Number(
      Object.entries(facts)
        .find(([label]) => label.startsWith('Needed'))![1]
        .replace('about ', ''),
    )
    expect(needed).toBeGreaterThan(310)
    expect(needed).toBeLessThan(340)
    expect(behind).toMatch(new RegExp(`^about ${needed - 260} `))
  })
})
