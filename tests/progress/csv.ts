/** Reads comma-separated text (RFC 4180): quoted fields may hold commas, line ends and doubled quotes. */

export type CsvRow = Readonly<Record<string, string>>

function fieldsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, separator, quoted, bare] of text.matchAll(/(^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (separator !== ',' && separator !== '') rows.push([])
    rows.at(-1)!.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
  }
  return rows
}

/** The rows below the heading, each by the names in the heading. A last line end makes no row. */
export function csvRows(text: string): readonly CsvRow[] {
  const [heading = [], ...rows] = fieldsOf(text.replace(/\r?\n$/, ''))
  return rows.map((row) => {
    if (row.length !== heading.length)
      throw new Error(`${row.length} fields where the heading has ${heading.length}: ${row.join(' | ')}`)
    return Object.fromEntries(heading.map((name, i) => [name, row[i]!]))
  })
}
