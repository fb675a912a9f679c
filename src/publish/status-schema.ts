/** The shapes of api/v1/status.json, for the contract. It is written here and read by others, so no parser has them. */
import type { JsonSchema } from '../api/json-schema.ts'
import { STATUS_RANKS } from '../progress/index.ts'
import { dayEndsIn } from '../ui/text/date.ts'

const text = (description: string): JsonSchema => ({ type: 'string', description })
const number = (description: string): JsonSchema => ({ type: 'number', description })
const day = (description: string): JsonSchema => ({ type: 'string', format: 'date', description })
const oneOf = (values: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
})
const shapeOf = (name: string, description: string): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
  description,
})
const listOf = (name: string, description: string): JsonSchema => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
  description,
})
const object = (
  description: string,
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  description,
  properties: { ...required, ...optional },
  required: Object.keys(required),
})

const PRECISION = oneOf(['exact', 'about', 'more-than', 'almost'], 'How the number is to be read.')
const STATUSES = Object.keys(STATUS_RANKS)
const CAUSES = [
  'new-figure',
  'revision',
  'withdrawal',
  'target',
  'target-withdrawn',
  'plan',
  'outside-forecast',
  'method',
  'absence',
  'time-alone',
]

const WHEN = {
  on: text('When the figure was true, as partial as it was published. Either this or period is there.'),
  period: shapeOf('Period', 'The days that the figure is for. Either this or on is there.'),
}

export const STATUS_SHAPES: Readonly<Record<string, JsonSchema>> = {
  StatusFile: object('Every judgement of every target, as at each change and as at the day that the file was made.', {
    about: text('What the file is, in plain English.'),
    documentation: { type: 'string', format: 'uri', description: 'Where the rules are written.' },
    method: text('The version of the rules. It changes when the same record could be judged differently.'),
    builtOn: day('The day that the file was made: nothing published later is in it.'),
    recordUpdatedOn: day('The day on which the record was last changed.'),
    units: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'What the numbers of each kind are counted in.',
    },
    metrics: listOf('MetricStatus', 'In the order in which they are shown.'),
  }),
  MetricStatus: object('One metric with its targets.', {
    id: text('Id of the metric.'),
    title: text('What is measured.'),
    unit: shapeOf('Unit', 'What the figures count.'),
    illustrative: { type: 'boolean', description: 'True when the figures are invented, to show how a page works.' },
    page: { type: 'string', format: 'uri', description: 'The page about it.' },
    record: { type: 'string', format: 'uri', description: 'The whole metric as JSON.' },
    targets: listOf('TargetStatus', 'Those that had been published. The primary one comes first.'),
  }),
  TargetStatus: object(
    'One target and its judgements.',
    {
      id: text('Id of the target.'),
      primary: { type: 'boolean', description: 'True for the target that a metric is judged by first.' },
      wording: text('The target in its published words.'),
      kind: oneOf(['level', 'yearly-rate'], 'Reach a value by a day, or keep up a rate from one day to another.'),
      value: number('In the unit of the metric; for a yearly rate, a year.'),
      publishedOn: text('As partial as it is known.'),
      now: shapeOf('Judgement', 'As at the day that the file was made. It has no causes.'),
      judgements: listOf(
        'Judgement',
        'One for each day on which something changed, from the publication of the target on, in order.',
      ),
    },
    {
      precision: oneOf(['about'], 'There for a level that was promised in round terms.'),
      strictly: oneOf(['below', 'above'], 'There for a level that is not enough by itself, such as "under 5%".'),
      otherEnd: number('There for a range: the end that is not to be passed.'),
      throughout: { type: 'boolean', description: 'There, and true, for a level that every figure must keep to.' },
      due: text(
        'When it is due, as partial as it was published. It counts to its last day. Absent of a standing level.',
      ),
      standing: {
        type: 'boolean',
        description: 'There, and true, for a level without an end, by which each figure is judged by itself.',
      },
      average: {
        type: 'boolean',
        description: 'There, and true, for a level that the average of all figures must come to.',
      },
      from: day('The day from which a yearly rate counts, or a level is kept throughout or averaged.'),
      withdrawnOn: day('From this day it no longer holds: it was withdrawn, or another took its place.'),
    },
  ),
  Judgement: object(
    `How a target stood at the end of a day in ${dayEndsIn}, on only what had been published by then. What is absent is not known, or does not apply.`,
    {
      on: day('The day of the judgement.'),
      status: oneOf(STATUSES, 'The first rule that fits decides; see the documentation.'),
      because: {
        type: 'object',
        properties: { kind: text('Which reason.') },
        required: ['kind'],
        description: 'The reason as data: its kind, and the facts that it rests on.',
      },
      sentence: text('The reason in a sentence.'),
      method: text('The version of the rules.'),
    },
    {
      latest: shapeOf('Figure', 'The latest figure that is judged.'),
      required: object(
        'The value of the required path, in the unit of the metric.',
        { asAt: number('On the day of the judgement.') },
        { onLatest: number('On the day of the latest figure.') },
      ),
      gap: object(
        'Where the latest figure stands against the required path on its own day.',
        {
          ahead: number('Above zero when better than required, whichever way the target runs.'),
          difference: number('The figure less what was required.'),
          precision: PRECISION,
        },
        { relative: number('The difference as a share of what was required.') },
      ),
      pace: object(
        'Change per day, in the unit of the metric. Times 365.25, per year.',
        { neededPrecision: PRECISION },
        {
          neededPerDay: number('From the latest figure to the target by its due day.'),
          heldPerDay: number('Since the baseline.'),
          heldMethod: oneOf(
            ['median-slope', 'last-change'],
            'Theil-Sen over all figures since the baseline, or the last change.',
          ),
          ratio: number('Needed over held.'),
        },
      ),
      chance: number('Of meeting the target by its due date, 0 to 1. Only while it is live.'),
      forecast: object('Of the figure on the due day, in the unit of the metric. Only while the target is live.', {
        median: number('As likely above as below.'),
        low80: number('Lower end of the 80% range.'),
        high80: number('Upper end of the 80% range.'),
        low95: number('Lower end of the 95% range.'),
        high95: number('Upper end of the 95% range.'),
      }),
      causes: listOf('Cause', 'What changed on the day, in order.'),
    },
  ),
  Figure: object(
    'A figure as it was published.',
    {
      value: number('In the unit of the metric.'),
      precision: PRECISION,
      basis: oneOf(['official', 'indicative'], 'Who stands behind it.'),
      publishedOn: text('As partial as it is known.'),
    },
    WHEN,
  ),
  Cause: object(
    'One thing that changed.',
    { kind: oneOf(CAUSES, 'What kind of change.'), words: text('The same in a sentence.') },
    {
      figure: shapeOf('Figure', 'The figure that was published, corrected or withdrawn.'),
      replaced: shapeOf('Figure', 'The figure that it took the place of.'),
    },
  ),
}
