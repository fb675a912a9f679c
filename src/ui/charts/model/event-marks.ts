/** The numbers of events below the time axis. Events too close for a number each share one mark: "5–8". */
import { longDate } from '../../text/date.ts'
import { textSizes, type ChartSize, type Frame } from './frame.ts'
import type { ChartEvent } from './types.ts'
import { textWidth } from './text-width.ts'

export type EventMark = {
  /** Where the events lie in time. */
  readonly ticks: readonly number[]
  /** The box around the numbers. */
  readonly left: number
  readonly width: number
  readonly text: string
  /** Each event with its date, one a line. */
  readonly title: string
}

const PADDING = 4
const APART = 3

const numbersOf = (first: ChartEvent, last: ChartEvent): string =>
  first === last ? `${first.number}` : `${first.number}–${last.number}`

function markOf(events: readonly ChartEvent[], frame: Pick<Frame, 'x'>, size: ChartSize): EventMark | undefined {
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const text = numbersOf(first, last)
  const width = textWidth(text, textSizes(size).small) + 2 * PADDING
  const middle = (frame.x(first.day) + frame.x(last.day)) / 2
  return {
    ticks: events.map(({ day }) => frame.x(day)),
    left: Math.max(1, Math.min(middle - width / 2, size.width - width - 1)),
    width,
    text,
    title: events.map(({ number, on, title }) => `${number}. ${longDate(on)}: ${title}`).join('\n'),
  }
}

/** Events in order of date; the marks keep apart. */
export function eventMarks(
  events: readonly ChartEvent[],
  frame: Pick<Frame, 'x'>,
  size: ChartSize,
): readonly EventMark[] {
  const placed: { readonly events: readonly ChartEvent[]; readonly mark: EventMark }[] = []
  for (const event of events) {
    let together: readonly ChartEvent[] = [event]
    let mark = markOf(together, frame, size)
    for (
      let before = placed.at(-1);
      mark !== undefined && before !== undefined && before.mark.left + before.mark.width + APART > mark.left;
      before = placed.at(-1)
    ) {
      together = [...before.events, ...together]
      mark = markOf(together, frame, size)
      placed.pop()
    }
    if (mark !== undefined) placed.push({ events: together, mark })
  }
  return placed.map(({ mark }) => mark)
}
