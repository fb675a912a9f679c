/** When the figures were published, and where: what the table itself does not say. */
import type { Answers, Work } from '../../../../intake/index.ts'
import { parsePartialDate } from '../../../../progress/index.ts'
import { enteredDate } from '../../../as-at/entered-date.ts'
import { longDate } from '../../../text/date.ts'
import { SelectField } from '../../../components/form/SelectField.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import type { ReviewShown } from '../reader/review-shown.ts'
import type { Opened } from '../reader/session.ts'

type Props = {
  readonly id: string
  readonly work: Work
  readonly opened: Opened
  readonly shown: ReviewShown
  readonly onAnswers: (more: Partial<Answers>, without?: 'newSource') => void
}

const NEW_SOURCE = 'new-source'
const EMPTY = { title: '', publisher: '' }

function coverWords({ cover }: Opened): string {
  const { publishedOn, nextOn } = cover
  return [
    ...(publishedOn === undefined ? [] : [`The file says that it was published on ${longDate(publishedOn)}.`]),
    ...(nextOn === undefined ? [] : [`The next figures are announced for ${longDate(nextOn)}.`]),
  ].join(' ')
}

/** A key that no source has yet. */
function newKey(known: readonly string[]): string {
  let key = NEW_SOURCE
  for (let i = 2; known.includes(key); i += 1) key = `${NEW_SOURCE}-${i}`
  return key
}

export function Publication({ id, work, opened, shown, onAnswers }: Props) {
  const { newSource, source = shown.source } = work.answers
  const { sources } = shown
  const own = newSource === undefined ? undefined : source
  const typed = work.answers.publishedOn ?? shown.publishedOn
  const isDate = parsePartialDate(enteredDate(typed)).ok
  const handleSource = (key: string): void => {
    if (key === NEW_SOURCE) onAnswers({ source: newKey(sources.map((one) => one.key)), newSource: EMPTY })
    else onAnswers({ source: key }, 'newSource')
  }
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Where they come from</legend>
      <TextField
        id={`${id}-published`}
        label="Published on"
        hint={`A day, such as 2019-03-05 or 5 March 2019. ${coverWords(opened)}`.trim()}
        error={isDate ? undefined : 'Enter a day that exists, such as 2019-03-05'}
        value={typed}
        onChange={(text) => onAnswers({ publishedOn: text })}
        width={20}
      />
      <SelectField
        id={`${id}-source`}
        label="Source"
        options={[
          ...sources.map(({ key, words }) => ({ value: key, label: words })),
          { value: NEW_SOURCE, label: 'Another source' },
        ]}
        value={own === undefined ? source : NEW_SOURCE}
        onChange={handleSource}
      />
      {newSource !== undefined && (
        <>
          <TextField
            id={`${id}-source-title`}
            label="Title of the source"
            value={newSource.title}
            onChange={(title) => onAnswers({ newSource: { ...newSource, title } })}
          />
          <TextField
            id={`${id}-source-publisher`}
            label="Its publisher"
            value={newSource.publisher}
            onChange={(publisher) => onAnswers({ newSource: { ...newSource, publisher } })}
          />
          <TextField
            id={`${id}-source-url`}
            label="Its web address, if it has one"
            value={newSource.url ?? ''}
            onChange={(url) => onAnswers({ newSource: withUrl(newSource, url) })}
          />
        </>
      )}
    </fieldset>
  )
}

function withUrl(source: NonNullable<Answers['newSource']>, url: string): NonNullable<Answers['newSource']> {
  const { url: _before, ...rest } = source
  return url.trim() === '' ? rest : { ...rest, url }
}
