/** The front page of many targets, as the file that is loaded for it. */
import './portfolio.scss'
export { PortfolioPage as Page } from './PortfolioPage.tsx'
