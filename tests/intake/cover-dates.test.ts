/** The day of publication and the next one, as cover sheets word them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coverDates } from '../../src/intake/index.ts'
import { readSpreadsheet } from '../../src/spreadsheet/index.ts'
import { published } from '../progress/oracle.ts'
import { aSheet, dated, type Written } from './a-table.ts'

const cover = (...rows: readonly (readonly Written[])[]) =>
  coverDates([aSheet([['Visits to reading rooms'], ...rows], 'Cover')])
/** Both dates, in a line. */
function said(...rows: readonly (readonly Written[])[]): string {
  const { publishedOn = 'none', nextOn = 'none' } = cover(...rows)
  return `${publishedOn}, next ${nextOn}`
}

describe('A date in the words of a cover sheet', () => {
  it.each([
    // As real releases have it, each wording once.
    ['Release date: 8th June 2020', '2020-06-08, next none'],
    ['Release date: 30 June 2020', '2020-06-30, next none'],
    ['Date published: 27 July 2023', '2023-07-27, next none'],
    ['Date of publication: 15/09/2026', '2026-09-15, next none'],
    ['Publication date: Thursday 30 June 2020', '2020-06-30, next none'],
    ['Published 9:30am, 30 June 2020', '2020-06-30, next none'],
    ['Published: 9:30am 30 June 2020', '2020-06-30, next none'],
    ['Published on 30 June 2020 (revised)', '2020-06-30, next none'],
    ['Released: 2020-06-30', '2020-06-30, next none'],
    ['This spreadsheet was published on 3 May 2024', '2024-05-03, next none'],
    [
      'The data tables in this spreadsheet were originally published at 9:30am on 22 July 2026. Crown copyright © 2026.',
      '2026-07-22, next none',
    ],
    ['The data tables in this spreadsheet were originally published at 9.30am 27 July 2023.', '2023-07-27, next none'],
    [
      'This data was originally published at 9:30am on 7 May 2024. The next publication will be published at 9:30 am on 6 August 2024.',
      '2024-05-07, next 2024-08-06',
    ],
    [
      'The data tables in this spreadsheet were originally published at 22nd December 2023.\nThe next publication will be published at 15th February 2024.',
      '2023-12-22, next 2024-02-15',
    ],
    ['The next publication is scheduled for 26 October 2023.', 'none, next 2023-10-26'],
    ['The next publication will be in September 2026', 'none, next 2026-09'],
    ['Date of next publication: 9.30am on Thursday 5 March 2026', 'none, next 2026-03-05'],
    ['Next release: 30 September 2020', 'none, next 2020-09-30'],
    ['Next release of these statistics: 12 May 2020', 'none, next 2020-05-12'],
    ['Next publication date: October 2026', 'none, next 2026-10'],
    ['Next publication: 2018', 'none, next 2018'],
    ['Next update: May 2025', 'none, next 2025-05'],
  ])('%s', (text, dates) => expect(said([text])).toBe(dates))

  it.each([
    'Data correct as at 30 June 2020',
    'Data extracted on 30 June 2020',
    'Last updated: 30 June 2020',
    'Tables 5 and 6 (last released on 11th February 2019) are now a separate dataset',
    'Previously published: 30 June 2020',
    'Source: Census 2011, published on 11 December 2012',
    'This release uses estimates published on 3 May 2018',
    'This release uses estimates which were published on 3 May 2018',
    'Published by the Office of Reading on behalf of 12 authorities',
    'Publication dates',
    'Released: 1 to 3 June 2020',
    'Published: June 2020',
    'Released: 1 June 2020 to 3 June 2020',
    'Release date: 14 June 2019 and 15 July 2019',
    'Release date: to be confirmed',
    'Release date: 31 June 2020',
    'Next release: spring 2026',
    'The next publication will be made by 3 ministries',
    'On 1 April 2023 there were local authority changes',
    'Energy Performance Certificates 2008 to 30 June 2023',
  ])('and not: %s', (text) => expect(said([text])).toBe('none, next none'))
})

