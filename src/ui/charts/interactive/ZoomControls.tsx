/** The buttons of a chart that can be seen closer. */
import type { ReactNode } from 'react'

type Props = {
  readonly isCloser: boolean
  readonly isLog: boolean
  readonly canBeLog: boolean
  readonly onZoom: (way: 'in' | 'out') => void
  readonly onReset: () => void
  readonly onLog: () => void
  readonly children: ReactNode
}

/** A button that would do nothing stays where it is, so that the focus does too. */
export function ZoomControls({ isCloser, isLog, canBeLog, onZoom, onReset, onLog, children }: Props) {
  return (
    <div className="zoom">
      {children}
      <div className="zoom__buttons" role="group" aria-label="How the chart is shown">
        <button type="button" className="zoom__button" onClick={() => onZoom('in')}>
          Zoom in
        </button>
        <button type="button" className="zoom__button" aria-disabled={!isCloser} onClick={() => onZoom('out')}>
          Zoom out
        </button>
        <button type="button" className="zoom__button" aria-disabled={!isCloser} onClick={onReset}>
          Show all dates
        </button>
        {canBeLog && (
          <button type="button" className="zoom__button" aria-pressed={isLog} onClick={onLog}>
            Logarithmic scale
          </button>
        )}
      </div>
    </div>
  )
}
