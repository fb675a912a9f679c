/** Which step is shown, kept in step with Back and Forward. */
import { goTo } from '../../../routing/address.ts'
import { useAddress } from '../../../routing/use-address.ts'
import { placeOf, searchOf, type StepPlace } from './steps.ts'

export const useStepPlace = (): StepPlace => placeOf(useAddress(({ search }) => search, ''))

export function goToStep(place: StepPlace): void {
  goTo(`${window.location.pathname}${searchOf(place)}`)
  window.scrollTo(0, 0)
}
