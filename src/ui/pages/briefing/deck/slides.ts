/**
 * The briefing as slides: one that sums it up, then one for each target, in the order in which a meeting takes them.
 */
import type { Briefed, Briefing, Status } from '../../../../progress/index.ts'
import { chartModel } from '../../../charts/model/chart-model.ts'
import type { ChartModel } from '../../../charts/model/types.ts'
import type { ChartSize } from '../../../charts/model/frame.ts'
import { findingOf } from '../../../text/chart-title.ts'
import { publishersOf } from '../../../target-card/publishers.ts'
import type { BriefingWords } from '../words/briefing-words.ts'
import { foremost, type ChangeGroup } from '../words/change-words.ts'
import { exceptionWords, type ExceptionWords } from '../words/exception-words.ts'

/** A chart on a slide is seen from afar: drawn on a smaller sheet, its words come out larger. */
export const SLIDE_CHART: ChartSize = { width: 540, height: 330 }

/** More than these would be too small to read. The page has them all. */
const MOST_ROWS = 8
const MOST_CHANGES = 4

export type SummaryRow = {
  readonly id: string
  readonly title: string
  readonly status: Status
  readonly headline: string
}

export type TargetSlide = {
  readonly words: ExceptionWords
  readonly model: ChartModel
  /** What is drawn, and who published it. */
  readonly caption: string
  /** What changed since the last meeting. */
  readonly changes: readonly string[]
}

export type Deck = {
  readonly asAt: Briefing['asAt']
  readonly since: Briefing['since']
  /** The two dates and the method: on every slide. */
  readonly foot: string
  readonly address: string
  readonly summary: {
    readonly headline: string
    readonly worst: string
    readonly rows: readonly SummaryRow[]
    /** Where there are more targets than rows. */
    readonly more: string | undefined
    readonly sinceLast: string
    /** How much changed, by cause. */
    readonly changes: string
  }
  readonly targets: readonly TargetSlide[]
}

/** Each with its cause; of many, the foremost, and how many more there are. */
function changesOf(changes: readonly ChangeGroup[], target: string): readonly string[] {
  const all = changes.flatMap(({ cause, lines }) =>
    lines.filter(({ id }) => id === target).map((line) => ({ ...line, words: `${cause}, ${line.on}: ${line.words}` })),
  )
  const shown = foremost(all, MOST_CHANGES).map(({ words }) => words)
  return all.length > shown.length ? [...shown, `${all.length - shown.length} more on the page.`] : shown
}

function targetSlide(briefed: Briefed, { changes }: BriefingWords): TargetSlide {
  const { metric, now } = briefed
  const model = chartModel(metric, now, findingOf(metric, now))
  const hollow = now.setAside.length === 0 ? '' : ' Hollow: indicative, not judged.'
  return {
    words: exceptionWords(briefed),
    model: { ...model, events: [] },
    caption: `${model.subtitle}.${hollow} Source: ${publishersOf(metric, now)}.`,
    changes: changesOf(changes, metric.id),
  }
}

const countWords = ({ changes, nothingNew }: BriefingWords): string =>
  [
    ...(nothingNew === undefined ? [] : [nothingNew]),
    ...(changes.length === 0 ? [] : [`${changes.map(({ cause, lines }) => `${cause}: ${lines.length}`).join('. ')}.`]),
  ].join(' ')

/** `address`: the link to the briefing for these two dates. */
export function deckOf({ asAt, since, targets }: Briefing, words: BriefingWords, address: string): Deck {
  const slides = targets.map((briefed) => targetSlide(briefed, words))
  const left = slides.length - MOST_ROWS
  return {
    asAt,
    since,
    foot: `Briefing, ${words.dates}. ${words.method}`,
    address,
    summary: {
      headline: words.headline,
      worst: words.worst ?? 'Nothing needs looking at.',
      rows: slides
        .slice(0, MOST_ROWS)
        .map(({ words: { id, title, status, headline } }) => ({ id, title, status, headline })),
      more: left > 0 ? `${left} more on the page.` : undefined,
      sinceLast: words.sinceLast,
      changes: countWords(words),
    },
    targets: slides,
  }
}
