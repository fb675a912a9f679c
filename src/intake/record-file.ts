/** Opens the file of a whole record: what it holds, or everything that is wrong with it and on which line. */
import { locate, parseMetric, type LocatedFault } from '../api/parsers.ts'
import { bad, good, type Metric, type MetricInput, type Result } from '../progress/index.ts'
import { scanJson, type JsonStep } from './json-text.ts'
import { JSON_WORDS } from './json-words.ts'

export type RecordFault = LocatedFault & {
  /** Where it stands in the text, counted from 1; of a field that is missing, what it is missing from. */
  readonly line?: number
  readonly column?: number
}

export type RecordRead = {
  /** As the file has it, field for field. */
  readonly record: MetricInput
  readonly metric: Metric
}

/** In characters: what a service takes. The largest record of the house is a tenth of it. */
const LARGEST = 5_000_000
const MOST_FAULTS = 100
const WHOLE = 'the whole file'

const ofWhole = (problem: string): RecordFault => ({ pointer: '', field: WHOLE, problem })

type Place = { readonly line: number; readonly column: number }

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1 }
}

const pointerOf = (path: readonly JsonStep[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const fieldOf = (path: readonly JsonStep[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')

/** The text up to the end of its line, cut short. */
const shownAt = (text: string, at: number): string => text.slice(at, at + 40).split('\n')[0] ?? ''

function jsonFault(text: string): RecordFault {
  const fault = scanJson(text)
  if (fault === undefined) return ofWhole('It cannot be read as JSON. Save it again from where it comes.')
  const found = shownAt(text, fault.at)
  return { ...ofWhole(JSON_WORDS[fault.kind]), ...(found !== '' && { found }), ...placeAt(text, fault.at) }
}

/** Of a field that is named twice only the last would be kept, and nobody would be told. */
function twiceFaults(text: string): readonly RecordFault[] {
  const faults: RecordFault[] = []
  scanJson(text, {
    twice: (path, at, first) => {
      if (faults.length >= MOST_FAULTS) return
      const steps = path()
      const problem = `It stands here for the second time, first on line ${placeAt(text, first).line}, and only one can be kept. Take one of them out.`
      faults.push({ pointer: pointerOf(steps), field: fieldOf(steps), problem, ...placeAt(text, at) })
    },
  })
  return faults
}

/** Each fault with the line of its field, or of the nearest thing around it that is there. */
function placed(text: string, faults: readonly LocatedFault[]): readonly RecordFault[] {
  const wanted = new Map<string, number | undefined>()
  for (const { pointer } of faults)
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
      wanted.set(pointer.slice(0, end), undefined)
  const depth = Math.max(0, ...faults.map(({ pointer }) => pointer.split('/').length))
  scanJson(text, {
    value: (path, at, deep) => {
      const pointer = deep < depth ? pointerOf(path()) : undefined
      if (pointer !== undefined && wanted.has(pointer)) wanted.set(pointer, at)
    },
  })
  return faults.map((fault) => {
    for (let end = fault.pointer.length; end > 0; end = fault.pointer.lastIndexOf('/', end - 1)) {
      const at = wanted.get(fault.pointer.slice(0, end))
      if (at !== undefined) return { ...fault, ...placeAt(text, at) }
    }
    return fault
  })
}

function recordFaults(text: string, data: unknown, faults: Parameters<typeof locate>[1][]): readonly RecordFault[] {
  const located = faults.slice(0, MOST_FAULTS).map((fault) => locate(data, fault))
  const told = placed(text, located).map((fault) => (fault.pointer === '' ? { ...fault, field: WHOLE } : fault))
  const more = faults.length - told.length
  return more > 0 ? [...told, ofWhole(`There ${more === 1 ? 'is one' : `are ${more}`} more. Mend these first.`)] : told
}

function dataIn(text: string): Result<unknown, RecordFault> {
  if (text.length > LARGEST)
    return bad(ofWhole(`It is larger than a record may be: ${LARGEST} characters at most. Split the metric in two.`))
  try {
    const data: unknown = JSON.parse(text)
    return good(data)
  } catch {
    return bad(jsonFault(text))
  }
}

/**
 * A record from the text of its file. Nothing of it is lost: what `metricFile` writes of the record holds every field
 * and figure that the text holds, and for text that it wrote itself, the same text.
 */
export function readRecordText(given: string): Result<RecordRead, readonly RecordFault[]> {
  const text = given.replace(/^\uFEFF/, '')
  const data = dataIn(text)
  if (!data.ok) return bad([data.fault])
  const metric = parseMetric(data.value)
  const twice = twiceFaults(text)
  if (!metric.ok) return bad([...twice, ...recordFaults(text, data.value, [...metric.fault])])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has just been checked, field by field
  return twice.length === 0 ? good({ record: data.value as MetricInput, metric: metric.value }) : bad(twice)
}
