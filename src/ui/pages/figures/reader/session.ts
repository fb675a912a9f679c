/** Reads a file once, and reviews it as often as something about it is said. It may run in a worker or in the page. */
import {
  openFiles,
  openPasted,
  readRecordText,
  review,
  type Answers,
  type CoverDates,
  type AboutMetric,
  type Input,
  type Table,
} from '../../../../intake/index.ts'
import { bad, good, type Day, type Metric, type MetricInput, type Result } from '../../../../progress/index.ts'
import { enteredDate } from '../../../as-at/entered-date.ts'
import { reviewShown, type ReviewShown } from './review-shown.ts'

export type TableShown = {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly isHidden: boolean
}

export type Opened = {
  readonly name: string
  readonly tables: readonly TableShown[]
  readonly cover: CoverDates
  readonly about: AboutMetric | undefined
  /** Files that are no figures, by name. */
  readonly leftOut: readonly string[]
}

export type ReviewRequest = {
  /** The file of the metric as it stands. */
  readonly text: string
  readonly table: number
  readonly answers: Answers
  readonly today: Day
}

export type Session = {
  /** What is wrong is said in a sentence. */
  readonly open: (input: Input) => Result<Opened, string>
  readonly review: (request: ReviewRequest) => Result<ReviewShown, string>
}

const shownOf = ({ sheet, columns, rows }: Table, hidden: ReadonlySet<string>): TableShown => ({
  sheet,
  columns: columns.map(({ name }) => name),
  rows: rows.length,
  isHidden: hidden.has(sheet),
})

/** A day as a person writes it. What is none is told by the rules of the record. */
const withDate = ({ publishedOn, ...rest }: Answers): Answers =>
  publishedOn === undefined ? rest : { ...rest, publishedOn: enteredDate(publishedOn) }

export function makeSession(): Session {
  let tables: readonly Table[] = []
  /** The record is parsed once for all reviews of it. */
  let read: { readonly text: string; readonly record: MetricInput; readonly metric: Metric } | undefined
  const recordOf = (text: string): Result<NonNullable<typeof read>, string> => {
    if (read?.text === text) return good(read)
    const made = readRecordText(text)
    if (!made.ok) return bad(made.fault.map(({ field, problem }) => `${field}: ${problem}`).join(' '))
    const fresh = { text, ...made.value }
    read = fresh
    return good(fresh)
  }
  return {
    open(input) {
      const opened = input.kind === 'files' ? openFiles(input.files) : openPasted(input.text)
      tables = opened.ok ? opened.value.tables : []
      if (!opened.ok) return opened
      const { cover, about, leftOut, sheets } = opened.value
      const name = input.kind === 'pasted' ? 'What was pasted' : opened.value.name
      const hidden = new Set(sheets.filter(({ isHidden }) => isHidden).map((sheet) => sheet.name))
      return good({ name, cover, about, leftOut, tables: tables.map((table) => shownOf(table, hidden)) })
    },
    review({ text, table: place, answers, today }) {
      const table = tables[place]
      if (table === undefined) return bad('The file has no such table. Choose another, or take the file again.')
      const made = recordOf(text)
      if (!made.ok) return made
      const { record, metric } = made.value
      const reviewed = review({ table, record, metric, answers: withDate(answers), today })
      return good(reviewShown(reviewed, metric, table))
    },
  }
}
