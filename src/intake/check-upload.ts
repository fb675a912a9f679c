/** Whether figures can be added to a metric: the rules that every record keeps, and what should be asked about. */
import {
  elapsedDays,
  firstDayOf,
  lastDayOf,
  makeMetric,
  noiseGuard,
  primarySeries,
  type Day,
  type Metric,
  type Reading,
} from '../progress/index.ts'
import { parseMetric } from '../api/parsers.ts'
import { figureWords, type Words } from './figure-words.ts'
import { merged, type CellRef, type Finding } from './finding.ts'
import { inputKey, readingKey } from './reading-key.ts'
import { figureAt, ruleWords, shapeWords } from './rule-words.ts'
import { cellOf, type Upload } from './upload.ts'

type Ruled = { readonly metric: Metric | undefined; readonly findings: readonly Finding[] }

/** What the rules of the record say of the metric as it would be, by the cell that each figure came from. */
function ruleFindings(upload: Upload): Ruled {
  const { after } = upload
  const made = parseMetric(after)
  if (made.ok) return { metric: made.value, findings: [] }
  const finding = (field: string, wordsOf: (isInTable: boolean) => Words): Finding => {
    const at = figureAt(field)
    const cell = at === undefined ? undefined : cellOf(upload, at.place)
    return { kind: 'problem', code: 'rule', where: cell === undefined ? [] : [cell], ...wordsOf(cell !== undefined) }
  }
  const rules = makeMetric(after)
  const findings = rules.ok
    ? made.fault.map((fault) => finding(fault.field, (isInTable) => shapeWords(after, fault, isInTable)))
    : rules.fault.map((fault) => finding(fault.field, (isInTable) => ruleWords(after, fault, isInTable)))
  return { metric: undefined, findings }
}

/** Figures of a metric in order of time, the latest word of each. */
function inOrder(metric: Metric, seriesId: string | undefined): readonly Reading[] {
  const series = metric.series.find(({ id }) => id === seriesId) ?? primarySeries(metric)
  const words = new Map<string, Reading>()
  for (const reading of series?.readings ?? []) {
    if (reading.withdrawnDay !== undefined) continue
    const key = `${reading.day} ${reading.when.kind === 'period' ? reading.when.start : ''}`
    const before = words.get(key)
    if (before === undefined || before.publishedDay <= reading.publishedDay) words.set(key, reading)
  }
  return [...words.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const question = (code: string, cell: CellRef, { found, problem, remedy }: Words): Finding => ({
  kind: 'question',
  code,
  where: [cell],
  found,
  problem,
  remedy,
})

/** About a hundred or a thousand times, or a hundredth or a thousandth. */
function wrongSize(ratio: number): number | undefined {
  return [100, 1000, 1 / 100, 1 / 1000].find((times) => Math.abs(ratio / times - 1) < 0.15)
}

/** A move of this many mean moves is beyond normal variation. Source: the limit of moving ranges, NHSRplotthedots. */
const BEYOND = 3.267
/** A move of this many of the usual one, where there are too few figures for limits. */
const FAR = 3
const FEWEST_MOVES = 4
const ENOUGH_MOVES = 12

/** What is looked at: of a running total, which always rises, its change a day. */
const lookedAt = ({ measure }: Metric, readings: readonly Reading[]): readonly number[] =>
  measure !== 'cumulative'
    ? readings.map(({ value }) => value)
    : readings.slice(1).map(({ value, day }, i) => {
        const last = readings[i]
        return last === undefined ? 0 : (value - last.value) / Math.max(1, elapsedDays(last.day, day))
      })

/** A move that is usual for the season is none. */
function isJump(metric: Metric, before: readonly Reading[], reading: Reading): boolean {
  const values = lookedAt(metric, [...before, reading])
  const moves = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))
  const [latest, earlier] = [moves.at(-1), moves.slice(0, -1)]
  if (latest === undefined || earlier.length < FEWEST_MOVES) return false
  const limit =
    earlier.length < ENOUGH_MOVES
      ? FAR * ([...earlier].sort((a, b) => a - b)[earlier.length >> 1] ?? 0)
      : (BEYOND * earlier.reduce((sum, move) => sum + move, 0)) / earlier.length
  if (limit === 0 || latest <= limit) return false
  return noiseGuard(metric, [...before, reading]).kind !== 'within-normal-variation'
}

/** The usual number of days between figures; `undefined` for fewer than three. */
function usualGap(readings: readonly Reading[]): number | undefined {
  const gaps = readings.slice(1).map(({ day }, i) => elapsedDays(readings[i]?.day ?? day, day))
  return gaps.length < 2 ? undefined : [...gaps].sort((a, b) => a - b)[gaps.length >> 1]
}

