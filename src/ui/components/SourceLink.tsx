/** Where a figure or a target comes from, with a link where there is one. */
import type { Metric } from '../../progress/index.ts'

type Props = { readonly sources: Metric['sources']; readonly id: string }

export function SourceLink({ sources, id }: Props) {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  if (source === undefined) return <>unnamed source</>
  const words = `${source.title}, ${source.publisher}`
  if (source.url === undefined) return <>{words}</>
  return (
    <a className="govuk-link" href={source.url} rel="noreferrer">
      {words}
    </a>
  )
}
