/** Says openly when a target is not judged as on every other page, or when the address asks for that in vain. */
import type { Metric } from '../../../progress/index.ts'
import type { AsAt } from '../../as-at/read-as-at.ts'
import { capitalised } from '../../text/figure.ts'
import { statusWord } from '../../text/status-words.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { USUAL, usualWords, type Judging } from '../../routing/judging.ts'

type Props = { readonly metric: Metric; readonly asAt: AsAt; readonly judging: Judging }

export function JudgingNotice({ metric, asAt: { day }, judging: { options, words, problems } }: Props) {
  if (words === undefined && problems.length === 0) return null
  const wordBy = (chosen: Judging['options']): string =>
    statusWord(memoizedAssess(metric, day, chosen).status).toLowerCase()
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
