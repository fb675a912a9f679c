/** The page of a target under review, as the file that is loaded for it. */
import type { PageProps } from '../page-props.ts'
import './review.scss'
import { TargetPage } from './TargetPage.tsx'

export const Page = ({ metrics: [metric], asAt, onChooseAsAt }: PageProps) =>
  metric === undefined ? null : <TargetPage metric={metric} asAt={asAt} onChooseAsAt={onChooseAsAt} />
