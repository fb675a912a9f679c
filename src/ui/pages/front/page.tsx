/** The front page, as the app shows it. */
export { Overview as Page } from './Overview.tsx'
