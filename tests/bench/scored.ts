/** What the back-test needs, gathered for one build. */
export { score, totalOf } from '../progress/tournament.ts'
export { madeTotals, rowOf, rowsOf, scoreWindow, totalsOf } from '../progress/season-windows.ts'
