/** The chart of each target as a picture that can go anywhere: as SVG, and as PNG for programs that take no SVG. */
import { renderToStaticMarkup } from 'react-dom/server'
import { assess, type Day, type Metric } from '../progress/index.ts'
import { chartModel } from '../ui/charts/model/chart-model.ts'
import { StandalonePicture } from '../ui/charts/svg/StandalonePicture.tsx'
import { findingOf } from '../ui/text/chart-title.ts'
import { capitalised } from '../ui/text/figure.ts'
import { pathOf } from '../ui/routing/routes.ts'
import { publishersOf } from '../ui/target-card/publishers.ts'

/** The SVG of a metric on a day. `site`: the address of the site, ending in a slash. */
export function pictureOf(metric: Metric, day: Day, site: string): string {
  const assessment = assess(metric, day)
  const model = chartModel(metric, assessment, findingOf(metric, assessment), day)
  const address = `${site}${pathOf({ kind: 'target', id: metric.id })}?as-at=${day}`
  return renderToStaticMarkup(
    <StandalonePicture
      model={model}
      name={capitalised(metric.title)}
      source={publishersOf(metric, assessment)}
      address={address}
    />,
  )
}
