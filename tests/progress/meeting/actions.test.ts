/** What had been asked, as it was known on a day. */
import { describe, expect, it } from 'vitest'
import { type Metric } from '../../../src/progress/index.ts'
import { actionsOn } from '../../../src/progress/meeting/actions.ts'
import { day } from '../a-metric.ts'

type Action = Metric['actions'][number]
const action = (raised: string, due: string, done?: string): Action => ({
  raisedDay: day(raised),
  ask: `asked ${raised}`,
  owner: 'Someone',
  dueDay: day(due),
  ...(done === undefined ? {} : { doneDay: day(done), outcome: 'It was done.' }),
})
const told = (actions: readonly Action[], asAt: string) =>
  actionsOn({ actions }, day(asAt)).map(({ action: { ask, outcome }, isDone, overdueDays }) => [
    ask,
    isDone,
    overdueDays,
    outcome,
  ])

describe('the actions of a record', () => {
  it('are unknown until the day they are raised', () => {
    expect(told([action('2019-03-05', '2019-03-12')], '2019-03-04')).toEqual([])
    expect(told([action('2019-03-05', '2019-03-12')], '2019-03-05')).toEqual([
      ['asked 2019-03-05', false, 0, undefined],
    ])
  })
  it('are not overdue on their due day, and are from the day after', () => {
    const one = [action('2019-03-05', '2019-03-12')]
    expect(['2019-03-12', '2019-03-13', '2019-04-12'].map((asAt) => told(one, asAt)[0]?.[2])).toEqual([0, 1, 31])
  })
  it('are open, without an outcome, until the day they are done; then they stay as late as they were', () => {
    const one = [action('2019-03-05', '2019-03-12', '2019-03-20')]
    expect(told(one, '2019-03-19')).toEqual([['asked 2019-03-05', false, 7, undefined]])
    expect(told(one, '2019-03-20')).toEqual([['asked 2019-03-05', true, 8, 'It was done.']])
    expect(told(one, '2020-03-20')).toEqual([['asked 2019-03-05', true, 8, 'It was done.']])
  })
  it('stand with the open ones first, each by due day', () => {
    const all = [
      action('2019-01-01', '2019-02-01', '2019-02-01'),
      action('2019-01-02', '2019-04-01'),
      action('2019-01-03', '2019-03-01'),
    ]
    expect(told(all, '2019-03-05').map(([ask]) => ask)).toEqual([
      'asked 2019-01-03',
      'asked 2019-01-02',
      'asked 2019-01-01',
    ])
  })
})
