/** A course says on every day what `assess` says on it, with nothing but the days on which something changed. */
import { describe, expect } from 'vitest'
import { addDays, assess, primarySeries, type Day, type Metric } from '../../../src/progress/index.ts'
import { courseOf, figuresOn, momentOn, sameSince, type Course } from '../../../src/progress/portfolio/course.ts'
import { standingOf } from '../../../src/progress/portfolio/standing.ts'
import { visibleReadings } from '../../../src/progress/record/visible.ts'
import { scenes } from '../generators.ts'
import { law } from './law.ts'

/** The days before a last one on which there is a target. */
function daysOf({ moments: [first] }: Course, last: Day): readonly Day[] {
  return Array.from({ length: 40 }, (_, i) => addDays(last, i - 39)).filter(
    (day) => first !== undefined && day >= first.on,
  )
}

const kindOn = (metric: Metric, day: Day) => assess(metric, day).status.kind

describe('the course of a target', () => {
  law('says of every day what `assess` says of it', [scenes], ({ metric, asAt }) => {
    const course = courseOf(metric, asAt)
    if (course.moments.length === 0) expect(assess(metric, asAt).target).toBeUndefined()
    for (const day of daysOf(course, asAt)) {
      const assessment = assess(metric, day)
      const moment = momentOn(course, day)
      expect({ day, ...moment?.standing }).toEqual({ day, ...standingOf(assessment) })
      expect(moment?.path).toEqual(assessment.requiredPath?.points)
    }
  })

  law('names a day only where something changed', [scenes], ({ metric, asAt }) => {
    const { moments } = courseOf(metric, asAt)
    for (const { on, standing, path } of moments.slice(1)) {
      const before = assess(metric, addDays(on, -1))
      expect(JSON.stringify([standing, path])).not.toBe(
        JSON.stringify([standingOf(before), before.requiredPath?.points]),
      )
    }
  })

  law('shows the figures that could be seen on each day', [scenes], ({ metric, asAt }) => {
    const course = courseOf(metric, asAt)
    for (let day = addDays(asAt, -40); day <= asAt; day = addDays(day, 1))
      expect(figuresOn(course, day).map(({ day: date, value }) => [date, value])).toEqual(
        visibleReadings(primarySeries(metric), day, ['official']).map(({ day: date, value }) => [date, value]),
      )
  })

  law('tells since when the status has been the same', [scenes], ({ metric, asAt }) => {
    const course = courseOf(metric, asAt)
    for (const day of daysOf(course, asAt).filter((_, i) => i % 8 === 0)) {
      const since = sameSince(course, day)!
      expect(kindOn(metric, since)).toBe(kindOn(metric, day))
      if (since !== course.moments[0]?.on) expect(kindOn(metric, addDays(since, -1))).not.toBe(kindOn(metric, day))
    }
  })
})
