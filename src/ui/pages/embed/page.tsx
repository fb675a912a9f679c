/** A card to embed, as the app shows it. */
import type { PageProps } from '../page-props.ts'
import { EmbedPage } from './EmbedPage.tsx'

export const Page = ({ metrics: [metric], asAt }: PageProps) =>
  metric === undefined ? null : <EmbedPage metric={metric} asAt={asAt} />
