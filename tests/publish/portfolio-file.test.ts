/** The portfolio file: what is read back is what was worked out, on every day, and a fault in one target costs no other. */
import { describe, expect, it } from 'vitest'
import { parsePortfolio } from '../../src/api/parsers.ts'
import { addMonths, assess, courseOf, momentOn, type Course, type Metric } from '../../src/progress/index.ts'
import { portfolioFile } from '../../src/publish/portfolio-file.ts'
import { recorded } from '../fixtures/record.ts'
import { scenes } from '../progress/generators.ts'
import { aMetric, aReading, aTarget, day } from '../progress/a-metric.ts'
import { law } from '../progress/laws/law.ts'

const sent = (metrics: readonly Metric[], on: string): unknown =>
  JSON.parse(JSON.stringify(portfolioFile({ updatedOn: day(on), metrics }, day(on))))

function readBack(answer: unknown): readonly Course[] {
  const read = parsePortfolio(answer)
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  expect(read.value.unread).toEqual([])
  return read.value.courses
}

/** What a path asks is written with eight digits. Where two things differ by more; nothing where they are alike. */
function differences(one: unknown, other: unknown, at = ''): readonly string[] {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other)) ? [] : [`${at}: ${one}, ${other}`]
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${at}: ${String(one)}, ${String(other)}`]
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), `${at}.${key}`),
  )
}

describe('the portfolio file', () => {
  law('is read back as what was worked out', [scenes], ({ metric, asAt }) => {
    expect(differences(readBack(sent([metric], asAt)), [courseOf(metric, addMonths(asAt, 36))])).toEqual([])
  })

  it('holds the real record', () => {
    const metrics = (['verify-users', 'online-passport-share', 'academy-graduates'] as const).map(recorded)
    const courses = readBack(sent(metrics, '2020-02-01'))
    const worked = metrics.map((metric) => courseOf(metric, day('2023-02-01')))
    expect(differences(courses, worked)).toEqual([])
  })

  it('goes on with what time alone brings', () => {
    const metric = aMetric({ targets: [aTarget({ due: '2018-12-31' })], readings: [aReading('2018-01-01', 1)] })
    const [course] = readBack(sent([metric], '2018-03-01'))
    const days = ['2018-03-01', '2018-12-30', '2018-12-31', '2019-02-01', '2020-06-01'].map(day)
    expect(days.map((on) => momentOn(course!, on)?.standing.status)).toEqual(
      days.map((on) => assess(metric, on).status.kind),
    )
  })

  it('costs no other target where one cannot be read, and names the field', () => {
    const file = sent([aMetric({ id: 'one', title: 'One' }), aMetric({ id: 'two', title: 'Two' })], '2018-03-01') as {
      targets: { direction: unknown }[]
    }
    file.targets[0]!.direction = 'sideways'
    const read = parsePortfolio(file)
    expect(read.ok && read.value.courses.map(({ id }) => id)).toEqual(['two'])
    expect(read.ok && read.value.unread).toMatchObject([
      { title: 'One', problems: [expect.stringMatching(/^direction: /)] },
    ])
  })

  it.each([
    ['a place that is not there', (course: any) => void (course.moments[0][2] = 99), 'moments[0]'],
    ['a day beyond every calendar', (course: any) => void (course.figures[0][0] = 9e9), 'figures[0]'],
    ['a due date that is none', (course: any) => void (course.targets[0].due = 'soon'), 'targets[0].due'],
    ['a moment with a part missing', (course: any) => void course.moments[0].pop(), 'moments[0]'],
  ])('refuses a target with %s', (_, breakIt, field) => {
    const file = sent([aMetric({ readings: [aReading('2018-01-01', 1)] })], '2018-03-01') as { targets: unknown[] }
    breakIt(file.targets[0])
    const read = parsePortfolio(file)
    expect(read.ok && read.value.courses).toEqual([])
    expect(read.ok && read.value.unread.flatMap(({ problems }) => problems).join()).toContain(`${field}: `)
  })

  it('is refused as a whole where it is no portfolio', () => {
    for (const answer of [
      null,
      [],
      {},
      { version: 2, updatedOn: '2018-03-01', through: '2019-03-01', states: [], targets: [] },
    ])
      expect(parsePortfolio(answer).ok).toBe(false)
  })
})
