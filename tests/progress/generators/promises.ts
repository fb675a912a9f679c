/** Promises for every year, with the counts of some years: in quarters, with the year's total beside them or to date. */
import fc from 'fast-check'
import { addDays, addMonths, makeMetric, type Day, type Metric } from '../../../src/progress/index.ts'
import type { ReadingInput } from '../../../src/progress/record/validation/metric-input.ts'

export type Promised = {
  readonly metric: Metric
  readonly from: Day
  readonly due: Day
  readonly every: number
  /** What each year came to, from the first that was promised. */
  readonly totals: readonly number[]
}

/** How a year is published: its quarters, those with their sum when the year is over, or totals to date. */
export const FORMS = ['quarters', 'with the total', 'to date'] as const
export type Form = (typeof FORMS)[number]

const QUARTERS = [0, 1, 2, 3] as const
const LAG = 20

function yearReadings(from: Day, counts: readonly number[], form: Form): readonly ReadingInput[] {
  const figure = (start: Day, end: Day, value: number, lag: number): ReadingInput => ({
    period: { start, end },
    value,
    precision: 'exact',
    basis: 'official',
    publishedOn: addDays(end, lag),
    source: 'report',
  })
  const endOf = (quarter: number): Day => addDays(addMonths(from, 3 * quarter + 3), -1)
  const soFar = (quarter: number): number => counts.slice(0, quarter + 1).reduce((sum, count) => sum + count, 0)
  const parts = QUARTERS.map((quarter) =>
    form === 'to date'
      ? figure(from, endOf(quarter), soFar(quarter), LAG)
      : figure(addMonths(from, 3 * quarter), endOf(quarter), counts[quarter]!, LAG),
  )
  return form === 'with the total' ? [...parts, figure(from, endOf(3), soFar(3), LAG + 31)] : parts
}

const ingredients = fc.record({
  from: fc.constantFrom('2012-01-01', '2012-04-01', '2015-09-01'),
  before: fc.integer({ min: 0, max: 3 }),
  years: fc.integer({ min: 1, max: 3 }),
  counts: fc.array(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  }),
  form: fc.constantFrom(...FORMS),
  rate: fc.integer({ min: 1, max: 1200 }),
  direction: fc.constantFrom('increase' as const, 'decrease' as const),
})

export const promises: fc.Arbitrary<Promised> = ingredients.map(
  ({ from: start, before, years, counts, form, rate, direction }) => {
    const from = start as Day
    const due = addDays(addMonths(from, 12 * years), -1)
    const all = counts.slice(0, before + years)
    const made = makeMetric({
      id: 'things',
      title: 'Things done',
      question: 'How many things are done?',
      owner: 'Someone',
      unit: { kind: 'count', noun: 'things' },
      measure: 'flow',
      direction,
      targets: [
        {
          id: 'main',
          kind: 'yearly-rate',
          value: rate,
          from,
          due,
          publishedOn: from,
          source: 'report',
          wording: 'As promised, every year.',
        },
      ],
      plans: [],
      outsideForecasts: [],
      series: [
        {
          id: 'main',
          title: 'Things',
          definition: 'Things that are done.',
          primary: true,
          readings: all.flatMap((year, i) => yearReadings(addMonths(from, 12 * (i - before)), year, form)),
        },
      ],
      events: [],
      sources: { report: { title: 'A report', publisher: 'A publisher' } },
    })
    if (!made.ok) throw new Error(JSON.stringify(made.fault))
    const totals = all.slice(before).map((year) => year.reduce((sum, count) => sum + count, 0))
    return { metric: made.value, from, due, every: rate, totals }
  },
)
