/**
 * How fast spreadsheets are read, against @e965/xlsx on every sample of over 1,000 cells, in turns in one run; how XML
 * is scanned, against saxes; how much memory a large table takes; and how many bytes the reader adds to the app.
 * Run with `npm run bench:spreadsheet`; the samples are kept beside the project (EVIDENCE). Nothing here is a test.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { read } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { build } from 'vite'
import { built } from './built.mjs'

const ROUNDS = 9
const ROWS = 50_000
const COLUMNS = 12
const root = fileURLToPath(new URL('../../', import.meta.url))
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const ms = (value) => `${value.toFixed(1)} ms`

const { readSpreadsheet } = await built('src/spreadsheet/index.ts')

function timeOf(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Theirs over ours, in turns; the first rounds warm both up. */
function ratio(ours, theirs) {
  const rounds = Array.from({ length: ROUNDS + 3 }, () => [timeOf(ours), timeOf(theirs)]).slice(3)
  return {
    ours: ms(median(rounds.map(([one]) => one))),
    theirs: ms(median(rounds.map(([, other]) => other))),
    ratio: `${median(rounds.map(([one, other]) => other / one)).toFixed(2)} times as fast`,
  }
}

/** A table of numbers and shared texts. */
function largeTable() {
  const relationship = (id, type, target) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relationships = (all) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
  const cell = (row, column) => {
    const name = `${String.fromCharCode(65 + column)}${row}`
    return column === 0
      ? `<c r="${name}" t="s"><v>${row % 100}</v></c>`
      : `<c r="${name}" s="0"><v>${row * column + 0.25}</v></c>`
  }
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `<row r="${i + 1}">${Array.from({ length: COLUMNS }, (__, j) => cell(i + 1, j)).join('')}</row>`,
  )
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const types = [
    ['workbook', 'sheet.main'],
    ['sheet', 'worksheet'],
    ['strings', 'sharedStrings'],
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${kind}.${type}+xml"/>`)
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    '_rels/.rels': relationships(relationship('a', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('a', 'worksheet', 'sheet.xml') + relationship('b', 'sharedStrings', 'strings.xml'),
    ),
    'xl/strings.xml': `<sst ${main}>${Array.from({ length: 100 }, (_, i) => `<si><t>text number ${i}</t></si>`).join('')}</sst>`,
    'xl/sheet.xml': `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  return {
    bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
    unpacked: parts['xl/sheet.xml'].length,
  }
}

/** In a process of its own, so that what was used before does not hide it. */
if (process.argv[2] === 'memory') {
  const bytes = new Uint8Array(readFileSync(process.argv[3]))
  const before = process.memoryUsage.rss()
  const answer = readSpreadsheet(bytes, 'large.xlsx')
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ grown: peak - before, cells: answer.value.sheets[0].cells.length }))
  process.exit(0)
}

const folder = join(process.env.EVIDENCE ?? join(root, '../shared'), 'samples')
if (!existsSync(folder)) console.log('The samples are kept beside the project and are absent here.')
// It prints a line for each number format of ODS that it does not know.
console.error = () => {}
const rows = []
for (const file of existsSync(folder) ? readdirSync(folder, { recursive: true }) : []) {
  if (!/\.(xlsx|ods|csv)$/.test(file)) continue
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const { sheets } = readSpreadsheet(bytes, file).value
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0)
  // Of the styled empty rows few cells are left, and it is read for those that are not.
  if (cells <= 1_000 && !file.includes('styled_empty')) continue
  const theirs = () => read(bytes, { type: 'array', dense: true, raw: true, codepage: 65_001 })
  rows.push({ file, cells, ...ratio(() => readSpreadsheet(bytes, file), theirs) })
}

const large = largeTable()
rows.push({
  file: 'made up, 50,000 rows of 12',
  cells: ROWS * COLUMNS,
  ...ratio(
    () => readSpreadsheet(large.bytes, ''),
    () => read(large.bytes, { type: 'array', dense: true }),
  ),
})
console.table(rows)
console.log('Goal: at least as fast on each.')

const { startScanner } = await built('src/spreadsheet/xml/scanner.ts')
const sheet = strFromU8(unzipSync(large.bytes)['xl/sheet.xml'])
const nothing = () => undefined
const scan = () => {
  const scanner = startScanner({ open: nothing, close: nothing, text: nothing })
  scanner.write(sheet)
  scanner.end()
}
const parse = () => {
  const parser = new SaxesParser({ position: false })
  for (const event of ['opentag', 'closetag', 'text']) parser.on(event, nothing)
  parser.write(sheet).close()
}
console.table([{ xml: 'the sheet of 50,000 rows, against saxes', ...ratio(scan, parse) }])

const file = join(mkdtempSync(join(tmpdir(), 'spreadsheet-')), 'large.xlsx')
writeFileSync(file, large.bytes)
const self = fileURLToPath(import.meta.url)
const peak = JSON.parse(execFileSync(process.execPath, [self, 'memory', file], { encoding: 'utf8' }))
rmSync(dirname(file), { recursive: true })
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
console.log(
  `Peak memory of ${peak.cells} cells: ${megabytes(peak.grown)}, ${(peak.grown / large.unpacked).toFixed(1)} times the ${megabytes(large.unpacked)} of XML; goal: at most 8`,
)

const { output } = await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    write: false,
    rolldownOptions: {
      input: `${root}src/spreadsheet/index.ts`,
      preserveEntrySignatures: 'strict',
      output: { minify: true },
    },
  },
})
console.log(`The reader and all that it needs: ${brotliCompressSync(output[0].code).length} bytes of brotli`)
