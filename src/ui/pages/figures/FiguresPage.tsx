/** From a spreadsheet to the record: choose, upload, check, compare, publish. Nothing leaves the browser before that. */
import { useIsHydrated } from '../../startup/use-user-activity.ts'
import type { PageProps } from '../page-props.ts'
import { ChooseStep } from './choose/ChooseStep.tsx'
import { NewMetricStep } from './choose/NewMetricStep.tsx'
import { RecordFileStep } from './choose/RecordFileStep.tsx'
import { MetricSteps } from './MetricSteps.tsx'
import { PublishStep } from './send/PublishStep.tsx'
import { useStepPlace } from './steps/use-place.ts'
import { useWorks } from './use-works.ts'

/** What the finished page says before a script is there, and where none will be. */
const Unstarted = () => (
  <>
    <h1 className="govuk-heading-l">Put new figures in</h1>
    <p className="govuk-body">
      From a spreadsheet to the record: choose a metric, upload the figures, check them cell by cell, compare before and
      after, and take away a file to publish. Nothing leaves the browser.
    </p>
    <noscript>
      <p className="govuk-body">
        This page needs JavaScript, for it reads the file in your browser. Without it, the command{' '}
        <code>npm run add-figures</code> of the project does the same.
      </p>
    </noscript>
  </>
)

export function FiguresPage({ queries, today }: PageProps) {
  const works = useWorks()
  const place = useStepPlace()
  const entries = queries.map(({ entry }) => entry)
  if (!useIsHydrated() || works.all === undefined) return <Unstarted />
  switch (place.step) {
    case 'choose':
      return <ChooseStep entries={entries} works={works} />
    case 'new':
      return <NewMetricStep entries={entries} works={works} today={today} />
    case 'file':
      return <RecordFileStep entries={entries} works={works} today={today} />
    case 'publish':
      return <PublishStep works={works} />
    default:
      return <MetricSteps key={place.id} place={place} entries={entries} works={works} today={today} />
  }
}
