/** A whole file of the record beside the one that is published. */
import type { RecordFile } from '../../../../api/index.ts'
import {
  changesOf,
  effectsOn,
  metricFile,
  readRecordText,
  type RecordChanges,
  type RecordFault,
} from '../../../../intake/index.ts'
import { bad, good, type Day, type Metric, type Result } from '../../../../progress/index.ts'
import { effectShown, type EffectShown } from '../reader/review-shown.ts'

export type FileCompared = {
  readonly metric: Metric
  /** As it is to be published. */
  readonly text: string
  /** When the last of its figures was published; of a file without any, today. */
  readonly publishedOn: string
  /** What is published now; absent where nothing is. */
  readonly served: RecordFile | undefined
  readonly changes: RecordChanges
  readonly effects: readonly EffectShown[]
}

const faultWords = ({ field, problem, line }: RecordFault): string =>
  `${line === undefined ? '' : `Line ${line}, `}${field}: ${problem}`

const lastPublished = ({ series }: Metric): string | undefined =>
  series
    .flatMap(({ readings }) => readings.map(({ publishedOn }) => publishedOn))
    .sort()
    .at(-1)

/** `servedOf`: the published file of a metric, if it has one. Every fault is a sentence. */
export async function compareFile(
  text: string,
  servedOf: (id: string) => Promise<RecordFile | undefined>,
  today: Day,
): Promise<Result<FileCompared, readonly string[]>> {
  const read = readRecordText(text)
  if (!read.ok) return bad(read.fault.map(faultWords))
  const { record, metric } = read.value
  const served = await servedOf(metric.id)
  const before = served === undefined ? undefined : readRecordText(served.text)
  if (before?.ok === false)
    return bad(['The published file cannot be read, so nothing can be compared with it. Mend it first.'])
  const old = before?.value
  return good({
    metric,
    text: metricFile(record),
    publishedOn: lastPublished(metric) ?? today,
    served,
    changes: changesOf(old?.record, record),
    effects:
      old === undefined ? [] : effectsOn(old.metric, metric, today).map((one) => effectShown(old.metric, metric, one)),
  })
}
