/** A live programme of somebody else: twelve targets of the Canadian Indicator Framework, as they were published day by day. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess, outsideWorking, recordLog, type Metric, type MetricInput } from '../../src/progress/index.ts'
import { made } from '../fixtures/record.ts'
import { day } from './a-metric.ts'
import { besideTheProject, published, textBesideTheProject } from './oracle.ts'

const ROOM = join(import.meta.dirname, '../../mocks/canada/api/v1/metrics')
const inputs = readdirSync(ROOM).map((file) => JSON.parse(readFileSync(join(ROOM, file), 'utf8')) as MetricInput)
const metrics = new Map(inputs.map((input) => [input.id, made(input)]))
const metricOf = (id: string): Metric => metrics.get(id)!

type Known = {
  readonly id: string
  readonly indicator: string
  readonly measure: string
  readonly readings: readonly {
    readonly period?: string
    readonly on?: string
    readonly value: number
    readonly publishedOn: string
    readonly withdrawnOn?: string
    readonly revises?: number
  }[]
  readonly publisherStatuses: readonly { readonly status: string | null; readonly from: string }[]
}
const known = published(
  besideTheProject<{ readonly metrics: readonly Known[] }>('second-programme/cif.json')?.metrics,
  'The Canadian figures as they were gathered',
)

describe('the record holds what was gathered, and no more', () => {
  it('of twelve metrics', () => expect(metrics.size).toBe(12))
  it.each(known ?? [])('$id: every figure with its days', ({ id, measure, readings }) => {
    const per = measure === 'share' ? 100 : 1
    const written = inputs.find((input) => input.id === id)!.series[0]!.readings
    expect(
      written.map(({ value, publishedOn, withdrawnOn }) => [
        Number((value! * per).toPrecision(12)),
        publishedOn,
        withdrawnOn,
      ]),
    ).toEqual(
      readings.map(({ value, publishedOn, withdrawnOn }) => [Number(value.toPrecision(12)), publishedOn, withdrawnOn]),
    )
  })
  it.each(known ?? [])('$id: what Statistics Canada said, and since when', ({ id, publisherStatuses }) => {
    const said = publisherStatuses.filter(({ status }) => status !== null)
    const written = inputs.find((input) => input.id === id)!.outsideVerdicts ?? []
    expect(written.map(({ word, from }) => [word.replaceAll(' ', '_'), from])).toEqual(
      said.map(({ status, from }) => [status, from]),
    )
  })
})

const ascending = (one: number, other: number): number => one - other

describe('every revision and withdrawal is told once, with what it was before', () => {
  const END = day('2026-12-31')
  it('116 figures were revised', () => {
    const revised = (known ?? []).flatMap(({ id, measure, readings }) => {
      const per = measure === 'share' ? 100 : 1
      const told = recordLog(metricOf(id), END).flatMap(({ cause }) =>
        cause.kind === 'revision' ? [Number((cause.replaced.value * per).toPrecision(9))] : [],
      )
      const were = readings.flatMap(({ revises }) => (revises === undefined ? [] : [Number(revises.toPrecision(9))]))
      expect([id, told.sort(ascending)]).toEqual([id, were.sort(ascending)])
      return told
    })
    expect(revised).toHaveLength(known === undefined ? 0 : 116)
  })
  it('seven figures were withdrawn', () => {
    const gone = [...metrics.values()].flatMap((metric) =>
      recordLog(metric, END).filter(({ cause }) => cause.kind === 'withdrawal'),
    )
    expect(gone).toHaveLength(7)
  })
})

describe('later publications never change an earlier answer', () => {
  it.each([...metrics.keys()])('%s, on every day on which something came out', (id) => {
    const input = inputs.find((one) => one.id === id)!
    const days = [...new Set(input.series[0]!.readings.map(({ publishedOn }) => publishedOn))].sort()
    for (const on of days) {
      const readings = input.series[0]!.readings.filter(({ publishedOn }) => publishedOn <= on)
      const then = made({
        ...input,
        series: [{ ...input.series[0]!, readings }],
      })
      expect([on, assess(then, day(on))]).toEqual([on, assess(metricOf(id), day(on))])
    }
  })
})

/** What the publisher worked out, by its own rule, from its own baseline. */
const theirs = published(
  textBesideTheProject('samples/cif/indicator_calculation_components.yml'),
  "Statistics Canada's own workings",
)

/** The first block of an indicator in that file: "  key: value" lines below its name. */
function partsOf(text: string, indicator: string): ReadonlyMap<string, string> {
  const [, block = ''] = new RegExp(`^${indicator}:\\n((?: {2}.*\\n)+)`, 'm').exec(text) ?? []
  return new Map(Array.from(block.matchAll(/^ {4}(\w+): (.*)$/gm), ([, key = '', value = '']) => [key, value]))
}

const OWN_WORD: Readonly<Record<string, string>> = {
  'on-track': 'substantial_progress',
  'progress-needs-acceleration': 'moderate_progress',
  'limited-progress': 'limited_progress',
  deterioration: 'deterioration',
}

describe("Statistics Canada's verdicts come about here as they do there", () => {
  const asked = (known ?? []).filter(({ id }) =>
    metricOf(id).outsideVerdicts?.some(({ baseline }) => baseline !== undefined),
  )
  it('for eleven of the twelve; of the air nobody can say which year of three is meant', () =>
    expect(asked).toHaveLength(known === undefined ? 0 : 11))
  it.each(asked)('$id', ({ id, indicator }) => {
    const metric = metricOf(id)
    const verdict = metric.outsideVerdicts!.find(({ rule }) => rule !== undefined)!
    const working = outsideWorking(metric, assess(metric, day('2026-07-31')), verdict)!
    if (theirs === undefined) return
    const parts = partsOf(theirs, indicator)
    const { answer } = working
    expect('progress' in answer ? answer.progress?.value : undefined).toBeCloseTo(
      Number(parts.get('progress_value')),
      9,
    )
    expect(OWN_WORD[answer.kind]).toBe(parts.get('status'))
  })
})
