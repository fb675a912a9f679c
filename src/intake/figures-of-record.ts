/** The figures of a record by their date, and how those of one text of it differ from those of another. */
import { lastDayOf, parsePartialDate, type MetricInput } from '../progress/index.ts'

export type SeriesInput = MetricInput['series'][number]
export type ReadingInput = SeriesInput['readings'][number]

const inOrder = (_: string, held: unknown): unknown =>
  typeof held === 'object' && held !== null && !Array.isArray(held)
    ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => Number(one > other) - Number(one < other)))
    : held

const written = (value: unknown): string => JSON.stringify(value, inOrder) ?? ''

/** Of what is never changed: a record is compared figure by figure many times over. */
const texts = new WeakMap<object, string>()

/** The same text for the same data, in whatever order its fields stand. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return written(value)
  const text = texts.get(value) ?? written(value)
  texts.set(value, text)
  return text
}

/** Its last day; what is no date stands for itself. */
function dayOr(text: string): string {
  const date = parsePartialDate(text)
  return date.ok ? lastDayOf(date.value) : text
}

/** Two figures are of the same date where these agree: "2019-02" and "2019-02-28" do. */
export const dateKey = ({ on, period }: Pick<ReadingInput, 'on' | 'period'>): string =>
  period === undefined ? dayOr(on ?? '') : `${period.start}/${period.end}`

/** Of figures of one date, two that came out on one day, and are as official, are the same statement. */
export const statementKey = ({ basis, publishedOn }: ReadingInput): string => `${basis} ${dayOr(publishedOn)}`

export function byDate(readings: readonly ReadingInput[]): ReadonlyMap<string, readonly ReadingInput[]> {
  const dates = new Map<string, ReadingInput[]>()
  for (const reading of readings) {
    const held = dates.get(dateKey(reading))
    if (held === undefined) dates.set(dateKey(reading), [reading])
    else held.push(reading)
  }
  return dates
}

/** What readers take of the figures of one date: an official one if there is any, of those the last published. */
export function lastWord(readings: readonly ReadingInput[]): ReadingInput | undefined {
  const official = readings.filter(({ basis }) => basis === 'official')
  let last: ReadingInput | undefined
  for (const reading of official.length > 0 ? official : readings)
    if (last === undefined || dayOr(reading.publishedOn) >= dayOr(last.publishedOn)) last = reading
  return last
}

/** Those of a list that another has not, each as often as it is missing there. */
export function without(readings: readonly ReadingInput[], others: readonly ReadingInput[]): readonly ReadingInput[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(textOf(other), (left.get(textOf(other)) ?? 0) + 1)
  return readings.filter((reading) => {
    const count = left.get(textOf(reading)) ?? 0
    left.set(textOf(reading), count - 1)
    return count <= 0
  })
}

export type Replaced = { readonly before: ReadingInput; readonly after: ReadingInput }

export type FigureDifference = {
  readonly added: readonly ReadingInput[]
  /** The same statement, put otherwise: mended in its place. */
  readonly changed: readonly Replaced[]
  readonly gone: readonly ReadingInput[]
}

/** Of figures of one date. */
export function differenceOf(before: readonly ReadingInput[], after: readonly ReadingInput[]): FigureDifference {
  const gone = [...without(before, after)]
  const added: ReadingInput[] = []
  const changed: Replaced[] = []
  for (const reading of without(after, before)) {
    const place = gone.findIndex((other) => statementKey(other) === statementKey(reading))
    const [replaced] = place === -1 ? [] : gone.splice(place, 1)
    if (replaced === undefined) added.push(reading)
    else changed.push({ before: replaced, after: reading })
  }
  return { added, changed, gone }
}
