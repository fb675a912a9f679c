/** The record in a folder, as text and as data. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { METRIC_LIST_PATH, parseMetric, parseMetricList } from '../../api/parsers.ts'
import type { FieldFault } from '../../api/index.ts'
import { bad, good, type Metric, type MetricInput, type Result } from '../../progress/index.ts'
import type { MetricListInput } from '../../intake/index.ts'

/** The folder that holds `api/v1`: that of the programme. */
export const recordFolder = (): string => process.env['PROGRAMME'] ?? 'public'

export type FileFaults = { readonly file: string; readonly faults: readonly FieldFault[] }

async function readJson(file: string): Promise<Result<unknown, FileFaults>> {
  const whole = (problem: string): FileFaults => ({ file, faults: [{ field: 'the whole file', problem }] })
  try {
    return good(JSON.parse(await readFile(file, 'utf8')) as unknown)
  } catch (error) {
    return bad(whole(error instanceof SyntaxError ? `This is not JSON: ${error.message}` : 'There is no such file.'))
  }
}

export type ListFile = { readonly file: string; readonly list: MetricListInput }

export async function readList(folder: string): Promise<Result<ListFile, FileFaults>> {
  const file = join(folder, METRIC_LIST_PATH)
  const read = await readJson(file)
  if (!read.ok) return read
  const list = parseMetricList(read.value)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has just been checked, field by field
  return list.ok ? good({ file, list: read.value as MetricListInput }) : bad({ file, faults: list.fault })
}

export type MetricFile = { readonly file: string; readonly record: MetricInput; readonly metric: Metric }

export async function readMetricFile(folder: string, href: string): Promise<Result<MetricFile, FileFaults>> {
  const file = join(folder, href)
  const read = await readJson(file)
  if (!read.ok) return read
  const metric = parseMetric(read.value)
  return metric.ok
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has just been checked, field by field
      good({ file, metric: metric.value, record: read.value as MetricInput })
    : bad({ file, faults: metric.fault })
}

/** Whole or not at all: a reader never sees half a file. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.new`
  await writeFile(beside, text)
  await rename(beside, file)
}
