/** Opens an Open SDG package: files of figures, `indicator_1-1-1.csv`, and files that say what they are about, `1-1-1.md`. */
import { bad, good, type Result } from '../progress/index.ts'
import { LARGEST_UNPACKED, readSpreadsheet, type PackedFile, type Sheet } from '../spreadsheet/index.ts'
import { aboutMetric } from './about-metric.ts'
import { opened, type Opened } from './opened.ts'

const MOST_ROWS = 200_000
const MEGABYTE = 1_000_000

export const baseOf = (path: string): string => path.replace(/^.*\//, '')
const stemOf = (path: string): string => baseOf(path).replace(/\.[^.]*$/, '')
/** The same for figures and their metadata: "1-1-1". */
const numberOf = (path: string): string =>
  stemOf(path)
    .toLowerCase()
    .replace(/^indicator_/, '')

/** What systems leave beside the files of a folder. */
const isOfSystem = (path: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/.test(path)

export const isFigures = (path: string): boolean => /\.csv$/i.test(path) && !isOfSystem(path)
export const isMetadata = (path: string): boolean => /\.(?:md|ya?ml)$/i.test(path) && !isOfSystem(path)
/** Whether a packed file may be one of a package. */
export const isOfPackage = (path: string): boolean => isFigures(path) || isMetadata(path)

const depthOf = (path: string): number => path.split('/').length

/** The metadata of some figures. Of several, that in the fewest folders: others are translations of it. */
function metadataFor(figures: PackedFile, files: readonly PackedFile[]): PackedFile | undefined {
  const [first] = files
    .filter(({ name }) => isMetadata(name) && numberOf(name) === numberOf(figures.name))
    .sort((a, b) => depthOf(a.name) - depthOf(b.name))
  return first
}

const rowsOf = ({ cells }: Sheet): number => new Set(cells.map(({ row }) => row)).size

type Read = { readonly file: PackedFile; readonly sheet: Sheet }

/** The sheets, each named as its file; in full where two files of different folders have the same name. */
function readSheets(files: readonly PackedFile[]): Result<readonly Read[], string> {
  const sheets: Read[] = []
  let rows = 0
  for (const file of files) {
    const { name, bytes } = file
    const book = readSpreadsheet(bytes, baseOf(name))
    // Empty files stand for indicators without figures.
    if (!book.ok && book.fault.kind === 'empty') continue
    if (!book.ok) return bad(`“${name}”: ${book.fault.message}`)
    const isAlone = files.every((other) => other.name === name || stemOf(other.name) !== stemOf(name))
    for (const sheet of book.value.sheets) {
      rows += rowsOf(sheet)
      if (rows > MOST_ROWS)
        return bad('The files have more than 200,000 rows together. Choose those of fewer indicators.')
      sheets.push({ file, sheet: { ...sheet, name: isAlone ? stemOf(name) : name.replace(/\.[^.]*$/, '') } })
    }
  }
  return good(sheets)
}

/** `name`: of the zip file or folder. `beside`: files that were not even looked at. */
export function openPackage(
  name: string,
  files: readonly PackedFile[],
  beside: readonly string[] = [],
): Result<Opened, string> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > LARGEST_UNPACKED)
    return bad(
      `The files are larger than ${LARGEST_UNPACKED / MEGABYTE} MB together. Choose those of fewer indicators.`,
    )
  const figures = files.filter((file) => isFigures(file.name))
  const sheets = readSheets(figures)
  if (!sheets.ok) return sheets
  const abouts: Opened['abouts'][number][] = []
  const used = new Set<PackedFile>(figures)
  for (const { file, sheet } of sheets.value) {
    const metadata = metadataFor(file, files)
    if (metadata === undefined) continue
    used.add(metadata)
    const about = aboutMetric(metadata.name, new TextDecoder().decode(metadata.bytes))
    if (!about.ok) return about
    abouts.push({ sheet: sheet.name, about: about.value })
  }
  const leftOut = [...files.filter((file) => !used.has(file)).map((file) => file.name), ...beside]
  return opened({ kind: 'csv', name, sheets: sheets.value.map(({ sheet }) => sheet), abouts, leftOut })
}
