/** The page of the rules, as the file that is loaded for it. */
export { MethodPage } from './MethodPage.tsx'
