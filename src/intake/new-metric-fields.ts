/** What a form asks of a new metric, as typed, in the order in which it asks. */

/** Of each: as typed, or one of its choices; nothing yet is `''`. */
export const NO_FIELDS = {
  title: '',
  question: '',
  owner: '',
  /** One of `UNIT_KINDS`. */
  unitKind: '',
  /** What stands after a figure. */
  noun: '',
  /** The symbol before an amount of money. */
  before: '£',
  /** What one more of a number is called: "index point". */
  one: '',
  /** One of `MEASURES`; a share has its own. */
  measure: '',
  direction: '',
  wording: '',
  /** One of `TARGET_KINDS`. */
  targetKind: '',
  /** Of so much every year: the first day that counts. */
  from: '',
  value: '',
  /** One of `EXACTNESSES`. */
  exactness: 'exact',
  due: '',
  publishedOn: '',
  sourceTitle: '',
  sourcePublisher: '',
  sourceUrl: '',
  sourceDate: '',
  seriesTitle: '',
  seriesDefinition: '',
  /** One of `RHYTHMS`. */
  rhythm: '',
  lagDays: '',
}

export type NewMetricField = keyof typeof NO_FIELDS
export type NewMetricFields = Readonly<Record<NewMetricField, string>>

export type NewMetricFault = { readonly field: NewMetricField; readonly problem: string }

/** `money` is a count with a symbol; `number` may lie below nought. */
export const UNIT_KINDS = ['share', 'count', 'money', 'number'] as const
export const MEASURES = ['cumulative', 'flow', 'level'] as const
export const DIRECTIONS = ['increase', 'decrease'] as const
/** A level by a day, so much every year, or a level that stands without an end. */
export const TARGET_KINDS = ['level', 'yearly-rate', 'standing'] as const
/** As it stands, in round terms, or strictly beyond it in the direction of the target. */
export const EXACTNESSES = ['exact', 'about', 'strictly'] as const
/** As the record writes how often figures come; `none` for no set rhythm. */
export const RHYTHMS = ['P1D', 'P1W', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'none'] as const

/** The one of a list that was chosen; `undefined` for none. */
export const chosen = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text)

/** What a metric measures: of a share nothing else is asked. */
export const measureOf = ({
  unitKind,
  measure,
}: Pick<NewMetricFields, 'unitKind' | 'measure'>): 'share' | (typeof MEASURES)[number] | undefined =>
  unitKind === 'share' ? 'share' : chosen(MEASURES, measure)
