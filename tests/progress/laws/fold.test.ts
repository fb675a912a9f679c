/** The margin over time, stated a second time in the plainest way: day by day from the publication of the target. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { addDays, type Basis, type Day, type LiveLevel, type LiveStatus, type Status } from '../../../src/progress/index.ts'
import { liveLevel } from '../../../src/progress/live-level.ts'
import { standingOn } from '../../../src/progress/standing.ts'
import { verdictOn, type Verdict } from '../../../src/progress/verdict.ts'
import { plainRecords } from '../generators/plain-record.ts'
import { scenes, scenesFrom, targetOf, type Scene } from '../generators.ts'
import { answerTo, law } from './law.ts'

const basesOf = ({ options }: Scene): readonly Basis[] => (options.includeIndicative === true ? ['official', 'indicative'] : ['official'])

const verdictIn = (scene: Scene, on: Day, lastLive: LiveStatus | undefined): Verdict =>
  verdictOn(standingOn(scene.metric, targetOf(scene), on, basesOf(scene)), lastLive)

/** The rule: compare each live day with the live day before it; a day that is not live starts anew. */
function foldedOver(days: readonly Day[], scene: Scene): Status {
  let before: LiveLevel | undefined
  let lastLive: LiveStatus | undefined
  let status: Status | undefined
  for (const on of days) {
    const verdict = verdictIn(scene, on, lastLive)
    if (verdict.kind === 'live') {
      before = liveLevel(verdict.chance, before)
      lastLive = { kind: before, because: { kind: 'chance', chance: verdict.chance, isLowConfidence: verdict.isLowConfidence } }
      status = lastLive
    } else {
      before = undefined
      status = verdict
    }
  }
  return status!
}

/** Every day on which anything is published or withdrawn, the day before each, when the last news is at its oldest, and the day of asking. */
function daysThatMatter({ metric, asAt, ...scene }: Scene): readonly Day[] {
  const { publishedDay } = targetOf({ metric, asAt, ...scene })
  const news = metric.series[0]!.readings.flatMap((reading) => [reading.publishedDay, reading.withdrawnDay ?? reading.publishedDay])
  const days = [publishedDay, ...news].flatMap((day) => [addDays(day, -1), day]).filter((day) => day >= publishedDay && day < asAt)
  return [...new Set([...days, asAt])].sort()
}

function everyDay(scene: Scene): readonly Day[] {
  const days: Day[] = []
  for (let day = targetOf(scene).publishedDay; day < scene.asAt; day = addDays(day, 1)) days.push(day)
  return [...days, scene.asAt]
}

/** Figures a week apart and an early target, so that every single day can be asked about. */
const weekly = scenesFrom(plainRecords.filter(({ everyDays }) => everyDays === 7), ['revisions', 'withdrawn readings', 'gaps', 'duplicate dates', 'due in the middle of the record', 'a target within easy reach', 'a steady change', 'three readings'])

describe('the status is the fold of the days before it', () => {
  law('over the days of publication, each compared with the one before', [scenes], (scene) => {
    expect(answerTo(scene).status).toEqual(foldedOver(daysThatMatter(scene), scene))
  })
  law('over every single day since the target was published', [weekly], (scene) => {
    expect(answerTo(scene).status).toEqual(foldedOver(everyDay(scene), scene))
  })
  law('on any day of asking, earlier or later', [scenes, fc.integer({ min: -800, max: 800 })], (scene, days) => {
    const then = { ...scene, asAt: addDays(scene.asAt, days) }
    expect(answerTo(then).status).toEqual(foldedOver(daysThatMatter(then), then))
  })
})
