/** The ribbon with the month a person is looking at: by pointer, by key, and said to screen readers. */
import { memo, useRef, type PointerEvent } from 'react'
import type { Metric } from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import { useIsHydrated } from '../startup/use-user-activity.ts'
import { monthX } from './ribbon-layout.ts'
import type { RibbonModel } from './ribbon-model.ts'
import type { RibbonMonth } from './ribbon-month.ts'
import { keysSentence, monthWords, summaryOf } from './ribbon-words.ts'
import { RibbonPicture } from './RibbonPicture.tsx'
import { useMonthHandlers, type MonthHandlers, type OnChoose } from './use-month-handlers.ts'
import { useShownMonth } from './use-shown-month.ts'

/** Drawn again only for another model, not for every step from month to month. */
const Still = memo(RibbonPicture)

type ReaderProps = {
  readonly model: RibbonModel
  readonly id: string
  readonly index: number
  readonly on: MonthHandlers
  readonly canChoose: boolean
}

/** A slider over the months. */
function Reader({ model, id, index, on, canChoose }: ReaderProps) {
  const month = model.months[index]
  if (month === undefined) return null
  return (
    <div
      className={canChoose ? 'chart__reader ribbon__reader ribbon__reader--chooses' : 'chart__reader ribbon__reader'}
      role="slider"
      tabIndex={0}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-keys`}
      aria-valuemin={1}
      aria-valuemax={model.months.length}
      aria-valuenow={index + 1}
      aria-valuetext={longDate(month.month)}
      {...on}
    >
      <span id={`${id}-keys`} hidden>
        {keysSentence(canChoose)}
      </span>
    </div>
  )
}

/** Around the month that is read out. Never drawn on a server. */
function ShownMonth({ model, index }: { readonly model: RibbonModel; readonly index: number }) {
  return (
    <div
      className="ribbon__shown"
      style={{ left: `${monthX(index, model)}%`, width: `${monthX(1, model)}%` }}
      aria-hidden="true"
    />
  )
}

type LineProps = {
  readonly model: RibbonModel
  readonly month: RibbonMonth | undefined
  readonly metric: Metric
  readonly canChoose: boolean
}

/** The hint is for those who see it; screen readers are told what the keys do. */
function MonthLine({ model, month, metric, canChoose }: LineProps) {
  return (
    <p role="status" className="ribbon__month">
      {month === undefined ? '' : monthWords(model, month, metric)}
      {!canChoose || month?.status === undefined || month.isAsAt ? null : (
        <span aria-hidden="true"> Select to go there.</span>
      )}
    </p>
  )
}

type Props = { readonly model: RibbonModel; readonly metric: Metric; readonly id: string; readonly onChoose: OnChoose }

export function RibbonStage({ model, metric, id, onChoose }: Props) {
  // Nothing on a server would answer.
  const isHydrated = useIsHydrated()
  const whole = useRef<HTMLDivElement>(null)
  const shown = useShownMonth(model, whole)
  const on = useMonthHandlers({ model, shown, whole, onChoose })
  const { index, isShown, onHide } = shown
  const canChoose = onChoose !== undefined
  // After a touch the browser reports at once that the pointer left; what was asked for stays until the next touch.
  const handleLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'touch') onHide()
  }
  return (
    // A pointer can go on from the ribbon to the words beneath it.
    <div className="ribbon__whole" ref={whole} onPointerLeave={handleLeave}>
      <div className="ribbon__stage">
        <Still model={model} id={id} />
        {isShown ? <ShownMonth model={model} index={index} /> : null}
        {isHydrated && <Reader model={model} id={id} index={index} on={on} canChoose={canChoose} />}
      </div>
      <div className="chart__subtitle ribbon__line">
        <p id={`${id}-words`}>{summaryOf(model)}</p>
        {isHydrated && (
          <MonthLine
            model={model}
            month={isShown ? model.months[index] : undefined}
            metric={metric}
            canChoose={canChoose}
          />
        )}
      </div>
    </div>
  )
}
