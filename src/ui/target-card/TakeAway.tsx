/** Everything about a target that can be taken away: figures, chart, link, and a frame for another page. */
import { useId, useState, type MouseEvent } from 'react'
import { recordHref } from '../../api/index.ts'
import type { Assessment, Metric, PartialDate } from '../../progress/index.ts'
import type { ChartModel } from '../charts/model/types.ts'
import { PICTURE, StandalonePicture } from '../charts/svg/StandalonePicture.tsx'
import { capitalised } from '../text/figure.ts'
import { ALL, FIGURES_PARAM, READING_PARAM, USUAL, type Judging } from '../routing/judging.ts'
import { usePlace } from '../routing/Place.tsx'
import { pathOf, type Route } from '../routing/routes.ts'
import { CopyBox } from '../components/CopyBox.tsx'
import { picturePath, csvPath, recordPath } from './paths.ts'
import { svgText } from '../charts/picture-text.tsx'
import { publishersOf } from './publishers.ts'
import { pngOf, saveFile } from '../components/save.ts'

type Props = {
  readonly metric: Metric
  readonly assessment: Assessment
  readonly asAtDate: PartialDate
  readonly model: ChartModel
  readonly judging: Judging
}

/** The whole address of a page as at the date: the same link gives the same figures years later. */
function addressOf(
  root: string,
  route: Route,
  asAtDate: PartialDate,
  { targetId, includeIndicative }: Judging['options'] = USUAL.options,
): string {
  const address = new URL(`${root}${pathOf(route)}?as-at=${asAtDate}`, window.location.href)
  if (targetId !== undefined) address.searchParams.set(READING_PARAM, targetId)
  if (includeIndicative) address.searchParams.set(FIGURES_PARAM, ALL)
  return address.href
}

type Offer = 'nothing' | 'link' | 'frame'

export function TakeAway({ metric, assessment, asAtDate, model, judging: { options, words: judgedBy } }: Props) {
  const { root } = usePlace()
  const [offer, setOffer] = useState<Offer>('nothing')
  const [fault, setFault] = useState('')
  const panel = useId()
  const name = capitalised(metric.title)
  const pictureName = `${metric.id}-as-at-${asAtDate}`
  const picture = (): string =>
    svgText(
      <StandalonePicture
        model={model}
        name={judgedBy === undefined ? name : `${name}, judged ${judgedBy}`}
        isAllJudged={options.includeIndicative}
        source={publishersOf(metric, assessment)}
        address={addressOf(root, { kind: 'target', id: metric.id }, asAtDate, options)}
      />,
    )
  const handleSvg = (event: MouseEvent): void => {
    event.preventDefault()
    saveFile(`${pictureName}.svg`, new Blob([picture()], { type: 'image/svg+xml' }))
  }
  const handlePng = (event: MouseEvent): void => {
    event.preventDefault()
    setFault('')
    pngOf(picture(), PICTURE, 2).then(
      (blob) => saveFile(`${pictureName}.png`, blob),
      () => setFault('This browser could not make the picture. The SVG file shows the same.'),
    )
  }
  const toggle = (next: Offer) => () => setOffer(offer === next ? 'nothing' : next)
  const file = (words: string, path: string, onClick?: (event: MouseEvent) => void) => (
    <li>
      <a className="govuk-link" href={path} download onClick={onClick}>
        {words} <span className="govuk-visually-hidden">of {metric.title}</span>
      </a>
    </li>
  )
  const control = (words: string, next: Offer) => (
    <li className="take-away__control">
      <button
        type="button"
        className="link-button"
        aria-expanded={offer === next}
        aria-controls={panel}
        onClick={toggle(next)}
      >
        {words} <span className="govuk-visually-hidden">of {metric.title}</span>
      </button>
    </li>
  )
  return (
    <>
      <ul className="take-away">
        {file('Whole record as CSV', `${root}${csvPath(metric.id)}`)}
        {file('JSON', recordHref(root, recordPath(metric.id)))}
        {file('Chart as SVG', `${root}${picturePath(metric.id, 'svg')}`, handleSvg)}
        {file('PNG', `${root}${picturePath(metric.id, 'png')}`, handlePng)}
        {control('Link', 'link')}
        {control('Embed', 'frame')}
      </ul>
      <div id={panel}>
        {offer === 'link' && (
          <CopyBox
            label={`Link to ${metric.title} on this date`}
            text={addressOf(root, { kind: 'target', id: metric.id }, asAtDate, options)}
          />
        )}
        {offer === 'frame' && (
          <CopyBox
            label={`HTML that shows ${metric.title} on another page`}
            text={frameCode(addressOf(root, { kind: 'embed', id: metric.id }, asAtDate), name)}
          />
        )}
        <p role="status" className="take-away__fault">
          {fault}
        </p>
      </div>
    </>
  )
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const frameCode = (address: string, title: string): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="1200" loading="lazy"></iframe>`