const overlaps = (one: Reading, other: Reading): boolean =>
  one.when.kind === 'period' &&
  other.when.kind === 'period' &&
  one.when.start <= other.when.end &&
  other.when.start <= one.when.end

const LONG_PERIOD_DAYS = 300

/** A figure for a year that came out long before such figures usually do. */
function isEarly(metric: Metric, before: readonly Reading[], { when, day, publishedDay }: Reading): boolean {
  if (when.kind !== 'period' || elapsedDays(when.start, when.end) < LONG_PERIOD_DAYS) return false
  const lags = before.map((reading) => elapsedDays(reading.day, reading.publishedDay)).sort((a, b) => a - b)
  const usual = primarySeries(metric)?.publicationLagDays ?? lags[lags.length >> 1]
  return usual !== undefined && elapsedDays(day, publishedDay) < usual / 2
}

/** How long a time a figure is for; a date as partial as a year or a month stands for that. */
const daysOf = ({ when }: Reading): number =>
  when.kind === 'period'
    ? elapsedDays(when.start, when.end) + 1
    : elapsedDays(firstDayOf(when.date), lastDayOf(when.date)) + 1

/** A day says at what time, and no length. */
function isOtherLength(one: Reading, other: Reading): boolean {
  const [long, short] = [daysOf(one), daysOf(other)].sort((a, b) => b - a)
  return (
    one.when.kind !== other.when.kind && long !== undefined && short !== undefined && short > 1 && long > 1.5 * short
  )
}

/** What is usual is told by as many figures before, and what overlaps is looked for among as many around. */
const AROUND = 60

/** What should be asked about one figure beside those before it. */
function asksOf(metric: Metric, all: readonly Reading[], place: number, cell: CellRef): readonly Finding[] {
  const reading = all[place]
  if (reading === undefined) return []
  const before = all.slice(Math.max(0, place - AROUND), place)
  const last = before.at(-1)
  const asks: Finding[] = []
  const { unit } = metric
  if (last !== undefined) {
    const times = last.value === 0 ? undefined : wrongSize(reading.value / last.value)
    if (reading.value === 0 && last.value !== 0) asks.push(question('nought', cell, figureWords.nought(last, unit)))
    else if (times !== undefined) asks.push(question('size', cell, figureWords.size(reading, last, times, unit)))
    else if (isJump(metric, before, reading)) asks.push(question('jump', cell, figureWords.jump(reading, last, unit)))
    if (isOtherLength(reading, last)) asks.push(question('length', cell, figureWords.length(reading, last)))
    const gap = usualGap(before)
    if (gap !== undefined && elapsedDays(last.day, reading.day) > 1.6 * gap)
      asks.push(question('gap', cell, figureWords.gap(last, reading)))
  }
  if (isEarly(metric, before, reading)) asks.push(question('early', cell, figureWords.early(reading)))
  const around = all.slice(Math.max(0, place - AROUND), place + AROUND)
  const under = around.find((other) => other !== reading && overlaps(other, reading))
  if (under !== undefined) asks.push(question('overlap', cell, figureWords.overlap(under)))
  const haveFractions = before.length > 0 && before.every(({ denominator }) => denominator !== undefined)
  if (haveFractions && reading.denominator === undefined)
    asks.push(question('no-fraction', cell, figureWords.noFraction()))
  return asks
}

export type UploadChecked = {
  /** The metric as it would be; absent where a rule is broken. */
  readonly metric: Metric | undefined
  readonly findings: readonly Finding[]
}

/** `today`: no figure can be for a day after it. */
export function checkUpload(upload: Upload, today: Day, seriesId?: string): UploadChecked {
  const { metric, findings } = ruleFindings(upload)
  const late: Finding[] = [...upload.added, ...upload.revised].flatMap(({ proposed, reading }) => {
    const last = reading.period?.end ?? reading.on ?? ''
    return last.slice(0, 10) > today.slice(0, last.length) && reading.value !== undefined
      ? [{ kind: 'problem' as const, code: 'future', where: [proposed.cell], ...figureWords.future(last) }]
      : []
  })
  if (metric === undefined) return { metric, findings: merged([...late, ...findings]) }
  const all = inOrder(metric, seriesId)
  const places = new Map(all.map((reading, place) => [readingKey(reading), place]))
  const asks = [...upload.added, ...upload.revised].flatMap(({ reading, proposed }) => {
    const place = places.get(inputKey(reading))
    return place === undefined ? [] : asksOf(metric, all, place, proposed.cell)
  })
  return { metric, findings: merged([...late, ...asks]) }
}
