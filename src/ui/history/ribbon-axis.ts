/** What stands beneath the ribbon: its years, and the numbers of the events. */
import { dayNumber, type PartialDate } from '../../progress/index.ts'
import { eventMarks } from '../charts/model/event-marks.ts'
import { textWidth } from '../charts/model/text-width.ts'
import { APART_PX, monthX, NARROW, round, WIDE, type RibbonText, type Room } from './ribbon-layout.ts'
import type { RibbonModel } from './ribbon-model.ts'

const SMALL_PX = 13

const yearOf = (month: PartialDate): string => month.slice(0, 4)

/** The Januaries whose labels have room, and the first month where it leaves the January after it room. */
function labelled({ months }: RibbonModel, { width: room }: Room): readonly number[] {
  const px = (index: number): number => (index / months.length) * room
  const kept: { readonly index: number; readonly to: number }[] = []
  months.forEach(({ month }, index) => {
    if (index > 0 && !month.endsWith('-01')) return
    const to = px(index) + textWidth(yearOf(month), SMALL_PX)
    if (to > room) return
    if (kept.length === 1 && index > 0 && index < 12 && (kept[0]?.to ?? 0) + APART_PX > px(index)) kept.pop()
    if ((kept.at(-1)?.to ?? -APART_PX) + APART_PX <= px(index)) kept.push({ index, to })
  })
  return kept.map(({ index }) => index)
}

export function ribbonYears(model: RibbonModel): readonly RibbonText[] {
  const narrow = new Set(labelled(model, NARROW))
  return labelled(model, WIDE).flatMap((index) => {
    const month = model.months[index]?.month
    return month === undefined
      ? []
      : [
          {
            text: yearOf(month),
            x: monthX(index, model),
            anchor: 'start',
            ...(narrow.has(index) ? {} : { only: 'wide' }),
          },
        ]
  })
}

export type RibbonEvents = {
  /** The middle of each month that has an event, counted in months. */
  readonly ticks: readonly number[]
  readonly numbers: readonly RibbonText[]
}

/** Numbers that would touch where there is least room share one place: "5–8". */
export function ribbonEvents({ months }: RibbonModel): RibbonEvents {
  const { width } = NARROW
  const placed = months.flatMap(({ events }, index) =>
    events.map((event) => ({ ...event, day: dayNumber(event.day), middle: index + 0.5 })),
  )
  const xOn = new Map(placed.map(({ day, middle }) => [day, (middle / months.length) * width]))
  const numbers = eventMarks(placed, { x: (day) => xOn.get(day) ?? 0 }, { width, height: 0 }).map(
    ({ text, ticks }): RibbonText => {
      const [first = 0, last = first] = [ticks[0], ticks.at(-1)]
      const half = textWidth(text, SMALL_PX) / 2
      const x = Math.max(half, Math.min((first + last) / 2, width - half))
      return { text, x: round((x / width) * 100), anchor: 'middle' }
    },
  )
  return { ticks: [...new Set(placed.map(({ middle }) => middle))], numbers }
}
