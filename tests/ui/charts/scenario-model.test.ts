/** The chart of a scenario: the record's figures, the reader's aim and line, on axes that only grow. */
import { describe, expect, it } from 'vitest'
import { assess, dayNumber, scenario } from '../../../src/progress/index.ts'
import { chartModel } from '../../../src/ui/charts/model/chart-model.ts'
import { scenarioModel } from '../../../src/ui/charts/model/scenario-model.ts'
import { day } from '../../progress/a-metric.ts'
import { recorded } from '../../fixtures/record.ts'

const verify = recorded('verify-users')
const asAt = day('2019-03-05')
const base = chartModel(verify, assess(verify, asAt), '', asAt)

function drawn(change: { readonly due?: string; readonly value?: number }, end: number) {
  const found = scenario(verify, asAt, {
    ...(change.due === undefined ? {} : { due: day(change.due) }),
    ...(change.value === undefined ? {} : { value: change.value }),
  })
  if (!found.ok) throw new Error('no scenario')
  const { assessment } = found.value
  const line = {
    points: [
      { day: dayNumber(day('2019-02-28')), value: 3.6e6 },
      { day: dayNumber(assessment.target!.dueDay), value: end },
    ],
    label: ['Scenario', 'somewhere'],
  } as const
  return scenarioModel(base, verify, assessment, line, 'so many by then')
}

describe('the chart of a scenario', () => {
  it('is named as one, and says so in words', () =>
    expect(drawn({}, 6e6)).toMatchObject({ title: 'Scenario: so many by then', summary: 'so many by then' }))
  it('keeps every figure of the record, and has no forecast', () => {
    const model = drawn({ value: 4e6 }, 6e6)
    expect([model.readings, model.lines, model.forecast]).toEqual([base.readings, base.lines, undefined])
  })
  it("has the reader's target and path", () => {
    const model = drawn({ due: '2022-12-31', value: 12e6 }, 6e6)
    expect(model.target).toMatchObject({
      day: dayNumber(day('2022-12-31')),
      value: 12e6,
      label: ['target', '12 million'],
    })
    expect(model.requiredPath.at(-1)).toEqual({ day: dayNumber(day('2022-12-31')), value: 12e6 })
  })
  it('its axes hold all of it, and do not shrink for a smaller target', () => {
    expect(drawn({ value: 4e6 }, 6e6).y).toEqual(base.y)
    expect(drawn({ value: 60e6 }, 6e6).y.to).toBeGreaterThanOrEqual(60e6)
    expect(drawn({}, 80e6).y.to).toBeGreaterThanOrEqual(80e6)
    const later = drawn({ due: '2025-12-31' }, 6e6)
    expect(later.x.to).toBeGreaterThan(dayNumber(day('2025-12-31')))
    expect(later.x.from).toBe(base.x.from)
  })
})
