/** The words of a target beside its status. */
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { assess } from '../../../src/progress/index.ts'
import { TargetCard } from '../../../src/ui/target-card/TargetCard.tsx'
import { day } from '../../progress/a-metric.ts'
import { small } from '../charts/described.ts'

it.each([
  ['increase', '24.5 million or more counts as about 25 million.'],
  ['decrease', '25.5 million or less counts as about 25 million.'],
] as const)('says how a promise in round terms is judged: to %s', (direction, words) => {
  const metric = small({
    direction,
    targets: [
      {
        id: 'end',
        kind: 'level',
        value: 25_000_000,
        precision: 'about',
        due: '2020-12-31',
        publishedOn: '2017-01-01',
        source: 'report',
        wording: 'some 25 million',
      },
    ],
    readings: [{ on: '2018-12-31', value: 20_000_000 }],
  })
  render(
    <TargetCard
      metric={metric}
      assessment={assess(metric, day('2019-01-31'))}
      asAtDate={day('2019-01-31')}
      onChooseAsAt={() => undefined}
    />,
  )
  expect(screen.getByText(/some 25 million/).textContent).toContain(`It was promised in round terms: ${words}`)
})
