/** Opens whatever was chosen or pasted: a spreadsheet, an Open SDG package as a zip file or a folder, or cells. */
import { bad, type Result } from '../progress/index.ts'
import { isZip, readPasted, readSpreadsheet, unpackFiles, type PackedFile } from '../spreadsheet/index.ts'
import { baseOf, isFigures, isMetadata, isOfPackage, openPackage } from './open-package.ts'
import { namesOf, opened, type Opened } from './opened.ts'

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

const CHOOSE = 'Choose one spreadsheet (.xlsx, .ods or .csv), or the files of an Open SDG indicator.'
const SPREADSHEET = /\.(?:xlsx|ods)$/i

/** Nothing was found to read in a zip file or a folder. */
function noFigures(where: string, names: readonly string[]): string {
  const spreadsheets = names.filter((name) => SPREADSHEET.test(name))
  const out = where.startsWith('“') ? 'Take out' : 'Choose'
  return spreadsheets.length > 0
    ? `There is no CSV file in ${where}. ${out} the spreadsheet that is needed, and choose it alone: ${namesOf(spreadsheets)}.`
    : `There is no CSV file in ${where}: a package of Open SDG has indicator_1-1-1.csv and 1-1-1.md. ${CHOOSE}`
}

function openZip({ name, bytes }: ChosenFile): Result<Opened, string> {
  const names: string[] = []
  const files = unpackFiles(bytes, (path) => {
    if (!path.endsWith('/')) names.push(path)
    return isOfPackage(path)
  })
  if (!files.ok)
    return bad(
      files.fault.kind === 'damaged'
        ? `The file “${name}” is damaged. Pack it again, or choose the files in it.`
        : `“${name}”: ${files.fault.message}`,
    )
  if (!files.value.some((file) => isFigures(file.name))) return bad(noFigures(`“${name}”`, names))
  const beside = names.filter((path) => !isOfPackage(path))
  return openPackage(name, files.value, beside)
}

function openOne(file: ChosenFile): Result<Opened, string> {
  if (isMetadata(file.name))
    return bad(
      `“${file.name}” says what figures are about, and has none itself. Choose it together with their CSV file.`,
    )
  const book = readSpreadsheet(file.bytes, baseOf(file.name))
  if (book.ok) return opened({ kind: book.value.kind, name: file.name, sheets: book.value.sheets })
  const mayBePackage = book.fault.kind === 'not-a-spreadsheet' || /\.zip$/i.test(file.name)
  return isZip(file.bytes) && mayBePackage ? openZip(file) : bad(book.fault.message)
}

/** The files of a folder, of which some may be no part of the package. */
function openFolder(first: ChosenFile, files: readonly ChosenFile[]): Result<Opened, string> {
  const ofPackage: readonly PackedFile[] = files.filter(({ name }) => isOfPackage(name))
  const names = files.map(({ name }) => name)
  if (!ofPackage.some(({ name }) => isFigures(name))) return bad(noFigures('what was chosen', names))
  return openPackage(
    first.name.includes('/') ? first.name.replace(/\/.*$/, '') : 'the files that were chosen',
    ofPackage,
    names.filter((name) => !isOfPackage(name)),
  )
}

/**
 * Opens one spreadsheet, or a package of Open SDG: a zip file, or several files of a folder, named with the folders they
 * lie in.
 *
 * @returns what was found, or in a sentence what is wrong, where, and how to mend it. It never throws.
 */
export function openFiles(files: readonly ChosenFile[]): Result<Opened, string> {
  const [first, second] = files
  if (first === undefined) return bad(`No file was chosen. ${CHOOSE}`)
  return second === undefined ? openOne(first) : openFolder(first, files)
}

/** Opens cells as spreadsheet programs put them on the clipboard. */
export function openPasted(text: string): Result<Opened, string> {
  const book = readPasted(text)
  return book.ok ? opened({ kind: 'pasted', name: '', sheets: book.value.sheets }) : bad(book.fault.message)
}
