/** Where a finding is, as a sentence begins. */
import { whereWords, type Finding } from '../../../../intake/index.ts'
import { capitalised } from '../../../text/figure.ts'

export const findingPlace = ({ where }: Finding): string => capitalised(whereWords(where))
