/** The page of a target under review, as the file that is loaded for it. */
import './review.scss'
export { TargetPage } from './TargetPage.tsx'
