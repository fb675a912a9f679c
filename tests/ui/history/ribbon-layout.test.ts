/** What is written on the ribbon, and where: the same drawing for wide and narrow room. */
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../src/ui/charts/model/text-width.ts'
import { ribbonEvents, ribbonYears } from '../../../src/ui/history/ribbon-axis.ts'
import { NARROW, ribbonWords, WIDE, type RibbonText } from '../../../src/ui/history/ribbon-layout.ts'
import type { RibbonModel } from '../../../src/ui/history/ribbon-model.ts'
import { REAL_DAYS, small } from '../charts/described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'
import { ribbonOf } from './ribbons.ts'

const ROOMS = { wide: WIDE, narrow: NARROW } as const
type RoomName = keyof typeof ROOMS

const shownIn = <Text extends RibbonText>(texts: readonly Text[], room: RoomName): readonly Text[] =>
  texts.filter(({ only }) => only === undefined || only === room)
const namedIn = (model: RibbonModel, room: RoomName) =>
  shownIn(ribbonWords(model), room).map(({ text, x, anchor }) => `${text} ${anchor} ${x}`)

/** From where to where a text runs, in pixels. */
function spanOf(
  { text, x, anchor }: RibbonText,
  room: RoomName,
  size: number,
  isBold: boolean,
): readonly [from: number, to: number] {
  const [at, width] = [(x / 100) * ROOMS[room].width, textWidth(text, size, isBold)]
  const from = anchor === 'start' ? at : anchor === 'middle' ? at - width / 2 : at - width
  return [from, from + width]
}

function expectApart(spans: readonly (readonly [number, number])[], width: number): void {
  const sorted = spans.toSorted((a, b) => a[0] - b[0])
  sorted.forEach(([from, to], i) => {
    expect(from).toBeGreaterThanOrEqual(i === 0 ? -0.5 : sorted[i - 1]![1])
    expect(to).toBeLessThanOrEqual(width + 0.5)
  })
}

describe('the words over the runs', () => {
  test('Verify as at 5 March 2019: its present word is named, though five months are little room', () => {
    const model = ribbonOf(recorded('verify-users'), '2019-03-05')
    // 21 of 47 months are 44.7 per cent.
    expect(namedIn(model, 'wide')).toEqual([
      'Cannot be judged start 0',
      'Off track start 44.7',
      'Not known yet end 100',
    ])
    expect(namedIn(model, 'narrow')).toEqual(['Cannot be judged start 0', 'Off track start 44.7'])
  })
  test('Verify today: what ends the ribbon has no room, and stands in the sentence and the table', () => {
    const model = ribbonOf(recorded('verify-users'), '2026-11-23')
    expect(namedIn(model, 'wide')).toEqual([
      'Cannot be judged start 0',
      'Off track start 44.7',
      'Out of date start 76.6',
    ])
    expect(namedIn(model, 'narrow').map((word) => word.split(' start')[0])).toEqual([
      'Cannot be judged',
      'Off track',
      'Out of date end 97.9',
    ])
  })
  test('passports today: the last word ends with the ribbon', () =>
    expect(namedIn(ribbonOf(recorded('online-passport-share'), '2026-11-23'), 'narrow')).toEqual([
      'Out of date start 0',
      'Awaiting final figure end 100',
    ]))
})

describe.each(METRIC_IDS.flatMap((id) => REAL_DAYS.filter((on) => on > '2017-02-09').map((on) => [id, on] as const)))(
  '%s as at %s',
  (id, on) => {
    const model = ribbonOf(recorded(id), on)
    test.each(['wide', 'narrow'] as const)('no two texts of a line touch in %s room, and none leaves it', (room) => {
      const { width, wordPx } = ROOMS[room]
      expectApart(
        shownIn(ribbonWords(model), room).map((word) => spanOf(word, room, wordPx, true)),
        width,
      )
      expectApart(
        shownIn(ribbonYears(model), room).map((year) => spanOf(year, room, 13, false)),
        width,
      )
      expectApart(
        ribbonEvents(model).numbers.map((number) => spanOf(number, room, 13, false)),
        width,
      )
    })
  },
)

describe('the years', () => {
  const years = (due: string, publishedOn: string, room: RoomName) => {
    const metric = small({
      targets: [{ id: 'end', kind: 'level', value: 100, due, publishedOn, source: 'report', wording: '100' }],
      readings: [],
    })
    return shownIn(ribbonYears(ribbonOf(metric, publishedOn)), room).map(({ text }) => text)
  }
  test.each([
    ['four years', '2020-12-31', '2017-02-09', ['2017', '2018', '2019', '2020']],
    ['a first year too short for its label', '2020-12-31', '2018-12-01', ['2019', '2020']],
    ['less than a year', '2020-12-31', '2020-04-01', ['2020']],
  ])('%s', (_, due, publishedOn, wanted) => expect(years(due, publishedOn, 'narrow')).toEqual(wanted))
  test('sixteen years are thinned evenly', () => {
    expect(years('2032-12-31', '2017-01-01', 'wide')).toEqual([
      '2017',
      '2019',
      '2021',
      '2023',
      '2025',
      '2027',
      '2029',
      '2031',
    ])
    expect(years('2032-12-31', '2017-01-01', 'narrow')).toEqual([
      '2017',
      '2019',
      '2021',
      '2023',
      '2025',
      '2027',
      '2029',
      '2031',
    ])
  })
})

test('every event stands under its month: March 2019 is the 26th of 47, and its middle 54.3 per cent along', () => {
  const { ticks, numbers } = ribbonEvents(ribbonOf(recorded('verify-users'), '2019-03-05'))
  expect(ticks).toEqual([0.5, 1.5, 17.5, 19.5, 20.5, 25.5])
  expect(numbers.map(({ text }) => text)).toEqual(['3–4', '5–8', '9'])
  expect(numbers.at(-1)?.x).toBe(54.3)
})
