/** The special cases by name, each as a change to a plain record. */
import { allowed, type DateForm, type Draft, type DraftReading } from './plain-record.ts'

/** Random parts, from 0 to 1: as many as a change may need, the same for the same seed. */
export type Luck = readonly number[]

const at = (luck: Luck, i: number): number => luck[i % luck.length]!
const chosen = <Item>(items: readonly Item[], luck: number): Item =>
  items[Math.min(items.length - 1, Math.floor(luck * items.length))]!

/** Some of the readings, and always one. */
function some({ readings }: Draft, luck: Luck): readonly DraftReading[] {
  const always = chosen(readings, at(luck, 0))
  return readings.filter((reading, i) => reading === always || at(luck, i + 1) < 0.3)
}

function moveAll(draft: Draft, days: number): void {
  draft.asAt += days
  for (const target of draft.targets)
    Object.assign(target, { published: target.published + days, due: target.due + days })
  for (const reading of draft.readings) moveReading(reading, days)
}

function moveReading(reading: DraftReading, days: number): void {
  reading.day += days
  reading.published += days
}

const LEAP_DAYS = [16_860, 18_321] as const // 29 February of 2016 and 2020

function again(draft: Draft, luck: Luck, laterDays: number): void {
  const original = chosen(draft.readings, at(luck, 0))
  const copy = {
    ...original,
    value: allowed(draft.kind, original.value * (0.8 + 0.4 * at(luck, 1))),
    published: original.published + laterDays,
  }
  draft.readings.splice(Math.floor(at(luck, 2) * (draft.readings.length + 1)), 0, copy)
}

/** What can happen to the figures, before a running total is put in order. */
export const OF_FIGURES = {
  'one reading': ({ readings }) => void readings.splice(1),
  'two readings': ({ readings }) => void readings.splice(2),
  'three readings': ({ readings }) => void readings.splice(3),
  'equal values': ({ readings }) => readings.forEach((reading) => (reading.value = readings[0]!.value)),
  'a steady change': ({ kind, direction, readings }) => {
    const [first] = readings
    const step = (kind === 'a share' ? 0.05 : Math.max(1, first!.value / 20)) * (direction === 'increase' ? 1 : -1)
    readings.forEach((reading, i) => (reading.value = allowed(kind, first!.value + i * step)))
  },
  'zero values': (draft, luck) => some(draft, luck).forEach((reading) => (reading.value = 0)),
  'values of 1e-9': (draft, luck) => some(draft, luck).forEach((reading, i) => (reading.value = (1 + i) * 1e-9)),
  'values of 1e12': (draft, luck) =>
    some(draft, luck).forEach((reading, i) => (reading.value = allowed(draft.kind, (10 + i) * 1e11))),
  'duplicate dates': (draft, luck) => again(draft, luck, 0),
  revisions: (draft, luck) => again(draft, luck, 1 + Math.floor(at(luck, 3) * 2 * draft.everyDays)),
  'withdrawn readings': (draft, luck) =>
    some(draft, luck).forEach((reading) => (reading.withdrawnAfter = Math.floor(at(luck, 4) * 3 * draft.everyDays))),
  gaps: (draft, luck) => {
    const from = Math.floor(at(luck, 0) * (draft.readings.length - 1)) + 1
    const days = Math.ceil(draft.everyDays * (5 + 5 * at(luck, 1)))
    draft.readings.slice(from).forEach((reading) => moveReading(reading, days))
    draft.targets[0].due += days
    draft.asAt += Math.floor(days * at(luck, 2))
  },
  'leap days': (draft, luck) =>
    moveAll(draft, chosen(LEAP_DAYS, at(luck, 1)) - chosen(draft.readings, at(luck, 0)).day),
  'partial dates': (draft, luck) =>
    some(draft, luck).forEach((reading, i) => (reading.form = chosen<DateForm>(['month', 'year'], at(luck, i)))),
  periods: (draft, luck) => some(draft, luck).forEach((reading) => (reading.form = 'period')),
  'indicative among official': (draft, luck) => some(draft, luck).forEach((reading) => (reading.basis = 'indicative')),
  'about, almost and more than': (draft, luck) =>
    some(draft, luck).forEach(
      (reading, i) => (reading.precision = chosen(['about', 'almost', 'more-than'] as const, at(luck, i))),
    ),
} as const satisfies Readonly<Record<string, (draft: Draft, luck: Luck) => void>>

