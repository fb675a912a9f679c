/** The wire shape of the portfolio: every target in the few facts of its row, for any day. */
import * as z from 'zod/mini'
import { unit } from './metric-shape.ts'
import { listOf, shortText } from './schema.ts'

/** Every kind of status that a target can have. */
const status = z.enum([
  'missed',
  'off-track',
  'at-risk',
  'on-track',
  'ahead',
  'met',
  'awaiting',
  'out-of-date',
  'cannot-be-judged',
])
const precision = z.enum(['exact', 'about', 'more-than', 'almost'])
const whole = z.number().check(z.int())
const target = z.object({
  id: shortText,
  kind: z.enum(['level', 'yearly-rate']),
  value: z.number(),
  due: shortText,
  otherEnd: z.optional(z.number()),
  strictly: z.optional(z.enum(['below', 'above'])),
  precision: z.optional(z.enum(['about'])),
  standing: z.optional(z.literal(true)),
  keptFromDay: z.optional(shortText),
  averagedFromDay: z.optional(shortText),
})

/** Date, first seen, value; and, where there is more to say, when it was gone and how certain it is. */
const figure = z.union([
  z.tuple([whole, whole, z.number()]),
  z.tuple([whole, whole, z.number(), z.nullable(whole), precision]),
])

/** The place of the figure among those of the course, or a figure that is none of them, such as a year so far. */
const latest = z.nullable(z.union([whole, z.tuple([whole, z.number(), precision])]))

const MOMENT = [
  whole,
  z.nullable(whole),
  whole,
  z.nullable(z.number()),
  latest,
  z.nullable(whole),
  z.nullable(whole),
] as const

/** On, target, state, chance, latest figure, next figure due, path; and what is required, where the path does not say. */
const moment = z.union([z.tuple([...MOMENT]), z.tuple([...MOMENT, z.nullable(z.number())])])

const path = listOf(z.tuple([whole, z.number()]))

export const course = z.object({
  id: shortText,
  title: shortText,
  owner: shortText,
  group: z.optional(shortText),
  tags: z.optional(listOf(shortText)),
  unit,
  levels: listOf(z.number()),
  direction: z.enum(['increase', 'decrease']),
  illustrative: z.boolean(),
  targets: listOf(target),
  figures: listOf(figure),
  moments: listOf(moment),
  paths: listOf(path),
})

export const file = z.object({
  version: z.literal(1),
  updatedOn: shortText,
  through: shortText,
  states: listOf(z.tuple([status, shortText])),
  targets: listOf(z.unknown()),
})
const described = z.object({ ...file.shape, targets: listOf(course) })

/** By the names that the contract gives them. */
export const PORTFOLIO_SHAPES = { Portfolio: described, Course: course, CourseTarget: target }

export type PortfolioFile = z.infer<typeof described>
export type CourseFile = z.infer<typeof course>
