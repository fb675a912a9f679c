/**
 * Every reading of a metric as a table: RFC 4180, UTF-8. Without a byte order mark: a program that reads the file as
 * the
 * standard says would take the mark for a part of the first column's name. The headers that go with it name the
 * charset.
 */
import { csvFormatRow } from 'd3-dsv'
import type { Metric } from '../progress/index.ts'
import { cellText } from '../spreadsheet/cell-text.ts'
import { CSV_COLUMNS, type Cell, type Line } from './csv-columns.ts'

const END_OF_LINE = '\r\n'

function written(cell: Cell): string {
  if (cell === undefined) return ''
  return typeof cell === 'number' ? String(cell) : cellText(cell)
}

/** A checked metric has every source that its readings name. */
const linesOf = (metric: Metric): readonly Line[] =>
  metric.series.flatMap((series) =>
    [...series.readings, ...(series.absences ?? [])].flatMap((stated) => {
      const source = metric.sources[stated.source]
      const reading = 'reason' in stated ? undefined : stated
      return source === undefined ? [] : [{ metric, series, stated, reading, source }]
    }),
  )

export function metricCsv(metric: Metric): string {
  const rows = linesOf(metric).map((line) => CSV_COLUMNS.map(({ cell }) => written(cell(line))))
  return [CSV_COLUMNS.map(({ name }) => name), ...rows].map((row) => csvFormatRow([...row]) + END_OF_LINE).join('')
}