/** What can be special about a target, and about the day of asking. */
export const OF_TARGETS = {
  'an average': ({ readings, targets: [target] }, luck) => {
    const inOrder = readings.toSorted((one, other) => one.day - other.day)
    inOrder.forEach((reading, i) => {
      reading.form = 'period'
      reading.start = Math.min(reading.day, (inOrder[i - 1]?.day ?? reading.day - 7) + 1)
    })
    target.averagedFrom = chosen(inOrder.slice(0, 3), at(luck, 0)).start!
    const values = readings.map(({ value }) => value)
    if (at(luck, 1) < 0.6) target.value = values.reduce((sum, value) => sum + value, 0) / values.length
  },
  'a standard without an end': ({ targets: [target] }) => void (target.isStanding = true),
  'a target equal to the baseline': ({ readings, targets: [target] }) => {
    const inOrder = readings.filter(({ basis }) => basis === 'official').sort((a, b) => a.day - b.day)
    const baseline = inOrder.findLast(({ day }) => day <= target.published) ?? inOrder[0]
    if (baseline !== undefined) target.value = baseline.value
  },
  'a target equal to the last figure, near enough': (draft, luck) => {
    const last = draft.readings.at(-1)!
    last.precision = chosen(['exact', 'almost', 'more-than'] as const, at(luck, 0))
    draft.targets[0].value = last.value
    if (at(luck, 1) < 0.5) draft.asAt = Math.max(draft.asAt, last.published)
  },
  'a yearly rate': ({ kind, readings, targets: [target] }, luck) => {
    const [first, last] = [readings[0]!, readings.at(-1)!]
    target.kind = 'yearly-rate'
    target.value = allowed(
      kind,
      (Math.abs(last.value - first.value) / Math.max(30, last.day - first.day)) * 365 * (0.5 + at(luck, 0)),
    )
  },
  'a range': ({ kind, direction, readings, targets: [target] }, luck) => {
    const size = Math.max(...readings.map(({ value }) => Math.abs(value)), Math.abs(target.value))
    const wide = size * (0.05 + at(luck, 0) / 2) * (direction === 'increase' ? 1 : -1)
    target.otherEnd = allowed(kind, target.value + wide)
  },
  'kept throughout': ({ readings, targets: [target] }, luck) => {
    target.keptFrom = target.published + Math.floor(((target.due - target.published) * at(luck, 0)) / 2)
    // More often than not it has been kept so far.
    const values = readings.map(({ value }) => value)
    if (at(luck, 1) < 0.6) target.value = at(luck, 2) < 0.5 ? Math.min(...values) : Math.max(...values)
  },
  'a target within easy reach': (draft) => {
    const { kind, direction, everyDays, readings } = draft
    const [before, last] = [readings.at(-2) ?? readings[0]!, readings.at(-1)!]
    const step = Math.abs(last.value - before.value) * (direction === 'increase' ? 1 : -1)
    Object.assign(draft.targets[0], {
      value: allowed(kind, last.value + step / 10),
      due: last.day + 2 * everyDays,
      published: before.day - everyDays,
    })
    draft.asAt = last.published
  },
  'several targets': ({ targets }, luck) => {
    const [main] = targets
    targets.push({
      ...main,
      id: 'sooner',
      kind: 'level',
      primary: false,
      due: Math.max(main.published, main.due - 200),
      value: main.value * at(luck, 0),
    })
    targets.push({
      ...main,
      id: 'later',
      primary: false,
      due: main.due + 365,
      published: main.published + Math.floor(at(luck, 1) * 365),
    })
  },
  'a partial due date': ({ targets }, luck) =>
    targets.forEach((target, i) => (target.form = chosen<DateForm>(['month', 'year'], at(luck, i)))),
  'due tomorrow': (draft) => void (draft.asAt = draft.targets[0].due - 1),
  'due today': (draft) => void (draft.asAt = draft.targets[0].due),
  'after the due date': (draft, luck) =>
    void (draft.asAt = draft.targets[0].due + Math.floor(at(luck, 0) * 3 * draft.everyDays)),
  'due in the middle of the record': (draft, luck) => {
    const [target] = draft.targets
    target.due = Math.max(
      target.published + 1,
      chosen(draft.readings, at(luck, 0)).day + Math.floor(at(luck, 1) * draft.everyDays),
    )
  },
} as const satisfies Readonly<Record<string, (draft: Draft, luck: Luck) => void>>

export type SpecialCase = keyof typeof OF_FIGURES | keyof typeof OF_TARGETS
export const SPECIAL_CASES = [...Object.keys(OF_FIGURES), ...Object.keys(OF_TARGETS)] as readonly SpecialCase[]
