/** The record as the build publishes it: read and checked as the page would, and no more of it than is public. */
import { METRIC_LIST_PATH, parseMetric, parseMetricList } from '../api/parsers.ts'
import type { FieldFault, MetricEntry } from '../api/index.ts'
import type { Day, Metric, MetricInput, Result } from '../progress/index.ts'
import { publicPart } from './public-part.ts'
import type { DatedRecord } from './types.ts'

/** With the list that the pages of the app read. */
export type PublishedRecord = DatedRecord & {
  readonly list: readonly MetricEntry[]
  /** Files of the record that hold more than is public, each with the text to publish; absent text for none. */
  readonly instead: ReadonlyMap<string, string | undefined>
  /** What was left out, a line for each metric. */
  readonly leftOut: readonly string[]
}

/** What stands at a path of the record, as yet unchecked. */
export type ReadPath = (path: string) => Promise<unknown>

function checked<Value>(path: string, read: Result<Value, readonly FieldFault[]>): Value {
  if (read.ok) return read.value
  const faults = read.fault.map(({ field, problem }) => `${field}: ${problem}`).join('\n')
  throw new Error(`${path} cannot be read, so nothing was published.\n${faults}`)
}

type ReadMetric = {
  readonly entry: MetricEntry
  readonly metric: Metric | undefined
  readonly text: string | undefined
  readonly leftOut: readonly string[]
}

const written = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

async function readMetric(readPath: ReadPath, entry: MetricEntry, builtOn: Day): Promise<ReadMetric> {
  const answer = await readPath(entry.href)
  const whole = checked(entry.href, parseMetric(answer))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has just been checked, field by field
  const part = publicPart(answer as MetricInput, builtOn)
  if (part.metric === answer) return { entry, metric: whole, text: undefined, leftOut: [] }
  const leftOut = [`${entry.id}: ${part.leftOut.join(', ')}`]
  if (part.metric === undefined) return { entry, metric: undefined, text: undefined, leftOut }
  return { entry, metric: checked(entry.href, parseMetric(part.metric)), text: written(part.metric), leftOut }
}

/** @throws Error: what is wrong, in which file and field. */
export async function readRecord(readPath: ReadPath, builtOn: Day): Promise<PublishedRecord> {
  const list = checked(METRIC_LIST_PATH, parseMetricList(await readPath(METRIC_LIST_PATH)))
  const read = await Promise.all(list.metrics.map(async (entry) => readMetric(readPath, entry, builtOn)))
  const updatedOn = list.updatedOn < builtOn ? list.updatedOn : builtOn
  const isChanged = read.some(({ leftOut }) => leftOut.length > 0)
  const metrics = read.flatMap(({ metric }) => (metric === undefined ? [] : [metric]))
  const entries = read.flatMap(({ entry, metric }) => (metric === undefined ? [] : [entry]))
  return {
    updatedOn,
    list: entries,
    metrics,
    instead: new Map([
      ...read.flatMap(({ entry, text, leftOut }) => (leftOut.length === 0 ? [] : [[entry.href, text] as const])),
      ...(isChanged || updatedOn !== list.updatedOn
        ? [[METRIC_LIST_PATH, written({ version: 1, updatedOn, metrics: entries })] as const]
        : []),
    ]),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
  }
}
