/** The parts that stand on the record, as the file that is loaded for them. */
import '../styles/live.scss'

export { ChangeSteps } from './ChangeSteps.tsx'
export { PageSwitch } from './PageSwitch.tsx'
