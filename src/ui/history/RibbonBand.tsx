/**
 * The band of a ribbon: every month with its mark. Across it counts in months, down in pixels; only its lines keep
 * their width.
 */
import { BAND } from '../text/status-catalogue.ts'
import { colourOf, isHollow, lookOf } from './ribbon-looks.ts'
import type { RibbonModel } from './ribbon-model.ts'
import type { RibbonRun } from './ribbon-runs.ts'

const BAND_TOP = 20
export const FOOT = BAND_TOP + BAND

const PAPER = 'var(--paper)'
const INK = 'var(--ink)'

function Hollow({ run: { kind, start, count } }: { readonly run: RibbonRun }) {
  const { mark = '', markWidth } = lookOf(kind)
  const box = `M${start} ${BAND_TOP}h${count}v${BAND}h-${count}z`
  if (kind === 'not-yet') return <path d={box} strokeDasharray="2 3" />
  const marks = `M${start} ${FOOT}${mark.repeat(count)}`
  return markWidth === undefined ? (
    <path d={box + marks} />
  ) : (
    <>
      <path d={box} />
      <path d={marks} strokeWidth={markWidth} strokeLinecap="round" />
    </>
  )
}

/** A tint of its colour shows how high it might stand. */
function Judged({ run: { kind, start, count } }: { readonly run: RibbonRun }) {
  const { height, mark, markWidth } = lookOf(kind)
  return (
    <g className={colourOf(kind)} fill="currentColor" stroke="none">
      <rect x={start} y={BAND_TOP} width={count} height={BAND} fillOpacity={0.14} />
      <rect x={start} y={FOOT - height} width={count} height={height} />
      {mark === undefined ? null : (
        <path d={`M${start} ${FOOT}${mark.repeat(count)}`} fill="none" stroke={PAPER} strokeWidth={markWidth} />
      )}
    </g>
  )
}

type Props = { readonly model: RibbonModel; readonly height: number; readonly ticks: readonly number[] }

/** `ticks`: where an event is marked beneath, in months. */
export function RibbonBand({ model: { months, runs }, height, ticks }: Props) {
  const count = months.length
  const asAt = months.findIndex(({ isAsAt }) => isAsAt)
  return (
    <svg viewBox={`0 0 ${count} ${height}`} preserveAspectRatio="none" fill="none" stroke="currentColor">
      {runs.map((run) =>
        isHollow(run.kind) ? <Hollow key={run.start} run={run} /> : <Judged key={run.start} run={run} />,
      )}
      <path d={`M0 ${BAND_TOP}${`m1 0v${BAND}v-${BAND}`.repeat(count - 1)}`} stroke={PAPER} />
      <path d={`M0 ${FOOT}h${count}`} stroke={INK} strokeWidth={1.5} />
      {ticks.length === 0 ? null : <path d={ticks.map((x) => `M${x} ${FOOT + 3}v5`).join('')} />}
      {asAt < 0 ? null : (
        <path className="ribbon-as-at" d={`M${asAt} ${BAND_TOP - 4}h1v${BAND + 8}h-1z`} stroke={INK} strokeWidth={2} />
      )}
    </svg>
  )
}
