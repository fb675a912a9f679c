/** What the back-test needs, gathered for one build. */
export { score, totalOf } from '../progress/tournament.ts'
