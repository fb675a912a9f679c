/** Where each of others' methods is published, what it takes, and its rule in a line. */
import type { PeerMethod } from '../../../../progress/index.ts'

type Published = {
  readonly title: string
  /** Absent where only the publisher is known, not an address. */
  readonly url?: string
  readonly needs: string
  readonly formula: string
}

const NHS = {
  title: 'NHSRplotthedots, after NHS England',
  url: 'https://github.com/nhs-r-community/NHSRplotthedots',
} as const
const NHS_FORMULA =
  'Limits: mean of the figures ± 2.66 × mean change from one figure to the next, without changes of 3.267 times that mean or more. Required value beyond the limits on the wanted side: consistently fails. Beyond them on the other: consistently passes. Between: inconsistent.'

export const PUBLISHED: Readonly<Record<PeerMethod, Published>> = {
  'open-sdg': {
    title: 'Open SDG, sdg-build',
    url: 'https://github.com/open-sdg/sdg-build',
    needs: 'first figure, latest figure and target, with their dates; a year or more between the two figures',
    formula:
      'At the target: achieved. Else growth a year from the first figure to the latest ÷ growth a year from the first figure to the target. From 0.95 on track, from 0.6 progress needs acceleration, from 0 limited progress, below 0 deterioration.',
  },
  unsd: {
    title: 'Eustat, after the UN technical note of 2023',
    url: 'https://github.com/EUSTAT-DES/site/blob/10f3c702d7a2e175c52e128fc907419e86bc91c0/_pages/en/metodologia.md',
    needs: 'first figure, latest figure and target, with their dates; a year or more between the two figures',
    formula:
      'At the target, or within a point of a target of 0% or 100%: achieved. Else (value expected by the due date if growth a year goes on − first) ÷ (target − first). From 0.95 achieved or on track, from 0.1 fair but accelerate, below 0.1 stagnation or regression.',
  },
  escap: {
    title: 'UNICEF Middle East and North Africa, after ESCAP',
    needs: 'first figure, latest figure and target',
    formula:
      '10 × distance gone ÷ distance from the first figure to the target: 0 at the start, 10 at the target. Dates play no part. It is a measure, not a verdict.',
  },
  tola: {
    title: 'TolaActivity',
    url: 'https://github.com/toladata/TolaActivity',
    needs: 'a target and a result for each completed year',
    formula: 'Results of the completed years ÷ their targets. Above 1.15 over, below 0.85 under, else on scope.',
  },
  'gc-infobase': {
    title: 'GC InfoBase',
    url: 'https://github.com/TBS-EACPD/infobase',
    needs: 'a target with its due date, and a result for that date',
    formula: 'Before the due date: future. From then on: met if the result is at or beyond the target, else not met.',
  },
  'nhs-assurance': { ...NHS, needs: 'two figures or more, and the target', formula: NHS_FORMULA },
  'nhs-assurance-on-path': {
    ...NHS,
    needs: 'two figures or more, and what the required path asks on the day of the latest',
    formula: NHS_FORMULA,
  },
}
