/** Every problem and every question of a file. */
import type { Answers, Finding } from '../../../../intake/index.ts'
import { Checkbox } from '../../../components/form/Checkbox.tsx'
import { allWord, moreAre } from '../../../text/counts.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { findingId } from './finding-ids.ts'
import { findingPlace } from './finding-words.ts'
import { MendTable } from './MendTable.tsx'

/** More of one kind are in the list to take away. */
const MOST_SHOWN = 50

type ListProps = { readonly findings: readonly Finding[]; readonly idOf?: (place: number) => string }

function FindingList({ findings, idOf }: ListProps) {
  const more = findings.length - MOST_SHOWN
  return (
    <ol className="govuk-list findings">
      {findings.slice(0, MOST_SHOWN).map((finding, i) => (
        <li
          key={`${finding.code} ${findingPlace(finding)} ${finding.found}`}
          className="findings__one"
          id={idOf?.(i)}
          tabIndex={idOf === undefined ? undefined : -1}
        >
          <strong>{findingPlace(finding)}</strong>: {finding.found}. {finding.problem} {finding.remedy}
          {finding.example === undefined ? '' : ` For example ${finding.example}.`}
        </li>
      ))}
      {more > 0 && <li>{moreAre(more)} in the list below, to take away.</li>}
    </ol>
  )
}

type Props = {
  readonly id: string
  readonly problems: readonly Finding[]
  readonly questions: readonly Finding[]
  readonly answers: Answers
  readonly isConfirmed: boolean
  readonly error: string | undefined
  readonly onAnswers: (more: Partial<Answers>) => void
  readonly onConfirm: (isConfirmed: boolean) => void
}

export function Findings({ id, problems, questions, answers, isConfirmed, error, onAnswers, onConfirm }: Props) {
  return (
    <>
      {problems.length > 0 && (
        <section aria-labelledby={`${id}-problems`}>
          <h2 className="govuk-heading-m" id={`${id}-problems`}>
            {capitalised(plural(problems.length, 'problem'))}
          </h2>
          <p className="govuk-body">
            {problems.length === 1
              ? 'Mend it in the file and upload that again, or mend it here.'
              : 'Mend them in the file and upload it again, or a few of them here.'}
          </p>
          <FindingList findings={problems} idOf={(place) => findingId(id, place)} />
        </section>
      )}
      <MendTable
        id={id}
        problems={problems}
        corrections={answers.corrections}
        onCorrections={(corrections) => onAnswers({ corrections })}
      />
      {questions.length > 0 && (
        <section aria-labelledby={`${id}-questions`}>
          <h2 className="govuk-heading-m" id={`${id}-questions`}>
            {capitalised(plural(questions.length, 'question'))}
          </h2>
          <FindingList findings={questions} />
          {problems.length === 0 && (
            <Checkbox
              id={`${id}-confirmed`}
              label={
                questions.length === 1
                  ? 'I have looked at it: the figures are right'
                  : `I have looked at ${allWord(questions.length)}: the figures are right`
              }
              error={error}
              isChecked={isConfirmed}
              onChange={onConfirm}
            />
          )}
        </section>
      )}
    </>
  )
}
