/** Every status word with its rule, in the order the rules are tried. */
import { STATUS_THRESHOLDS, HYSTERESIS, type StatusKind } from '../../../progress/index.ts'
import { figure } from '../../text/figure.ts'
import { wordOf } from '../../text/status-words.ts'
import { StatusMark } from '../../components/StatusTag.tsx'

const percent = (share: number): string => figure(share, { kind: 'share', noun: '' })
const [AT_RISK, ON_TRACK, AHEAD] = STATUS_THRESHOLDS

/** In the order in which they are tried. */
const RULES: Readonly<Record<StatusKind, string>> = {
  met: 'The due date has come and the last figure dated by then had reached the target. Before the due date, only where it cannot be lost again: a running total that only rises has reached its target. A limit on such a total is met only at the end. An average over a period is met by that of the whole period. A standard for every figure is met or missed by the latest one, until the next.',
  missed:
    'The due date has come and a figure close to it falls short: close means within half the usual gap between figures, or half the interval that the record states where that is shorter. A running total never falls, so a later figure that is still short proves it too. Before the due date, where it cannot be mended: a limit was passed, a year of a promise for every year fell short, or a level to be kept throughout was not. A figure on either side of the due date, both short and no more than one and a half usual gaps apart, proves it too.',
  awaiting:
    'The due date has come, no figure close to it has been published, and one can still be waited for: two usual gaps, or until the figure that would settle it should have come. A measure that can fall back and was at the target by an earlier figure waits for the nearer one too.',
  'out-of-date':
    'The next figure is overdue, by the interval and the time to publication that the record states or has kept to, and the latest is older than two usual gaps, or 550 days where there are fewer than three figures. Or the final figure never came. Periods that the record says have no figure, and days on which none comes, count as neither.',
  'cannot-be-judged':
    'There is no target yet, no figure, or fewer than three figures; or the periods counted do not fit the year that was promised, its definition changed within it, or an earlier year is not all counted. Or the target was withdrawn before it came due.',
  ahead: `The chance of meeting the target is ${percent(AHEAD)} or more.`,
  'on-track': `The chance is ${percent(ON_TRACK)} or more. What was at the target to begin with and has only to stay there is never more than on track.`,
  'at-risk': `The chance is ${percent(AT_RISK)} or more.`,
  'off-track': `The chance is below ${percent(AT_RISK)}.`,
}
const isKind = (name: string): name is StatusKind => name in RULES

export function StatusRules() {
  return (
    <>
      <p className="govuk-body">The first of these that fits is the status.</p>
      <dl className="status-rules">
        {Object.keys(RULES)
          .filter(isKind)
          .map((kind) => (
            <div key={kind} className="status-rules__row">
              <dt>
                <StatusMark kind={kind} word={wordOf(kind)} />
              </dt>
              <dd>{RULES[kind]}</dd>
            </div>
          ))}
      </dl>
      <p className="govuk-body">
        A status that was given before changes only when the chance is past the line by {percent(HYSTERESIS)} or more,
        so that it does not go to and fro with every figure. With three figures only, confidence is low, and that is
        said.
      </p>
    </>
  )
}
