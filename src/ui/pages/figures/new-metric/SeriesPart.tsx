/** The series of figures that will be put in, and when its figures come. */
import { Fieldset } from '../../../components/form/Fieldset.tsx'
import { SelectField } from '../../../components/form/SelectField.tsx'
import { TextArea } from '../../../components/form/TextArea.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import type { PartProps } from './form-fields.ts'

const RHYTHM_OPTIONS = [
  { value: '', label: 'Choose one' },
  { value: 'P1D', label: 'Every day' },
  { value: 'P1W', label: 'Every week' },
  { value: 'P1M', label: 'Every month' },
  { value: 'P3M', label: 'Every quarter' },
  { value: 'P6M', label: 'Every half-year' },
  { value: 'P1Y', label: 'Every year' },
  { value: 'P2Y', label: 'Every two years' },
  { value: 'none', label: 'In no set rhythm' },
]

export const SeriesPart = ({ of }: PartProps) => (
  <Fieldset legend="The figures to come" legendSize="m">
    <TextField
      {...of('seriesTitle')}
      label="Title of the figures"
      hint="For example, Applications made online, by quarter"
    />
    <TextArea
      {...of('seriesDefinition')}
      label="What they count and leave out"
      hint="For example, First applications and renewals, not replacements"
      rows={3}
    />
    <SelectField {...of('rhythm')} label="How often figures come" options={RHYTHM_OPTIONS} />
    <TextField
      {...of('lagDays')}
      label="How long a figure takes to be published (optional)"
      hint="In days from the end of its period, for example 45. Left blank, it is learned from the figures"
      width={4}
      suffix="days"
      isNumeric
    />
  </Fieldset>
)