describe('A date beside its name', () => {
  it('in the next cell, as text or as a date, with the cell where it stands', () => {
    expect(cover(['Released:', '14 June 2023'], ['Next release:', dated('2023-07-13')])).toEqual({
      publishedOn: '2023-06-14',
      nextOn: '2023-07-13',
      where: {
        publishedOn: { sheet: 'Cover', row: 2, column: 2 },
        nextOn: { sheet: 'Cover', row: 3, column: 2 },
      },
    })
    expect(said(['Publication date', undefined, dated('2023-06-14')])).toBe('2023-06-14, next none')
  })
  it('or in the cell below, where the name stands alone', () => {
    expect(
      said(['Date of publication:'], ['9:30am on 14 June 2023'], ['Date of next publication:'], ['July 2023']),
    ).toBe('2023-06-14, next 2023-07')
    expect(said(['Next publication date'], ['To be announced'])).toBe('none, next none')
  })
  it('but not one of a column of dates', () => {
    const rows = [
      ['Month', 'Release date', 'Visits'],
      [dated('2019-01-31'), dated('2019-02-14'), 12],
      [dated('2019-02-28'), dated('2019-03-14'), 13],
    ]
    expect(coverDates([aSheet(rows)])).toEqual({})
    // Nor where the dates run across.
    const across = rows[0]!.map((_, i) => rows.map((row) => row[i]))
    expect(coverDates([aSheet(across)])).toEqual({})
    expect(coverDates([aSheet([['Release date: 14 April 2019'], ...across])])).toMatchObject({
      publishedOn: '2019-04-14',
    })
  })
  it('nor one below the name of a column, or further down', () => {
    expect(said(['Report', 'Release date'], ['First', dated('2019-02-14')])).toBe('none, next none')
    expect(said(['Release date'], [], ['14 February 2019'])).toBe('none, next none')
  })
  it('nor a number, an error, or a month for the day of publication', () => {
    expect(said(['Released', 43_000])).toBe('none, next none')
    expect(said(['Released', 'June 2023'])).toBe('none, next none')
  })
})

describe('Dates of several sheets', () => {
  const first = aSheet([['Release date: 14 June 2023']], 'Cover')
  it('count where they agree, and are not offered where they do not', () => {
    expect(coverDates([first, aSheet([['Date published', '14/06/2023']], 'Notes')])).toMatchObject({
      publishedOn: '2023-06-14',
      where: { publishedOn: { sheet: 'Cover', row: 1, column: 1 } },
    })
    expect(
      coverDates([
        first,
        aSheet(
          [
            ['Date published', '15/06/2023'],
            ['Next release', 'July 2023'],
          ],
          'Notes',
        ),
      ]),
    ).toEqual({
      nextOn: '2023-07',
      where: { nextOn: { sheet: 'Notes', row: 2, column: 2 } },
    })
  })
  it('leave out a next day that has come: it was left from the time before', () => {
    expect(said(['Released', '14 June 2023'], ['Next release', '14 June 2023'])).toBe('2023-06-14, next none')
    expect(said(['Released', '14 June 2023'], ['Next release', 'June 2023'])).toBe('2023-06-14, next none')
    expect(said(['Released', '14 June 2023'], ['Next release', '2024'])).toBe('2023-06-14, next 2024')
  })
})

describe('Published spreadsheets', () => {
  const beside = process.env['EVIDENCE'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  const folder = join(beside, 'samples/ons-spreadsheets')
  it.each([
    ['coronavirusandlonelinessreferencetable.xlsx', { publishedOn: '2020-06-08' }],
    // Its notes speak of what "is published in table B6" elsewhere, and its cells of no day.
    ['balanceofpayments2020q1.xlsx', {}],
    ['balanceofpayments2020q1.ods', {}],
  ])('%s', (name, dates) => {
    const file = join(folder, name)
    const bytes = published(existsSync(file) ? readFileSync(file) : undefined, `The sample ${name}`)
    if (bytes === undefined) return
    const book = readSpreadsheet(bytes, name)
    const { where: _, ...found } = coverDates(book.ok ? book.value.sheets : [])
    expect(found).toEqual(dates)
  })
})
