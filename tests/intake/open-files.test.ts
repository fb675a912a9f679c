/** What is opened: a spreadsheet, a package of Open SDG, or cells; and what is said of what is not. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openFiles, openPasted, type Opened } from '../../src/intake/index.ts'
import { ods, odsContent, odsOf, zipped, type Parts } from '../spreadsheet/made.ts'

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
})
const files = (parts: Parts) => Object.entries(parts).map(([name, content]) => file(name, content))

function open(...chosen: Parameters<typeof openFiles>[0]): Opened {
  const read = openFiles(chosen)
  if (!read.ok) throw new Error(read.fault)
  return read.value
}
function fault(...chosen: Parameters<typeof openFiles>[0]): string {
  const read = openFiles(chosen)
  if (read.ok) throw new Error('it was opened')
  return read.fault
}

const TABLE = 'Year,Value\n2019,1\n2020,2\n'
const LONGER = 'Year,Value\n2018,1\n2019,1\n2020,2\n'
const ABOUT = '---\nindicator_name: Trees planted\n---\n'

const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
const HIDDEN =
  '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
const book = (...sheets: readonly (readonly [name: string, rows: string, style?: string])[]): Uint8Array =>
  odsOf(
    odsContent(
      sheets
        .map(
          ([name, rows, style]) =>
            `<table:table table:name="${name}"${style === undefined ? '' : ` table:style-name="${style}"`}>${rows}</table:table>`,
        )
        .join(''),
      { styling: HIDDEN },
    ),
  )
const FIGURES = row('Year', 'Value') + row('2019', '1') + row('2020', '2')
const MORE_FIGURES = FIGURES + row('2021', '3') + row('2022', '4')

describe('One spreadsheet', () => {
  it('has its sheets in order, its tables by their figures, those of hidden sheets last, and the dates of its cover', () => {
    const found = open(
      file('a.ods', book(['Cover', row('Release date: 3 May 2021')], ['Old', MORE_FIGURES, 'h'], ['Data', FIGURES])),
    )
    expect(found).toMatchObject({
      kind: 'ods',
      name: 'a.ods',
      sheets: [
        { name: 'Cover', isHidden: false },
        { name: 'Old', isHidden: true },
        { name: 'Data', isHidden: false },
      ],
      cover: { publishedOn: '2021-05-03' },
      abouts: [],
      leftOut: [],
    })
    expect(found.tables.map(({ sheet }) => sheet)).toEqual(['Data', 'Old'])
    expect(found).not.toHaveProperty('about')
  })
  it('is a CSV file, or cells that were pasted', () => {
    expect(open(file('here/trees.csv', TABLE))).toMatchObject({ kind: 'csv', sheets: [{ name: 'trees' }] })
    expect(openPasted(TABLE.replaceAll(',', '\t'))).toMatchObject({
      ok: true,
      value: { kind: 'pasted', tables: [{ rows: [{}, {}] }] },
    })
  })
  it('is told by its content, whatever its name', () => {
    expect(open(file('a.zip', ods(FIGURES))).kind).toBe('ods')
    expect(open(file('a.xlsx', TABLE)).kind).toBe('csv')
  })
})

describe('A package of Open SDG', () => {
  const whole = {
    'site/data/indicator_1-1-1.csv': TABLE,
    'site/meta/1-1-1.md': ABOUT,
    'site/README.md': '# Figures',
    'site/LICENSE': 'open',
    '__MACOSX/site/data/._indicator_1-1-1.csv': 'x',
  }
  it.each([
    ['a zip file', [file('site.zip', zipped(whole))], 'site.zip'],
    ['a zip file of another name', [file('download', zipped(whole))], 'download'],
    ['a folder', files(whole), 'site'],
  ])('is %s', (_, chosen, name) => {
    const found = open(...chosen)
    expect(found).toMatchObject({
      kind: 'csv',
      name,
      sheets: [{ name: 'indicator_1-1-1', isHidden: false }],
      about: { file: 'site/meta/1-1-1.md', title: 'Trees planted' },
    })
    expect(found.leftOut.toSorted()).toEqual([
      '__MACOSX/site/data/._indicator_1-1-1.csv',
      'site/LICENSE',
      'site/README.md',
    ])
  })
  it('of several indicators has a table of each, and what each is about', () => {
    const found = open(
      ...files({
        'indicator_1-1-1.csv': TABLE,
        'indicator_1-2-1.csv': LONGER,
        'indicator_1-3-1.csv': '\n',
        '1-2-1.yml': 'indicator_name: Hedges',
        '1-1-1.yml': 'indicator_name: Trees',
        'fr/1-1-1.yml': 'indicator_name: Arbres',
      }),
    )
    expect(found.tables.map(({ sheet }) => sheet)).toEqual(['indicator_1-2-1', 'indicator_1-1-1'])
    expect(found.abouts.map(({ sheet, about: { title } }) => [sheet, title])).toEqual([
      ['indicator_1-1-1', 'Trees'],
      ['indicator_1-2-1', 'Hedges'],
    ])
    expect(found).not.toHaveProperty('about')
    expect(found.leftOut).toEqual(['fr/1-1-1.yml'])
  })
  it('names files of the same name by their folders', () => {
    const found = open(...files({ 'new/a.1.csv': TABLE, 'old/a.1.csv': TABLE, 'a.1.md': ABOUT }))
    expect(found.sheets.map(({ name }) => name)).toEqual(['new/a.1', 'old/a.1'])
    expect(found.abouts.map(({ about }) => about.title)).toEqual(['Trees planted', 'Trees planted'])
  })
})

describe('What is not opened', () => {
  it.each<[string, readonly ReturnType<typeof file>[], string]>([
    ['nothing', [], 'No file was chosen.'],
    [
      'no table',
      [file('a.csv', 'Notes\nNothing yet')],
      'No table was found in a.csv: a header with a column of dates and one of figures.',
    ],
    [
      'dates without a figure',
      [file('a.csv', 'Survey\n2026-01\n2026-02')],
      '“2026-01” in sheet “a”, cell A2 is a date',
    ],
    [
      'words for dates',
      [file('a.csv', 'Date\nsoon,10')],
      'No date stands below “Date” in sheet “a”, cell A1: the first cell there is “soon” in sheet “a”, cell A2.',
    ],
    ['a header alone', [file('a.csv', 'Date,Value')], 'Nothing stands below “Date” in sheet “a”, cell A1.'],
    [
      'months without a year',
      [file('a.csv', '2026\nLabel,Users\nSep,10\nOct,11')],
      '“Sep” in sheet “a”, cell A3 is a part of a year',
    ],
    [
      'figures without a date',
      [file('a.csv', 'Name,Users\nA,10')],
      'No cell beside “10” in sheet “a”, cell B2 holds a date.',
    ],
    [
      'no table in any sheet',
      [file('a.ods', book(['Cover', row('Notes')], ['More', row('Notes')]))],
      'The sheets are “Cover”, “More”.',
    ],
    ['a zip file without figures', [file('a.zip', zipped({ 'a.txt': 'x' }))], 'There is no CSV file in “a.zip”'],
    [
      'a zip file with a spreadsheet in it',
      [file('a.zip', zipped({ 'x/a.xlsx': 'x' }))],
      'Take out the spreadsheet that is needed, and choose it alone: “x/a.xlsx”.',
    ],
    [
      'two spreadsheets',
      [file('a.xlsx', 'x'), file('b.ods', 'x')],
      'Choose the spreadsheet that is needed, and choose it alone: “a.xlsx”, “b.ods”.',
    ],
    [
      'a zip file that is cut off',
      [file('a.zip', zipped({ 'a.csv': TABLE }).slice(0, -30))],
      'The file “a.zip” is damaged. Pack it again, or choose the files in it.',
    ],
    ['metadata alone', [file('1-1-1.md', ABOUT)], '“1-1-1.md” says what figures are about, and has none itself.'],
    [
      'metadata that cannot be read',
      [file('1.csv', TABLE), file('1.md', 'x')],
      '“1.md” does not begin with a line of ---',
    ],
    [
      'figures that cannot be read',
      [file('1.csv', 'Year,Value\n2019,"1'), file('1.md', ABOUT)],
      '“1.csv”: The file is damaged: the cell B2 opens with a quotation mark',
    ],
    [
      'figures that are too large',
      [file('1.csv', new Uint8Array(20_000_001)), file('1.md', ABOUT)],
      '“1.csv”: The file is larger than 20 MB.',
    ],
    [
      'a zip file with figures that are too large',
      [file('a.zip', zipped({ '1.csv': new Uint8Array(20_000_001) }))],
      '“a.zip”: The file 1.csv is larger than 20 MB.',
    ],
    [
      'a zip file that unpacks to too much',
      [file('a.zip', zipped({ '1.csv': TABLE, a: new Uint8Array(128_000_001), b: new Uint8Array(128_000_000) }))],
      'What the file unpacks to is larger than 256 MB.',
    ],
    [
      'too many rows together',
      [file('1.csv', 'a\n'.repeat(120_000)), file('2.csv', 'a\n'.repeat(120_000))],
      'The files have more than 200,000 rows together.',
    ],
    [
      'an old spreadsheet',
      [file('a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))],
      'The file is another document of an office program',
    ],
  ])('is told: %s', (_, chosen, words) => expect(fault(...chosen)).toContain(words))

  it('is told of what was pasted', () => {
    expect(openPasted('Notes')).toEqual({
      ok: false,
      fault:
        'No table was found in what was pasted: a header with a column of dates and one of figures. No cell holds a figure.',
    })
    expect(openPasted('')).toMatchObject({ ok: false, fault: expect.stringContaining('There is nothing in it.') })
  })
})
