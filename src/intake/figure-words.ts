/** What is asked about a figure beside those before it, in words. */
import { type Reading, type Unit } from '../progress/index.ts'

export type Words = { readonly found: string; readonly problem: string; readonly remedy: string }

/** Every digit that is written of a decimal number, without what its binary form adds. */
const DIGITS = 15

/** As the cells have it that it is looked for in, a share in per cent. */
export const said = (value: number, { kind }: Pick<Unit, 'kind'>): string =>
  kind === 'share' ? `${Number((value * 100).toPrecision(DIGITS))}%` : String(Number(value.toPrecision(DIGITS)))

const whenOf = ({ when }: Reading): string => (when.kind === 'on' ? when.date : `${when.start} to ${when.end}`)

export const figureWords = {
  nought: (last: Reading, unit: Unit): Words => ({
    found: `0, after ${said(last.value, unit)} for ${whenOf(last)}`,
    problem: 'A nought after a figure often stands for one that was not counted.',
    remedy: 'If nothing was counted, take the row out or put a mark such as [x]; if it is nought, leave it.',
  }),
  size: (reading: Reading, last: Reading, times: number, unit: Unit): Words => ({
    found: `${said(reading.value, unit)}, after ${said(last.value, unit)} for ${whenOf(last)}`,
    problem:
      times > 1
        ? `It is about ${times} times the figure before.`
        : `It is about a ${times === 0.01 ? 'hundredth' : 'thousandth'} of the figure before.`,
    remedy: 'Look whether it is in the same unit: per cent, thousands, millions.',
  }),
  jump: (reading: Reading, last: Reading, unit: Unit): Words => ({
    found: `${said(reading.value, unit)}, after ${said(last.value, unit)} for ${whenOf(last)}`,
    problem: 'It moves further from the figure before than figures of this metric usually do.',
    remedy: 'If it is right, leave it, and say why in a note.',
  }),
  gap: (last: Reading, reading: Reading): Words => ({
    found: `${whenOf(reading)}, after ${whenOf(last)}`,
    problem: 'Figures usually come closer together: one or more may lack.',
    remedy: 'If none was published between the two, leave it.',
  }),
  length: (reading: Reading, last: Reading): Words => ({
    found: `${whenOf(reading)}, after ${whenOf(last)}`,
    problem: 'The figure before it is for a time of another length.',
    remedy: 'If it is a sum or a part of others, take it out, or choose the series that it belongs to.',
  }),
  early: (reading: Reading): Words => ({
    found: `${whenOf(reading)}, published on ${reading.publishedOn}`,
    problem: 'Figures for a year usually come out longer after its end: it may be a part of the year.',
    remedy: 'If the year is whole, leave it; else mark the figure as partial.',
  }),
  overlap: (other: Reading): Words => ({
    found: `a period that overlaps with ${whenOf(other)}`,
    problem: 'Two figures of one series count the same days twice.',
    remedy: 'Leave out the one that is a part or a sum of the other.',
  }),
  noFraction: (): Words => ({
    found: 'no numerator and denominator',
    problem: 'The figures before it have both.',
    remedy: 'Put both in columns of their own; if they were not published, leave it.',
  }),
  future: (last: string): Words => ({
    found: last,
    problem: 'This day has not come: it cannot be counted yet.',
    remedy: 'Take forecasts and plans out of the column of figures.',
  }),
} as const
