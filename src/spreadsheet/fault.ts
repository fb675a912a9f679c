/** Why a file is not read. */

export type SpreadsheetFaultKind =
  | 'empty'
  | 'not-a-spreadsheet'
  | 'old-format'
  | 'protected'
  | 'damaged'
  | 'unsafe'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-cells'

/** `message` is a plain sentence or two: what is wrong, where, and how to mend it. */
export type SpreadsheetFault = { readonly kind: SpreadsheetFaultKind; readonly message: string }

/** Leaves the middle of a parse, which only an error can do. It never leaves this room. */
export class Refusal extends Error {
  readonly fault: SpreadsheetFault

  constructor(kind: SpreadsheetFaultKind, message: string) {
    super(message)
    this.fault = { kind, message }
  }
}

export const AS_XLSX = 'Open it in a spreadsheet program and save it as .xlsx.'

export const damaged = (what: string): Refusal => new Refusal('damaged', `The file is damaged: ${what}. ${AS_XLSX}`)

export const notOne = (what: string): Refusal =>
  new Refusal('not-a-spreadsheet', `The file is ${what}, not a spreadsheet. Choose a file of .xlsx, .ods or .csv.`)

export const otherDocument = (): Refusal => notOne('another document of an office program')
