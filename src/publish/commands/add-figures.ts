/**
 * Adds figures from a spreadsheet to the record: `npm run add-figures -- trees figures.xlsx`. It says what would
 * change; only `--write` changes it.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import { isChange, metricFile, metricListFile, openFiles, review, type Opened, type Table } from '../../intake/index.ts'
import type { Day } from '../../progress/index.ts'
import { timeZone } from 'virtual:time-zone'
import { dayOfBuild } from '../settings.ts'
import { readOptions, type Asked } from './options.ts'
import { faultWords, reportOf, type Report } from './report.ts'
import { readList, readMetricFile, recordFolder, replaceFile, type ListFile, type MetricFile } from './record-files.ts'
import { bad, good, type Result } from '../../progress/index.ts'

const say = (words: string): void => void process.stdout.write(`${words}\n`)

type Files = { readonly list: ListFile; readonly metric: MetricFile }

async function readFiles(id: string): Promise<Result<Files, string>> {
  const folder = recordFolder()
  const list = await readList(folder)
  if (!list.ok) return bad(faultWords(list.fault))
  const entry = list.value.list.metrics.find((one) => one.id === id)
  if (entry === undefined)
    return bad(
      `No metric of ${folder} is called ${id}. These are: ${list.value.list.metrics.map((one) => one.id).join(', ')}.`,
    )
  const metric = await readMetricFile(folder, entry.href)
  return metric.ok ? good({ list: list.value, metric: metric.value }) : bad(faultWords(metric.fault))
}

async function readTableOf(file: string, sheet: string | undefined): Promise<Result<Table, string>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch {
    return bad(`There is no file ${file}.`)
  }
  const opened = openFiles([{ name: basename(file), bytes }])
  return opened.ok ? tableOf(opened.value, file, sheet) : opened
}

/** The table of the sheet that was named; else the best of those that are not hidden. */
function tableOf({ kind, sheets, tables }: Opened, file: string, sheet: string | undefined): Result<Table, string> {
  const names = sheets.map(({ name }) => `“${name}”`).join(', ')
  // Files of one package are figures of different things: none of them is the best.
  if (sheet === undefined && kind === 'csv' && tables.length > 1)
    return bad(`${file} has more than one table. Say which with --sheet: ${names}.`)
  const visible = new Set(sheets.flatMap(({ name, isHidden }) => (isHidden ? [] : [name])))
  const table = tables.find((one) => (sheet === undefined ? visible.has(one.sheet) : one.sheet === sheet))
  if (table !== undefined) return good(table)
  return bad(
    `No table was found in ${sheet === undefined ? file : `sheet “${sheet}”`}: a header with a column of dates and one of figures. The sheets are ${names}.`,
  )
}

function judged({ metric }: Files, table: Table, asked: Asked, today: Day): Report {
  const { record, metric: before } = metric
  const answers = {
    choices: asked.choices,
    corrections: [],
    withdrawGone: asked.withdrawGone,
    ...(asked.publishedOn !== undefined && { publishedOn: asked.publishedOn }),
    ...(asked.source !== undefined && { source: asked.source }),
    ...(asked.seriesId !== undefined && { seriesId: asked.seriesId }),
    ...(asked.reason !== undefined && { reason: asked.reason }),
  }
  return { metric: before, table, ...review({ table, record, metric: before, answers, today }) }
}

async function write({ list, metric }: Files, { upload, options }: Report): Promise<void> {
  await replaceFile(metric.file, metricFile(upload.after))
  await replaceFile(list.file, metricListFile(list.list, upload.after, options.publishedOn))
}

export async function run(words: readonly string[]): Promise<number> {
  const asked = readOptions(words)
  const [id, file] = asked.ok ? asked.value.places : []
  if (!asked.ok || id === undefined || file === undefined) {
    say(asked.ok ? 'Name the metric and the file: npm run add-figures -- trees figures.xlsx' : asked.fault)
    return 1
  }
  const [files, table] = [await readFiles(id), await readTableOf(file, asked.value.sheet)]
  if (!files.ok || !table.ok) {
    for (const one of [files, table]) if (!one.ok) say(one.fault)
    return 1
  }
  const { seriesId } = asked.value
  const { series } = files.value.metric.metric
  if (seriesId !== undefined && series.every((one) => one.id !== seriesId)) {
    say(`${id} has no series called ${seriesId}. These are: ${series.map((one) => one.id).join(', ')}.`)
    return 1
  }
  const report = judged(files.value, table.value, asked.value, dayOfBuild(process.env['BUILD_DAY'], timeZone))
  const isSound = report.findings.every(({ kind }) => kind === 'question')
  const isAnswered = asked.value.isAccepted || report.findings.length === 0
  const isWritten = asked.value.isWriting && isSound && isAnswered && isChange(report.upload, report.options)
  if (isWritten) await write(files.value, report)
  say(reportOf(report, asked.value, isWritten))
  return isSound && (isAnswered || !asked.value.isWriting) ? 0 : 1
}
