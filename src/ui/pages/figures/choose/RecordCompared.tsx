/** What a whole file would change of the one that is published. */
import { useState } from 'react'
import { NO_ANSWERS, type ReadingInput, type SeriesChanges } from '../../../../intake/index.ts'
import type { Unit } from '../../../../progress/index.ts'
import { moreAre } from '../../../text/counts.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { dropRecordFile } from '../../../data/drafts.ts'
import { TableFrame } from '../../../components/TableFrame.tsx'
import { Effects } from '../compare/Effects.tsx'
import { StepFrame } from '../steps/StepFrame.tsx'
import { valueSaid, whenSaid } from '../record-words.ts'
import { goToStep } from '../steps/use-place.ts'
import type { Works } from '../use-works.ts'
import type { FileCompared } from './compare-file.ts'

type Props = { readonly compared: FileCompared; readonly works: Works; readonly onOther: () => void }

/** More are counted. */
const MOST_ROWS = 200

type Row = { readonly what: string; readonly reading: ReadingInput; readonly before?: ReadingInput }

const rowsOf = ({ added, revised, changed, gone }: SeriesChanges): readonly Row[] => [
  ...gone.map((reading) => ({ what: 'Taken out', reading })),
  ...changed.map(({ before, after }) => ({ what: 'Changed where it stands', reading: after, before })),
  ...revised.map(({ before, after }) => ({ what: 'Revised', reading: after, before })),
  ...added.map((reading) => ({ what: 'Added', reading })),
]

const lossOf = (series: readonly SeriesChanges[]): number =>
  series.reduce((sum, { changed, gone }) => sum + changed.length + gone.length, 0)

const countOf = (series: readonly SeriesChanges[], kind: 'added' | 'revised'): number =>
  series.reduce((sum, one) => sum + one[kind].length, 0)

function SeriesTable({ series, unit }: { readonly series: SeriesChanges; readonly unit: Unit }) {
  const rows = rowsOf(series)
  return (
    <>
      <TableFrame
        title={`Figures of “${series.title}”`}
        columns={[
          { heading: 'What' },
          { heading: 'For' },
          { heading: 'Was', isNumber: true },
          { heading: 'Is now', isNumber: true },
        ]}
      >
        {rows.slice(0, MOST_ROWS).map(({ what, reading, before }) => (
          <tr key={`${what} ${whenSaid(reading)} ${reading.publishedOn}`}>
            <td>{what}</td>
            <th scope="row">{whenSaid(reading)}</th>
            <td className="figures__number">
              {what === 'Taken out' ? valueSaid(reading, unit) : before && valueSaid(before, unit, reading)}
            </td>
            <td className="figures__number">{what !== 'Taken out' && valueSaid(reading, unit, before)}</td>
          </tr>
        ))}
      </TableFrame>
      {rows.length > MOST_ROWS && <p className="govuk-body-s">{moreAre(rows.length - MOST_ROWS)} not shown.</p>}
    </>
  )
}

export function RecordCompared({ compared, works, onOther }: Props) {
  const { metric, text, publishedOn, served, changes, effects } = compared
  const [isSure, setIsSure] = useState(false)
  const { series, fields } = changes
  const lost = lossOf(series)
  const isAsked = lost > 0 && !isSure
  const isNothing = series.length === 0 && fields.length === 0
  const handleGo = async (): Promise<void> => {
    await works.keep({
      version: 1,
      id: metric.id,
      title: metric.title,
      ...(served !== undefined && {
        base: { text: served.text, ...(served.etag !== undefined && { etag: served.etag }) },
      }),
      table: 0,
      answers: NO_ANSWERS,
      isConfirmed: true,
      after: {
        text,
        publishedOn,
        added: countOf(series, 'added'),
        revised: countOf(series, 'revised'),
        withdrawn: lost,
        others: fields.length === 0 ? [] : [plural(fields.length, 'other change')],
      },
    })
    await dropRecordFile()
    goToStep({ step: 'publish' })
  }
  return (
    <StepFrame step="compare" about={capitalised(metric.title)} back={{ step: 'choose' }}>
      {served === undefined && <p className="govuk-body">It is new: nothing of this name is published.</p>}
      {isNothing && <p className="govuk-body">It is the same as the file that is published.</p>}
      {lost > 0 && (
        <p className="govuk-body">
          <strong>{capitalised(plural(lost, 'published figure'))} would be lost.</strong> A record is only ever added
          to: a revision is another figure for the same date, with a later day of publication.
        </p>
      )}
      {!isNothing && <h2 className="govuk-heading-m">What changes</h2>}
      {series.map((one) => (
        <SeriesTable key={one.seriesId} series={one} unit={metric.unit} />
      ))}
      {served !== undefined && fields.length > 0 && (
        <TableFrame
          title="What else differs"
          columns={[{ heading: 'Field' }, { heading: 'Was' }, { heading: 'Is now' }]}
        >
          {fields.slice(0, MOST_ROWS).map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <Effects effects={effects} />
      {!isNothing && (
        <p>
          {/* One button, so that it keeps the focus. */}
          <button
            type="button"
            className={isAsked ? 'govuk-button govuk-button--warning' : 'govuk-button'}
            onClick={() => (isAsked ? setIsSure(true) : void handleGo())}
          >
            {isAsked ? 'Go on although figures are lost' : 'It is right: go on to publish'}
          </button>
        </p>
      )}
      <p className="govuk-body">
        <button type="button" className="link-button" onClick={onOther}>
          Open another file
        </button>
      </p>
    </StepFrame>
  )
}
