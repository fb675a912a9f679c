/** The page of the rules, as the file that is loaded for it. */
import './method.scss'
export { MethodPage as Page } from './MethodPage.tsx'
