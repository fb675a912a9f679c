import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/wire/metric.ts'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { assess, type Metric } from '../../src/progress/index.ts'
import { weeklyIds, weeklyList, weeklyMetric } from '../../mocks/weekly.ts'
import { seeded } from '../../mocks/weekly-figures.ts'
import { isScenarioName, scenarioNames, scenarios } from '../../mocks/scenarios.ts'
import { day } from '../progress/a-metric.ts'

function parsed(id: string): Metric {
  const metric = parseMetric(weeklyMetric(id))
  if (!metric.ok) throw new Error(JSON.stringify(metric.fault.slice(0, 5)))
  return metric.value
}

describe('the invented weekly record', () => {
  it('is in the wire format, list and metrics alike', () => {
    expect(parseMetricList(weeklyList())).toMatchObject({ ok: true })
    expect(weeklyIds.map((id) => parsed(id).id)).toEqual(weeklyIds)
  })
  it('says of itself that it is invented', () => {
    for (const id of weeklyIds)
      expect([parsed(id).illustrative, parsed(id).title.startsWith('Invented')]).toEqual([true, true])
  })
  it.each(weeklyIds)('%s has a figure for nearly every week of 2017 to 2020, and revisions or a gap', (id) => {
    const [series] = parsed(id).series
    const dates = new Set(series!.readings.map((reading) => reading.day))
    expect(dates.size).toBeGreaterThan(190)
    expect([...dates].sort()[0]).toBe('2017-02-16')
    expect([...dates].sort().at(-1)).toBe('2020-12-31')
    expect(series!.readings.length !== dates.size || dates.size < 203).toBe(true)
  })
  it('comes out the same every time', () => {
    const [first, second] = [seeded(7), seeded(7)]
    expect(Array.from({ length: 5 }, first)).toEqual(Array.from({ length: 5 }, second))
    expect(seeded(8)()).not.toBe(seeded(7)())
  })
  it('shows the statuses at work: off track, at risk, on track, ahead, and then outcomes', () => {
    const kinds = (asAt: string) => weeklyIds.map((id) => assess(parsed(id), day(asAt)).status.kind)
    const seen = new Set(['2017-06-01', '2019-04-02', '2019-10-01', '2020-06-01', '2020-12-01'].flatMap(kinds))
    expect([...seen].sort()).toEqual(expect.arrayContaining(['ahead', 'at-risk', 'off-track', 'on-track']))
    expect(new Set(kinds('2021-01-10'))).toEqual(new Set(['met', 'missed']))
  })
})

describe('the scenarios', () => {
  it('are named and say what they do', () => {
    expect(scenarioNames).toEqual([
      'server-down',
      'slow',
      'one-broken',
      'empty',
      'unreadable-field',
      'weekly',
      'not-found',
      'login-page',
      'never-answers',
      'unreachable',
    ])
    for (const name of scenarioNames) expect(scenarios[name].says).toMatch(/^[A-Z].*\.$/)
  })
  it('other names are no scenario', () =>
    expect(['constructor', 'toString', '', 'Weekly'].map(isScenarioName)).toEqual([false, false, false, false]))
})
