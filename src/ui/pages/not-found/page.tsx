/** What stands where there is no page, as the app shows it. */
import type { PageProps } from '../page-props.ts'
import { NotFound } from './NotFound.tsx'

export const Page = ({ queries }: PageProps) => (
  <NotFound target={undefined} entries={queries.map(({ entry }) => entry)} />
)
