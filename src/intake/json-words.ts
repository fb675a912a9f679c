/** What is wrong with text that is no JSON, and how to mend it, in plain English. */
export const JSON_WORDS = {
  nothing: 'The file is empty. Choose the file of a record, such as trees.json.',
  'no-record':
    'This is not the file of a record, which is JSON and begins with {. Choose such a file; figures in a spreadsheet or a CSV are uploaded as a table.',
  'ends-early': 'The file ends before the record does. Part of it is missing: save or download it again.',
  more: 'There is more after the end of the record. A file holds one record: take out what follows.',
  'comma-too-many': 'There is a comma before this bracket, and nothing after the comma. Take the comma out.',
  'no-comma': 'A comma is missing before this. Put one after what stands before it.',
  'no-colon': 'A colon is missing here, between the name of a field and what it holds. Put one in.',
  'no-quotes': 'The name of a field stands in double quotation marks. Put " before and after it.',
  'wrong-quotes': 'JSON knows only straight double quotation marks. Put " in place of this mark.',
  comment: 'JSON holds no comments. Take it out.',
  'commas-in-number':
    'A number is written without commas, and the name of a field in double quotation marks. Write 1100000, not 1,100,000.',
  number:
    'This is not a number as JSON writes it. Use digits, with a full stop for decimals and a minus sign before them if it is below zero: 1100000, 0.9, -3.',
  word: 'This word has no quotation marks. Text stands in double quotation marks; without them only true, false and null may stand here.',
  'open-text':
    'This text is not closed on its line. Put " at its end; a new line within text is written \\n, and a tab \\t.',
  escape: 'This backslash stands before what it cannot be for. Write two, \\\\, for a backslash in text.',
  other: 'This does not belong here. Take it out, or check what stands before it.',
} as const

export type JsonFaultKind = keyof typeof JSON_WORDS
export type JsonFault = { readonly kind: JsonFaultKind; readonly at: number }
