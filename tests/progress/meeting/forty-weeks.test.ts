/** The invented weekly record through forty meetings, from before a strike to after a week of two causes. */
import { describe, expect, it } from 'vitest'
import { weeklyIds, weeklyMetric } from '../../../mocks/weekly.ts'
import {
  addDays,
  assess,
  briefing,
  makeMetric,
  type Metric,
  type Status,
  type ReportedChange,
} from '../../../src/progress/index.ts'
import type { MetricInput } from '../../../src/progress/record/validation/metric-input.ts'
import { reportedChanges } from '../../../src/progress/meeting/meeting-changes.ts'
import { day } from '../a-metric.ts'

const WEEKS = 40
const first = day('2018-07-17')
const ends = Array.from({ length: WEEKS + 1 }, (_, week) => addDays(first, 7 * week))
const meetings = ends.slice(1).map((asAt, i) => [ends[i]!, asAt] as const)
const last = ends.at(-1)!

const partsOf = (id: string): MetricInput => weeklyMetric(id) as MetricInput
function metricOf(id: string): Metric {
  const made = makeMetric(partsOf(id))
  if (!made.ok) throw new Error(JSON.stringify(made.fault.slice(0, 3)))
  return made.value
}
const metrics = weeklyIds.map((id) => [id, metricOf(id)] as const)

/** Old figures grow older every day, which is no change. */
const levelOf = ({ kind, because }: Status) => [kind, 'chance' in because ? because.chance : undefined]

/** What was published in the forty weeks, counted from the file itself. */
const publishedIn = (id: string): readonly string[] =>
  partsOf(id)
    .series.flatMap(({ readings }) => readings.map(({ publishedOn, value }) => `${publishedOn} ${value}`))
    .filter((line) => line.slice(0, 10) > first && line.slice(0, 10) <= last)
    .sort()
const published = (all: readonly ReportedChange[]): readonly string[] =>
  all.flatMap(({ on, cause }) => ('reading' in cause ? [`${on} ${cause.reading.value}`] : [])).sort()

describe.each(metrics)('forty weeks of %s', (id, metric) => {
  const weeks = meetings.map(([since, asAt]) => ({ since, asAt, told: reportedChanges(metric, since, asAt) }))
  const all = weeks.flatMap(({ told }) => told)

  it('law: every figure that was published is told once, and none twice', () => {
    expect(published(all)).toEqual(publishedIn(id))
    expect(publishedIn(id).length).toBeGreaterThan(30)
  })
  it('law: a figure of a date that had none is new, and of a date that had one is a revision', () => {
    const seen = new Set(
      partsOf(id).series.flatMap(({ readings }) =>
        readings.filter(({ publishedOn }) => publishedOn <= first).map(({ on, period }) => on ?? period!.end),
      ),
    )
    for (const { cause } of all) {
      if (!('reading' in cause)) continue
      expect(cause.kind).toBe(seen.has(cause.reading.day) ? 'revision' : 'new-figure')
      seen.add(cause.reading.day)
    }
  })
  it('law: the effects lead from the status at the last meeting to the status at this one', () => {
    for (const { since, asAt, told } of weeks) {
      const effects = told.flatMap(({ effect }) => (effect === undefined ? [] : [effect]))
      let status = assess(metric, since).status
      for (const { before, after } of effects) {
        expect(levelOf(before)).toEqual(levelOf(status))
        status = after
      }
      expect(levelOf(status)).toEqual(levelOf(assess(metric, asAt).status))
    }
  })
  it('law: one long span tells what its weeks tell', () => expect(reportedChanges(metric, first, last)).toEqual(all))
  it('law: told backwards, week by week, it is the mirror: the last first, and each effect undone', () => {
    const back = meetings.toReversed().flatMap(([since, asAt]) => reportedChanges(metric, asAt, since))
    const keys = (told: readonly ReportedChange[]) => told.map(({ on, cause }) => [on, cause])
    expect(keys(back)).toEqual(keys(all).toReversed())
    let status = assess(metric, last).status
    for (const { effect } of back) {
      if (effect === undefined) continue
      expect(levelOf(effect.before)).toEqual(levelOf(status))
      status = effect.after
    }
    expect(levelOf(status)).toEqual(levelOf(assess(metric, first).status))
    const sum = (told: readonly ReportedChange[]): number =>
      told.reduce((total, { effect }) => total + (effect?.levels ?? 0), 0)
    expect(sum(back)).toBe(-sum(all) + 0)
  })
  it('law: an unchanged status is as many days old as the meeting before, and a week more', () => {
    const counted = meetings.map(([since, asAt]) => briefing([metric], since, asAt).targets[0]!)
    counted.forEach(({ statusSince, before, now }, i) => {
      if (i > 0 && before.kind === now.status.kind && counted[i]!.told.every(({ effect }) => effect?.isMoved !== true))
        expect(statusSince).toBe(counted[i - 1]!.statusSince)
      else if (before.kind !== now.status.kind)
        expect(statusSince! > meetings[i]![0] && statusSince! <= meetings[i]![1]).toBe(true)
    })
  })
})

describe('what a meeting of the weekly record is told', () => {
  const [, passports, academy] = metrics.map(([, metric]) => metric)
  it('the strike: one figure falls due, the figures grow too old, and counting begins again', () => {
    const told = reportedChanges(passports!, day('2018-07-17'), day('2018-09-04'))
    expect(told.map(({ on, cause, effect }) => [on, cause.kind, effect?.after.kind])).toEqual([
      ['2018-07-27', 'time-alone', 'out-of-date'],
      ['2018-07-27', 'fell-due', undefined],
      ['2018-09-04', 'new-figure', 'off-track'],
    ])
  })
  it('12 March 2019: a revision and a new figure of the academy are both told, though its status is the same', () => {
    const [target] = briefing([academy!], day('2019-03-05'), day('2019-03-12')).targets
    const effects = target!.told.flatMap(({ cause, effect }) =>
      effect === undefined ? [] : [[cause.kind, effect.before.kind, effect.after.kind, effect.levels]],
    )
    expect(effects).toEqual([
      ['revision', 'on-track', 'on-track', 0],
      ['new-figure', 'on-track', 'on-track', 0],
    ])
    expect([target!.concern, target!.statusSince]).toEqual(['unchanged', '2018-10-16'])
  })
  it('9 April 2019: the academy has worsened, and comes first', () => {
    const { targets, counts } = briefing(
      metrics.map(([, metric]) => metric),
      day('2019-04-02'),
      day('2019-04-09'),
    )
    expect(targets.map(({ metric, concern }) => [metric.id, concern])).toEqual([
      ['weekly-academy-graduates', 'worsened'],
      ['weekly-verify-users', 'off-track'],
      ['weekly-online-passport-share', 'unchanged'],
    ])
    expect([...counts]).toEqual([
      ['at-risk', 2],
      ['off-track', 1],
    ])
  })
  it('every newest figure is compared with normal variation, once there are thirteen', () => {
    const newest = metrics
      .flatMap(([, metric]) => reportedChanges(metric, first, last))
      .filter(({ cause }) => cause.kind === 'new-figure')
    expect(newest.every(({ noise }) => noise?.kind === 'within-normal-variation' || noise?.kind === 'unusual')).toBe(
      true,
    )
    expect(reportedChanges(academy!, day('2017-03-01'), day('2017-03-08')).map(({ noise }) => noise?.kind)).toEqual([
      'too-few-to-tell',
    ])
  })
})
