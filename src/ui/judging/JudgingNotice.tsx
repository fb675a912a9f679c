/** Says openly when a target is not judged as on every other page, or when the address asks for that in vain. */
import type { Metric } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { capitalised } from '../format/figure.ts'
import { statusWord } from '../format/status-words.ts'
import { assessOnce } from '../overview/assess-once.ts'
import { USUAL, usualWords, type Judging } from './judging.ts'

type Props = { readonly metric: Metric; readonly asAt: AsAt; readonly judging: Judging }

export function JudgingNotice({ metric, asAt: { day }, judging: { options, words, problems } }: Props) {
  if (words === undefined && problems.length === 0) return null
  const wordBy = (chosen: Judging['options']): string =>
    statusWord(assessOnce(metric, day, chosen).status).toLowerCase()
  return (
    <div className="notice" role="status">
      {words === undefined ? null : (
        <p className="govuk-body">
          {capitalised(words)}: <strong>{wordBy(options)}</strong>. {capitalised(usualWords(metric, day))}:{' '}
          <strong>{wordBy(USUAL.options)}</strong>, as on every other page. The record and its downloads stay as they
          are.
        </p>
      )}
      {problems.map((problem) => (
        <p className="govuk-body" key={problem}>
          {problem}
        </p>
      ))}
    </div>
  )
}
