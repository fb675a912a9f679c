/** The page that takes figures in, as the file that is loaded for it. */
import './figures.scss'
export { FiguresPage as Page } from './FiguresPage.tsx'
