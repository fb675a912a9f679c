/** What is not public on the day of the build is in nothing that is built. */
import { describe, expect, it } from 'vitest'
import type { MetricInput } from '../../src/progress/index.ts'
import { publicPart } from '../../src/publish/public-part.ts'
import { readRecord } from '../../src/publish/record.ts'
import { metricFile } from '../fixtures/record.ts'
import { day } from '../progress/a-metric.ts'
import { besideTheProject } from '../progress/oracle.ts'

const academy = (): MetricInput => metricFile('academy-graduates') as unknown as MetricInput

/** Every day that anything in a public part came out, from its JSON alone. */
const publicationsIn = (metric: MetricInput): readonly string[] =>
  [...JSON.stringify({ ...metric, sources: {} }).matchAll(/"(?:publishedOn|withdrawnOn)":"([^"]*)"/g)].map(
    ([, on]) => on!,
  )

describe('the public part of a metric', () => {
  it('is the metric itself once all of it is out', () => {
    const metric = academy()
    expect(publicPart(metric, day('2026-11-23'))).toEqual({ metric, leftOut: [] })
    expect(publicPart(metric, day('2026-11-23')).metric).toBe(metric)
  })
  it('holds nothing that comes out later, and counts what was left out', () => {
    const { metric, leftOut } = publicPart(academy(), day('2018-06-30'))
    expect(publicationsIn(metric!).every((on) => on <= '2018-06-30')).toBe(true)
    expect(metric!.series[0]!.readings.length).toBeLessThan(academy().series[0]!.readings.length)
    expect(leftOut[0]).toMatch(/^\d figures?$/)
  })
  it('names no source that only later things name', () => {
    const { metric } = publicPart(academy(), day('2018-06-30'))
    const named = JSON.stringify({ ...metric, sources: {} })
    for (const key of Object.keys(metric!.sources)) expect(named).toContain(`"${key}"`)
    expect(Object.keys(metric!.sources).length).toBeLessThan(Object.keys(academy().sources).length)
  })
  it('of a month, a figure is out on its last day', () => {
    const metric = academy()
    const later = { ...metric.series[0]!.readings[0]!, on: '2019-01-31', publishedOn: '2019-03' }
    const readingsOn = (on: string) =>
      publicPart({ ...metric, series: [{ ...metric.series[0]!, readings: [later] }] }, day(on)).metric!.series[0]!
        .readings
    expect([readingsOn('2019-03-30').length, readingsOn('2019-03-31').length]).toEqual([0, 1])
  })
  it('knows of no withdrawal and no outcome before its day', () => {
    const metric = academy()
    const [first] = metric.series[0]!.readings
    const parts: MetricInput = {
      ...metric,
      series: [{ ...metric.series[0]!, readings: [{ ...first!, withdrawnOn: '2020-01-01' }] }],
      actions: [
        { raisedOn: '2019-01-01', ask: 'Why?', owner: 'A', due: '2019-02-01', doneOn: '2020-02-01', outcome: 'Done.' },
        { raisedOn: '2020-03-01', ask: 'When?', owner: 'A', due: '2020-04-01' },
      ],
    }
    const known = publicPart(parts, day('2019-06-30'))
    expect(known.metric!.series[0]!.readings[0]).not.toHaveProperty('withdrawnOn')
    expect(known.metric!.actions).toEqual([{ raisedOn: '2019-01-01', ask: 'Why?', owner: 'A', due: '2019-02-01' }])
    expect(known.leftOut).toEqual(expect.arrayContaining(['1 withdrawal', '1 action', '1 outcome of an action']))
  })
  it('knows of no verdict by others, nor of the end of one, before its day', () => {
    const verdict = { by: 'A', word: 'good', from: '2019-01-01', until: '2020-01-01', source: 'strategy-press-release' }
    const parts = { ...academy(), outsideVerdicts: [verdict, { ...verdict, word: 'bad', from: '2020-01-01' }] }
    const { metric, leftOut } = publicPart(parts, day('2019-06-30'))
    const { until: _later, ...known } = verdict
    expect(metric!.outsideVerdicts).toEqual([known])
    expect(leftOut).toEqual(expect.arrayContaining(['1 outside verdict', '1 end of an outside verdict']))
    expect(publicPart(parts, day('2026-11-23')).metric!.outsideVerdicts).toHaveLength(2)
  })
  it('keeps one target as the one to be judged, and nothing at all without a target', () => {
    const metric = academy()
    const [target] = metric.targets
    const later = { ...target!, id: 'later', publishedOn: '2019-01-01', primary: true }
    const both = { ...metric, targets: [{ ...target!, primary: false }, later] }
    expect(publicPart(both, day('2018-06-30')).metric!.targets).toMatchObject([{ id: target!.id, primary: true }])
    expect(publicPart({ ...metric, targets: [later] }, day('2018-06-30')).metric).toBeUndefined()
  })
})

describe('the record as it is published', () => {
  const found = besideTheProject<MetricInput>('cases/figure-published-tomorrow.json')
  const files = (metric: MetricInput): Readonly<Record<string, unknown>> => ({
    'api/v1/metrics.json': {
      version: 1,
      updatedOn: '2020-10-21',
      metrics: [{ id: metric.id, title: 'M', href: 'api/v1/metrics/m.json' }],
    },
    'api/v1/metrics/m.json': metric,
  })
  const on = async (metric: MetricInput, builtOn: string) =>
    readRecord((path) => Promise.resolve(files(metric)[path]), day(builtOn))
  const metric: MetricInput = found ?? { ...academy(), id: 'm' }

  it('a figure of tomorrow is in no file of today, and that is said', async () => {
    const lastOut = publicationsIn(metric).toSorted().at(-1)!
    const before = found === undefined ? '2018-06-30' : '2020-10-20'
    const { metrics, instead, leftOut, updatedOn } = await on(metric, before)
    expect([...instead.values()].join('')).not.toContain(`"${lastOut}"`)
    expect(metrics[0]!.series[0]!.readings.every(({ publishedDay }) => publishedDay <= before)).toBe(true)
    expect(leftOut).toEqual([expect.stringMatching(/^[a-z]+: \d figures?/) as string])
    expect(updatedOn).toBe(before)
  })
  it('a record that is out is published as it stands', async () => {
    const { instead, leftOut } = await on(metric, '2026-11-23')
    expect([instead.size, leftOut]).toEqual([0, []])
  })
  it('a metric of which nothing is out has no file and no place in the list', async () => {
    const later = { ...metric, targets: [{ ...metric.targets[0]!, publishedOn: '2019-01-01', due: '2030-12-31' }] }
    const { list, instead, leftOut } = await on(later, '2018-01-01')
    expect([list, instead.get('api/v1/metrics/m.json'), leftOut]).toEqual([
      [],
      undefined,
      [`${metric.id}: all of it: no target is public yet`],
    ])
    expect(instead.has('api/v1/metrics/m.json')).toBe(true)
  })
})
