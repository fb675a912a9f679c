/** A course says on every day what `assess` says on it, with nothing but the days on which something changed. */
import { describe, expect } from 'vitest'
import { addDays, assess, type Day } from '../../../src/progress/index.ts'
import { courseOf, type CourseMoment } from '../../../src/progress/portfolio/course.ts'
import { standingOf } from '../../../src/progress/portfolio/standing.ts'
import { scenes } from '../generators.ts'
import { law } from './law.ts'

const momentOn = (course: readonly CourseMoment[], day: Day): CourseMoment | undefined =>
  course.findLast(({ on }) => on <= day)

describe('the course of a target', () => {
  law('says of every day what `assess` says of it', [scenes], ({ metric, asAt }) => {
    const course = courseOf(metric, asAt)
    const [first] = course
    if (first === undefined) {
      expect(assess(metric, asAt).target).toBeUndefined()
      return
    }
    for (let day = addDays(asAt, -40); day <= asAt; day = addDays(day, 1)) {
      if (day < first.on) continue
      const assessment = assess(metric, day)
      const moment = momentOn(course, day)
      expect({ day, ...moment?.standing }).toEqual({ day, ...standingOf(assessment) })
      expect(moment?.path).toEqual(assessment.requiredPath?.points)
    }
  })

  law('names a day only where something changed', [scenes], ({ metric, asAt }) => {
    const course = courseOf(metric, asAt)
    for (const { on, standing, path } of course.slice(1)) {
      const before = assess(metric, addDays(on, -1))
      expect(JSON.stringify([standing, path])).not.toBe(
        JSON.stringify([standingOf(before), before.requiredPath?.points]),
      )
    }
  })
})
