/** The margin over time, stated a second time in the plainest way: day by day from the publication of the target. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { addDays, dayNumber, isForecastBased, type Basis, type Day, type Status } from '../../../src/progress/index.ts'
import type { LastForecastBased, ForecastLevel } from '../../../src/progress/judging/status-kinds.ts'
import { chanceAt, fitTrendTo } from '../../../src/progress/forecast/trend.ts'
import { forecastLevel } from '../../../src/progress/judging/status-thresholds.ts'
import { judgingContextOn } from '../../../src/progress/judging/judging-context.ts'
import { verdictOn } from '../../../src/progress/judging/verdict.ts'
import type { Verdict } from '../../../src/progress/judging/verdict-parts.ts'
import { primarySeries, viewOn } from '../../../src/progress/record/visible.ts'
import { plainRecords } from '../generators/plain-record.ts'
import { scenes, scenesFrom, targetOf, type Scene } from '../generators.ts'
import { answerTo, law, withTarget } from './law.ts'

const basesOf = ({ options }: Scene): readonly Basis[] =>
  options.includeIndicative === true ? ['official', 'indicative'] : ['official']

function verdictIn(scene: Scene, on: Day, lastForecastBased: LastForecastBased | undefined): Verdict {
  const series = primarySeries(scene.metric)
  const { figures, totals, advances } = viewOn(series, on, basesOf(scene))
  const context = judgingContextOn(scene.metric, targetOf(scene), on, {
    figures,
    totals,
    trend: () => fitTrendTo(scene.metric, figures),
    known: { series, figures, advances },
  })
  const target = targetOf(scene)
  const from =
    target.kind !== 'level' ? undefined : target.standing === true ? target.publishedDay : target.averagedFromDay
  const none =
    from === undefined || figures.length === 0
      ? ({ kind: 'no-readings' } as const)
      : ({ kind: 'not-begun', from } as const)
  return verdictOn(target, on, context, none, lastForecastBased)
}

/** The rule: compare each live day with the live day before it; a day that is not live starts anew. */
function foldedOver(days: readonly Day[], scene: Scene): Status {
  let before: ForecastLevel | undefined
  let lastForecastBased: LastForecastBased | undefined
  let status: Status | undefined
  for (const on of days) {
    const verdict = verdictIn(scene, on, lastForecastBased)
    if (verdict.kind === 'live') {
      before = forecastLevel(verdict.chance, before)
      if (before === 'ahead' && verdict.atMost === 'on-track') before = 'on-track'
      lastForecastBased = {
        kind: before,
        because: { kind: 'chance', chance: verdict.chance, isLowConfidence: verdict.isLowConfidence },
        on,
      }
      const { on: _, ...live } = lastForecastBased
      status = live
    } else if (verdict.kind === 'on-track') {
      before = undefined
      lastForecastBased = { ...verdict, on }
      status = verdict
    } else {
      before = undefined
      status = verdict
    }
  }
  return status!
}

/**
 * On which day a live status was last confirmed depends on which days are asked about: here on more than those of news.
 */
const withoutThatDay = (status: Status): unknown =>
  JSON.parse(
    JSON.stringify(status, (key, value: unknown) => (key === 'on' && typeof value === 'string' ? undefined : value)),
  )

/**
 * Every day on which anything is published or withdrawn, the day before each, when the last news is at its oldest, and
 * the day of asking.
 */
function daysThatMatter({ metric, asAt, ...scene }: Scene): readonly Day[] {
  const { publishedDay } = targetOf({ metric, asAt, ...scene })
  const news = metric.series[0]!.readings.flatMap((reading) => [
    reading.publishedDay,
    reading.withdrawnDay ?? reading.publishedDay,
  ])
  const days = [publishedDay, ...news]
    .flatMap((day) => [addDays(day, -1), day])
    .filter((day) => day >= publishedDay && day < asAt)
  return [...new Set([...days, asAt])].sort()
}

function everyDay(scene: Scene): readonly Day[] {
  const days: Day[] = []
  for (let day = targetOf(scene).publishedDay; day < scene.asAt; day = addDays(day, 1)) days.push(day)
  return [...days, scene.asAt]
}

/** Figures a week apart and an early target, so that every single day can be asked about. */
const weekly = scenesFrom(
  plainRecords.filter(({ everyDays }) => everyDays === 7),
  [
    'revisions',
    'withdrawn readings',
    'gaps',
    'duplicate dates',
    'due in the middle of the record',
    'a target within easy reach',
    'a steady change',
    'three readings',
  ],
)

/** A metric whose target is moved until the chance of meeting it on the day of asking is the one wished for. */
function withChance(scene: Scene, wished: number): Scene {
  const { direction } = scene.metric
  const { dueDay } = targetOf(scene)
  const { judged, latest } = answerTo(scene)
  const trend = latest === undefined ? undefined : fitTrendTo(scene.metric, judged)
  if (trend === undefined || latest === undefined) return scene
  // From where the figure stands, which is reached already, to far beyond; halved until the chance is right.
  let [near, far] = [
    latest.value,
    latest.value +
      (direction === 'increase' ? 4 : -4) *
        Math.max(1e-9, ...judged.map(({ value }) => Math.abs(value - latest.value))),
  ]
  for (let i = 0; i < 40; i += 1) {
    const middle = (near + far) / 2
    if (chanceAt(trend, middle, dayNumber(dueDay)) > wished) near = middle
    else far = middle
  }
  return withTarget(scene, { value: far })
}

/**
 * A chance within five points of a cut-off, after a gap more often than not: where a level depends on the one before.
 */
const closeCalls = fc
  .tuple(
    scenesFrom(plainRecords, ['gaps', 'a steady change', 'revisions', 'withdrawn readings']).filter((scene) =>
      isForecastBased(answerTo(scene).status),
    ),
    fc.constantFrom(0.3, 0.6, 0.85),
    fc.integer({ min: -49, max: 49 }),
  )
  .map(([scene, cut, points]) => withChance(scene, cut + points / 1000))

/** Asked for by name: before the primary target was published, another one that was in force is judged. */
const statusIn = (scene: Scene): Status =>
  answerTo({ ...scene, options: { ...scene.options, targetId: targetOf(scene).id } }).status

describe('the status is the fold of the days before it', () => {
  law('over the days of publication, each compared with the one before', [scenes], (scene) => {
    expect(withoutThatDay(statusIn(scene))).toEqual(withoutThatDay(foldedOver(daysThatMatter(scene), scene)))
  })
  law('over the days of publication, where the chance comes close to a cut-off', [closeCalls], (scene) => {
    expect(withoutThatDay(statusIn(scene))).toEqual(withoutThatDay(foldedOver(daysThatMatter(scene), scene)))
  })
  law('over every single day since the target was published', [weekly], (scene) => {
    expect(withoutThatDay(statusIn(scene))).toEqual(withoutThatDay(foldedOver(everyDay(scene), scene)))
  })
  law('on any day of asking, earlier or later', [scenes, fc.integer({ min: -800, max: 800 })], (scene, days) => {
    const then = { ...scene, asAt: addDays(scene.asAt, days) }
    expect(withoutThatDay(statusIn(then))).toEqual(withoutThatDay(foldedOver(daysThatMatter(then), then)))
  })
})
