/** Steps from change to change: the last thing published before the as-at date, and the first after it. */
import type { MouseEvent } from 'react'
import { stepsAround, type Step } from '../as-at/change-days.ts'
import { isPlain } from '../routing/PageLink.tsx'
import { usePlace } from '../routing/Place.tsx'
import { useAddress } from '../routing/use-address.ts'
import { addressWith } from '../routing/use-search-param.ts'
import type { Parts } from './parts.ts'
import { viewOf } from '../routing/routes.ts'
import { usePortfolio } from '../data/use-portfolio.ts'
import { useRecord } from '../data/use-record.ts'

type LinkProps = {
  readonly step: Step | undefined
  readonly way: 'before' | 'after'
  readonly onChoose: (date: string) => void
}

const ARROWS = { before: '◂ ', after: ' ▸' } as const

/** Whatever else the address asks for is kept, in another tab too. */
function StepLink({ step, way, onChoose }: LinkProps) {
  const href = useAddress((address) => addressWith(address.href, 'as-at', step?.day), `?as-at=${step?.day ?? ''}`)
  if (step === undefined) return null
  const handleClick = (event: MouseEvent): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    onChoose(step.day)
  }
  return (
    <a className="govuk-link as-at__step" href={href} onClick={handleClick}>
      <span className="govuk-visually-hidden">{`Change ${way}:`}</span>{' '}
      {way === 'before' && <span aria-hidden="true">{ARROWS.before}</span>}
      {step.words}
      {way === 'after' && <span aria-hidden="true">{ARROWS.after}</span>}
    </a>
  )
}

const RecordSteps: Parts['ChangeSteps'] = ({ asAt, today, onChooseAsAt }) => {
  const { metrics, entries, preview } = useRecord()
  const isPortfolio = viewOf(usePlace().route, entries) === 'portfolio'
  const { data: portfolio } = usePortfolio(isPortfolio, preview, today)
  const { before, after } = stepsAround(
    portfolio?.courses ?? metrics.flatMap(({ query: { data } }) => (data === undefined ? [] : [data])),
    asAt.day,
    today,
  )
  return (
    <div className="as-at__steps">
      <StepLink step={before} way="before" onChoose={onChooseAsAt} />
      <StepLink step={after} way="after" onChoose={onChooseAsAt} />
    </div>
  )
}

/** The briefing goes from meeting to meeting instead. */
export const ChangeSteps: Parts['ChangeSteps'] = (props) =>
  usePlace().route.kind === 'briefing' ? null : <RecordSteps {...props} />
