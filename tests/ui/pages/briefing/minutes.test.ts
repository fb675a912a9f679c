/** What is copied for the minutes: all that the page says, as clean text and as rich text. */
import { describe, expect, it } from 'vitest'
import type { Metric } from '../../../../src/progress/index.ts'
import { briefingWords } from '../../../../src/ui/pages/briefing/words/briefing-words.ts'
import { minutesOf } from '../../../../src/ui/pages/briefing/words/minutes.ts'
import { aMetric, aReading, day } from '../../../progress/a-metric.ts'
import { meeting, published, weekly } from './briefings.ts'

const LINK = 'https://example.org/briefing/?as-at=2019-05-08&since=2019-05-01'
const minutes = (asAt: string, metrics: readonly Metric[]) => minutesOf(briefingWords(meeting(metrics, asAt)), LINK)
const asDocument = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const cellsOf = (table: Element): readonly (readonly string[])[] =>
  Array.from(table.querySelectorAll('tr'), (row) => Array.from(row.children, (cell) => cell.textContent))

describe('clean text', () => {
  it('begins with the dates and the headline, and ends with the method and the link', () => {
    const { text } = minutes('2019-05-08', published)
    expect(
      text.startsWith(
        'BRIEFING, 8 MAY 2019, AGAINST 1 MAY 2019\n\nOne target is off track and two cannot be judged.\n\nFirst to look at: Passport applications made online.\n\nEXCEPTIONS\n\nTarget: Passport applications made online\nStatus: Out of date\n',
      ),
    ).toBe(true)
    expect(
      text.endsWith(
        `ACTIONS\n\nNo actions are recorded.\n\nJudged by method 4, on what had been published by the end of each day. ${LINK}\n`,
      ),
    ).toBe(true)
  })
  it('has every exception, every change and what is unchanged', () => {
    const { text } = minutes('2019-03-05', published)
    expect(text.match(/^Headline: /gm)).toHaveLength(2)
    expect(text).toContain('UNCHANGED\n\n* Civil servants trained by the digital academy: Cannot be judged\n')
    expect(text).toContain('New figure:\n\n* GOV.UK Verify users, 5 Mar 2019: About 3.6 million for February 2019.')
  })
  it('where nothing changed, says so', () => {
    expect(minutes('2026-11-20', published).text).toContain(
      '\n\nNothing was published and no status moved after 13 November 2026.\n\n',
    )
  })
})

describe('rich text', () => {
  it('says the same as the clean text, in tables of the same cells', () => {
    const { text, html } = minutes('2019-03-12', weekly)
    const made = asDocument(html)
    const [exceptions, actions] = made.querySelectorAll('table')
    expect(cellsOf(exceptions!)[0]).toEqual([
      'Target',
      'Status',
      'Headline',
      'Why',
      'Forecast',
      'In this status',
      'Asked',
    ])
    expect(cellsOf(actions!)).toEqual([
      ['Target', 'Ask', 'Owner', 'Due', 'State'],
      [
        'Invented: GOV.UK Verify users',
        'Propose a target that can be met, or the money to meet this one.',
        'Invented: programme board',
        '15 January 2019',
        '56 days overdue',
      ],
      [
        'Invented: civil servants trained by the academy',
        'Fill the empty places on the spring courses.',
        'Invented: academy registrar',
        '5 March 2019',
        '7 days overdue',
      ],
    ])
    for (const piece of made.querySelectorAll('td, li, p')) expect(text).toContain(piece.textContent)
    for (const table of made.querySelectorAll('table')) expect(table.getAttribute('border')).toBe('1')
  })
  it('text of the record is text, never markup; a cell never starts a formula', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const metric = aMetric({
      title: `=1+1 ${hostile}`,
      readings: [aReading('2019-05-01', 5)],
      actions: [
        {
          raisedDay: day('2019-05-02'),
          ask: '=HYPERLINK("http://evil.example","x")',
          owner: '@SUM(A1)',
          dueDay: day('2019-05-03'),
        },
      ],
    })
    const { text, html } = minutes('2019-05-08', [metric])
    const made = asDocument(html)
    expect(made.querySelector('img, script')).toBeNull()
    expect(made.body.textContent).toContain(hostile)
    expect(text).toContain(hostile)
    for (const cell of made.querySelectorAll('td')) expect(cell.textContent).not.toMatch(/^[=+\-@]/)
    const row = cellsOf(Array.from(made.querySelectorAll('table')).at(-1)!)[1]!
    expect(row.slice(0, 3)).toEqual([`'=1+1 ${hostile}`, `'=HYPERLINK("http://evil.example","x")`, "'@SUM(A1)"])
  })
})
