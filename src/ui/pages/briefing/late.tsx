/** The briefing, as the file that is loaded for it. */
import './briefing.scss'
export { BriefingPage as Page } from './BriefingPage.tsx'
