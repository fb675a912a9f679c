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

/**
 * Worked out from the figures alone, with a straight line through base, stages and target. `among`: where two levels are as
 * likely as each other, by the eye.
 */
const EXPECTED: readonly (readonly [
  id: string,
  on: string,
  target: string | undefined,
  among: readonly string[],
  latest: number | undefined,
  required: number | undefined,
  why: string,
])[] = [
  [
    'zero-emission-vehicle-share',
    '2022-12-31',
    '30-by-2030',
    ['off-track', 'at-risk'],
    5.22,
    4.815,
    'ten years of a point or less each, and nine more must bring 25; but each brought more than the one before',
  ],
  [
    'zero-emission-vehicle-share',
    '2024-12-31',
    '60-by-2030',
    ['off-track'],
    11.01,
    11.01,
    'seven points a year are needed, two or three came',
  ],
  [
    'zero-emission-vehicle-share',
    '2026-07-31',
    '60-by-2030',
    ['off-track'],
    9.53,
    17.006,
    'it fell by five points in the last year',
  ],
  ['public-charging-stations', '2022-12-31', undefined, ['cannot-be-judged'], undefined, undefined, 'no target yet'],
  [
    'public-charging-stations',
    '2024-12-31',
    '16296-in-2024',
    ['awaiting', 'missed'],
    14_660,
    16_180.177,
    'the due day itself, a week after the last count',
  ],
  [
    'public-charging-stations',
    '2026-07-31',
    '37929-in-2030',
    ['off-track'],
    15_974,
    20_439.245,
    'a thousand in seventeen months; 22,000 more are needed',
  ],
  [
    'broadband-50-10',
    '2022-12-31',
    '100-by-2030',
    ['out-of-date'],
    87.4,
    undefined,
    'the figure for 2020 is later than any before it was',
  ],
  [
    'broadband-50-10',
    '2024-12-31',
    '100-by-2030',
    ['off-track', 'at-risk'],
    93.1,
    92.465,
    'the last households are the hardest, and every one is asked for',
  ],
  [
    'broadband-50-10',
    '2026-07-31',
    '100-by-2030',
    ['off-track', 'at-risk'],
    96.4,
    95.235,
    'ahead of the line, and slower by the year: 2.7, then 0.6',
  ],
  ['chronic-homelessness', '2022-12-31', undefined, ['cannot-be-judged'], undefined, undefined, 'no target yet'],
  [
    'chronic-homelessness',
    '2024-12-31',
    'half-by-2028',
    ['off-track'],
    31_476,
    20_151.032,
    'it rises, and is to fall by half',
  ],
  ['chronic-homelessness', '2026-07-31', 'half-by-2028', ['off-track'], 36_058, 17_910.667, 'it rises faster'],
  [
    'poverty-rate',
    '2022-12-31',
    'half-by-2030',
    ['on-track', 'ahead'],
    6.4,
    12.082,
    'already below half of 2015, in the year of the pandemic',
  ],
  [
    'poverty-rate',
    '2024-12-31',
    'half-by-2030',
    ['at-risk', 'off-track'],
    9.9,
    11.116,
    'below the line, and rising for two years',
  ],
  [
    'poverty-rate',
    '2026-07-31',
    'half-by-2030',
    ['out-of-date'],
    10.4,
    10.634,
    'the figure for 2024 has not come when those before it had',
  ],
  ['non-emitting-electricity', '2022-12-31', undefined, ['cannot-be-judged'], undefined, undefined, 'no target yet'],
  ['non-emitting-electricity', '2024-12-31', '90-by-2030', ['off-track'], 80.729, 80.729, 'no higher than in 2015'],
  ['non-emitting-electricity', '2026-07-31', '90-by-2030', ['off-track'], 78.398, 83.379, 'falling'],
  ['clean-technology-jobs', '2022-12-31', undefined, ['cannot-be-judged'], 211_695, undefined, 'no target yet'],
  [
    'clean-technology-jobs',
    '2024-12-31',
    'quarter-more-by-2026',
    ['at-risk', 'off-track'],
    224_030,
    231_364.694,
    'some 7,000 behind the line, with 20,685 to go in three years',
  ],
  [
    'clean-technology-jobs',
    '2026-07-31',
    'quarter-more-by-2026',
    ['at-risk', 'off-track'],
    224_062,
    235_822.917,
    'it fell in the last year',
  ],
  ['waste-per-person', '2022-12-31', undefined, ['cannot-be-judged'], 694.3, undefined, 'no target yet'],
  [
    'waste-per-person',
    '2024-12-31',
    '490-by-2030',
    ['off-track'],
    683.6,
    594.5,
    'fifteen kilograms in eight years; 194 more are needed in eight',
  ],
  [
    'waste-per-person',
    '2026-07-31',
    '490-by-2030',
    ['off-track'],
    666.6,
    568.357,
    'less than a third of the way that was needed',
  ],
  [
    'marine-areas-conserved',
    '2022-12-31',
    '30-by-2030',
    ['at-risk', 'off-track'],
    13.9,
    16.119,
    'it rose by leaps, and has stood still since 2019',
  ],
  [
    'marine-areas-conserved',
    '2024-12-31',
    '30-by-2030',
    ['at-risk', 'off-track'],
    14.7,
    20.556,
    'a point in three years; fifteen are needed in seven',
  ],
  [
    'marine-areas-conserved',
    '2026-07-31',
    '30-by-2030',
    ['off-track'],
    15.5,
    22.501,
    'the whole series was revised downward',
  ],
  ['adult-smoking', '2022-12-31', undefined, ['cannot-be-judged'], undefined, undefined, 'no target yet'],
  ['adult-smoking', '2024-12-31', 'under-5-by-2035', ['cannot-be-judged'], 12.5, undefined, 'one figure'],
  [
    'adult-smoking',
    '2026-07-31',
    'under-5-by-2035',
    ['at-risk', 'off-track'],
    11.1,
    10.866,
    'just behind the line, and the last falls were small',
  ],
  ['opioid-deaths', '2022-12-31', undefined, ['cannot-be-judged'], undefined, undefined, 'no target yet'],
  [
    'opioid-deaths',
    '2024-12-31',
    '10-by-march-2028',
    ['off-track'],
    21.3,
    undefined,
    'at its highest, twice what it may be',
  ],
  [
    'opioid-deaths',
    '2026-07-31',
    '10-by-march-2028',
    ['off-track', 'at-risk', 'on-track'],
    13.5,
    15.343,
    'two steep falls after seven years of rising',
  ],
  ['air-quality-standards', '2022-12-31', '85-in-2030', ['out-of-date'], 68, 71.957, 'years beyond the last figure'],
  [
    'air-quality-standards',
    '2024-12-31',
    '85-in-2030',
    ['at-risk', 'off-track', 'on-track'],
    85,
    76.392,
    'there now, from 64 the year before: anything may follow',
  ],
  ['air-quality-standards', '2026-07-31', '85-in-2030', ['off-track', 'at-risk'], 74, 77.348, 'lost again'],
]

describe('where each stood on three days', () => {
  it.each(EXPECTED)('%s on %s: %s', (id, on, targetId, among, latest, required) => {
    const metric = metricOf(id)
    const answer = assess(metric, day(on))
    const per = metric.measure === 'share' ? 100 : 1
    expect(answer.target?.id).toBe(targetId)
    expect(among).toContain(answer.status.kind)
    if (latest === undefined) expect(answer.latest).toBeUndefined()
    else expect(answer.latest!.value * per).toBeCloseTo(latest, 2)
    if (required !== undefined) expect(answer.gap!.required * per).toBeCloseTo(required, 2)
  })
})
