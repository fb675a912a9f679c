/** A metric to which each write adds one figure, so that a figure that was lost can be named. */

const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2000, 0, 1)

const dayOf = (figure: number): string => new Date(FIRST_DAY + figure * DAY_MS).toISOString().slice(0, 10)

const readingOf = (figure: number) => ({
  on: dayOf(figure),
  value: figure,
  precision: 'exact',
  basis: 'official',
  publishedOn: dayOf(figure),
  source: 'counted',
  note: `Figure ${figure}, with some words so that its writing takes a while. `.repeat(4),
})

/** The record with these figures, by the shape of the contract. */
export const recordOf = (id: string, figures: readonly number[]): string =>
  JSON.stringify({
    id,
    title: `Cups of ${id}`,
    question: `How many cups of ${id}?`,
    owner: 'Kitchen',
    unit: { kind: 'count', noun: 'cups' },
    measure: 'level',
    direction: 'increase',
    targets: [
      {
        id: 'many',
        kind: 'level',
        value: 100_000,
        due: '2050',
        publishedOn: '2000-01-01',
        source: 'counted',
        wording: 'Many cups',
      },
    ],
    series: [{ id: 'cups', title: 'Cups', definition: 'Cups a day.', primary: true, readings: figures.map(readingOf) }],
    plans: [],
    outsideForecasts: [],
    events: [],
    sources: { counted: { title: 'The count', publisher: 'Kitchen' } },
  })

export const figuresIn = (text: string): readonly number[] =>
  (JSON.parse(text) as { series: { readings: { value: number }[] }[] }).series[0]!.readings.map(({ value }) => value)
