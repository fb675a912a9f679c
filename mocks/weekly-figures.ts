/** Invented figures by the week, from a seed: the same seed gives the same figures for ever. */

const FIRST_WEEK_END = Date.UTC(2017, 1, 16)
const WEEKS = 203
const DAY_MS = 86_400_000
const DAYS_TO_PUBLICATION = 5
const DAYS_TO_REVISION = 33
const REVISED_EVERY = 26

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const weekEnd = (week: number): number => FIRST_WEEK_END + week * 7 * DAY_MS
const publishedAfter = (week: number, days: number): string => iso(weekEnd(week) + days * DAY_MS)
export const between = (random: () => number, low: number, high: number): number => low + (high - low) * random()
const weeks = Array.from({ length: WEEKS }, (_, week) => week)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

const common = { precision: 'exact', basis: 'official', source: 'invented' } as const

/** A running total from weekly additions. Every so often the first publication is a little low and is revised. */
export function runningTotal(
  seed: number,
  start: number,
  added: (week: number, random: () => number) => number,
): readonly object[] {
  const random = seeded(seed)
  let total = start
  return weeks.flatMap((week) => {
    const gain = Math.max(0, Math.round(added(week, random)))
    total += gain
    const settled = {
      ...common,
      on: iso(weekEnd(week)),
      value: total,
      publishedOn: publishedAfter(week, DAYS_TO_PUBLICATION),
    }
    if (week % REVISED_EVERY !== REVISED_EVERY - 1) return [settled]
    const early = { ...settled, value: total - Math.round(gain / 3) }
    return [
      early,
      { ...settled, publishedOn: publishedAfter(week, DAYS_TO_REVISION), note: 'Revised: late returns added.' },
    ]
  })
}

/** Weekly shares that climb along an S, with the weeks of a strike missing. */
export function weeklyShares(seed: number): readonly object[] {
  const random = seeded(seed)
  return weeks.flatMap((week) => {
    const denominator = Math.round(between(random, 85_000, 130_000))
    const share = 0.22 + 0.74 * sigmoid((week - 95) / 28) + between(random, -0.012, 0.012)
    const numerator = Math.round(denominator * share)
    if (week >= 74 && week < 80) return []
    const period = { start: iso(weekEnd(week) - 6 * DAY_MS), end: iso(weekEnd(week)) }
    return [
      {
        ...common,
        period,
        value: Number((numerator / denominator).toFixed(6)),
        numerator,
        denominator,
        publishedOn: publishedAfter(week, DAYS_TO_PUBLICATION),
      },
    ]
  })
}
