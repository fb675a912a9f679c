/** The accessibility statement, as the file that is loaded for it. */
export { AccessibilityPage as Page } from './AccessibilityPage.tsx'
