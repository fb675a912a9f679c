/** What was promised of the new metric. */
import { Fieldset } from '../../../components/form/Fieldset.tsx'
import { Radios, type RadioOption } from '../../../components/form/Radios.tsx'
import { SelectField } from '../../../components/form/SelectField.tsx'
import { TextArea } from '../../../components/form/TextArea.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import { asRadios, type PartProps } from './form-fields.ts'

const kindOptions = (of: PartProps['of']): readonly RadioOption[] => [
  { value: 'level', label: 'So much by a date', hint: 'For example, 90% by the end of 2030' },
  {
    value: 'yearly-rate',
    label: 'So much every year',
    hint: 'For example, 3,000 people a year until 2030',
    more: <TextField {...of('from')} label="First day that counts" hint="For example, 1 April 2026" width={20} />,
  },
  {
    value: 'standing',
    label: 'A standard without an end',
    hint: 'Each figure is judged by itself. For example, 95% seen within four hours',
  },
]

const exactnessOptions = (isToFall: boolean) => [
  { value: 'exact', label: 'Exactly as it stands' },
  { value: 'about', label: 'About as much' },
  { value: 'strictly', label: isToFall ? 'Below it' : 'Above it' },
]

export const TargetPart = ({ of, fields: { unitKind, before, targetKind, direction } }: PartProps) => (
  <Fieldset legend="What was promised" legendSize="m">
    <TextArea
      {...of('wording')}
      label="The promise, in the words in which it was made"
      hint="For example, 90% of applications online by the end of 2030"
      rows={2}
    />
    <Radios
      {...asRadios(of('targetKind'))}
      legend="What kind of target is it?"
      legendSize="s"
      options={kindOptions(of)}
    />
    <TextField
      {...of('value')}
      label="Value of the target"
      hint={`For example, ${unitKind === 'share' ? '90%' : '25 million or 3,000'}`}
      width={10}
      prefix={unitKind === 'money' && before.trim() !== '' ? before.trim() : undefined}
    />
    {targetKind !== 'yearly-rate' && (
      <SelectField
        {...of('exactness')}
        label="How exactly it is meant"
        options={exactnessOptions(direction === 'decrease')}
      />
    )}
    {targetKind !== 'standing' && (
      <TextField
        {...of('due')}
        label="Due"
        hint="A day, a month or a year, for example 31 December 2030, December 2030 or 2030"
        width={20}
      />
    )}
    <TextField
      {...of('publishedOn')}
      label="When it was promised"
      hint="A day, a month or a year, for example 9 February 2026"
      width={20}
    />
  </Fieldset>
)
