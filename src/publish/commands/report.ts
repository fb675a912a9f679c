/** What a command found, in lines for a person, or as data. */
import { isChange, newReadings, whereWords, type Finding, type Review, type Table } from '../../intake/index.ts'
import type { Metric, Reading } from '../../progress/index.ts'
import { readingDate } from '../../ui/text/date.ts'
import { plural, publishedInFull } from '../../ui/text/figure.ts'
import { statusWord } from '../../ui/text/status-words.ts'
import { whySentence } from '../../ui/text/status-sentence.ts'
import { answeringOption } from './answering-option.ts'
import type { Asked } from './options.ts'
import type { FileFaults } from './record-files.ts'

export type Report = Review & { readonly metric: Metric; readonly table: Table }

export const faultWords = ({ file, faults }: FileFaults): string =>
  faults.map(({ field, problem }) => `${file}: ${field}: ${problem}`).join('\n')

function findingLine(finding: Finding): string {
  const { kind, where, found, problem, remedy } = finding
  const example = answeringOption(finding) ?? finding.example
  return `${kind === 'problem' ? 'Problem' : 'Question'}, ${whereWords(where)}: ${found}. ${problem} ${remedy}${example === undefined ? '' : ` For example ${example}`}`
}

const said = (reading: Reading, { unit }: Metric): string =>
  `${publishedInFull(reading, unit)} for ${readingDate(reading.when)}`

function changeLines(report: Report): readonly string[] {
  const { upload, metric, after } = report
  const news = after === undefined ? [] : newReadings(metric, after, upload)
  const lines = news.map(({ reading, before }) =>
    before === undefined
      ? `Added: ${said(reading, metric)}`
      : `Revised: ${said(reading, metric)}; it was ${publishedInFull(before, metric.unit)}`,
  )
  return [
    ...lines,
    ...(upload.same.length === 0 ? [] : [`The same again, left out: ${plural(upload.same.length, 'figure')}`]),
    ...upload.gone.map(
      (reading) => `No longer there: ${said(reading, metric)}. It stays on the record unless you say --withdraw-gone.`,
    ),
  ]
}

const effectLines = ({ effects, after }: Report): readonly string[] =>
  effects.flatMap(({ targetId, before, after: later }) => {
    const [was, is] = [statusWord(before.status), statusWord(later.status)]
    return after === undefined
      ? []
      : [
          `Target ${targetId}: ${was === is ? `${is}, as before` : `${was} becomes ${is}`}. ${whySentence(after, later)}`,
        ]
  })

function tableLine({ table, read: { columns } }: Report): string {
  const used = columns === undefined ? '' : `; dates from “${columns.date.name}”, figures from “${columns.value.name}”`
  return `Sheet “${table.sheet}”, ${plural(table.rows.length, 'row')}${table.isTurned ? ', dates across' : ''}${used}.`
}

function outcome({ findings, upload, options }: Report, { isWriting, isAccepted }: Asked, isWritten: boolean): string {
  const problems = findings.filter(({ kind }) => kind === 'problem').length
  const questions = findings.length - problems
  if (isWritten) return 'Written.'
  if (problems > 0) return `Nothing was written: mend ${plural(problems, 'problem')} first.`
  if (!isChange(upload, options)) return 'Nothing was written: there is nothing new.'
  if (questions > 0 && !isAccepted)
    return `Nothing was written. If ${plural(questions, 'question')} above can be answered by “it is right as it is”, add --accept.${isWriting ? '' : ' Then --write writes it.'}`
  return 'Nothing was written: this was a trial. --write writes it.'
}

function asData(report: Report, isWritten: boolean): string {
  const { table, read, upload, options, findings, effects } = report
  return JSON.stringify(
    {
      sheet: table.sheet,
      columns: read.columns === undefined ? null : { date: read.columns.date.name, value: read.columns.value.name },
      publishedOn: options.publishedOn,
      source: options.source,
      added: upload.added.map(({ reading }) => reading),
      revised: upload.revised.map(({ reading, before }) => ({ reading, was: before.value })),
      same: upload.same.length,
      gone: upload.gone.map(({ when, value }) => ({ when, value })),
      findings: findings.map((finding) => ({ ...finding, option: answeringOption(finding) })),
      targets: effects.map(({ targetId, before, after }) => ({
        id: targetId,
        before: before.status.kind,
        after: after.status.kind,
      })),
      isWritten,
    },
    null,
    2,
  )
}

export function reportOf(report: Report, asked: Asked, isWritten: boolean): string {
  if (asked.isJson) return asData(report, isWritten)
  const { options } = report
  return [
    tableLine(report),
    `Published ${options.publishedOn}, source “${options.source}”.`,
    ...report.findings.map(findingLine),
    ...changeLines(report),
    ...effectLines(report),
    outcome(report, asked, isWritten),
  ].join('\n')
}
