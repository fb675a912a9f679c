/** The parts that stand on the record, as the file that is loaded for them. */
export { ChangeSteps } from './ChangeSteps.tsx'
export { PageSwitch } from './PageSwitch.tsx'
