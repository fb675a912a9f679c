/** What the figures of the new metric are, and how they behave. */
import { Fieldset } from '../../../components/form/Fieldset.tsx'
import { Radios, type RadioOption } from '../../../components/form/Radios.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import { asRadios, type PartProps } from './form-fields.ts'

const unitOptions = (of: PartProps['of']): readonly RadioOption[] => [
  {
    value: 'share',
    label: 'A share, in per cent',
    more: (
      <TextField {...of('noun')} label="Of what" hint="After 90% you read, for example, of applications" width={20} />
    ),
  },
  {
    value: 'count',
    label: 'A count',
    more: <TextField {...of('noun')} label="What is counted" hint="In the plural, for example people" width={20} />,
  },
  {
    value: 'money',
    label: 'An amount of money',
    more: (
      <>
        <TextField {...of('before')} label="Symbol of the currency" width={3} />
        <TextField
          {...of('noun')}
          label="What the money is for, or does"
          hint="After £3 million you read, for example, saved a year"
          width={20}
        />
      </>
    ),
  },
  {
    value: 'number',
    label: 'A number that can be below nought',
    hint: 'Such as a balance, an index or a rate of growth',
    more: (
      <>
        <TextField {...of('noun')} label="What it is a number of" hint="For example, index points" width={20} />
        <TextField
          {...of('one')}
          label="What one more of it is called (optional)"
          hint="In the singular, for example index point"
          width={20}
        />
      </>
    ),
  },
]

const MEASURE_OPTIONS: readonly RadioOption[] = [
  {
    value: 'cumulative',
    label: 'A running total',
    hint: 'Everything so far: it never falls. For example, users since the start',
  },
  {
    value: 'flow',
    label: 'A count over a period',
    hint: 'Each period starts from nothing. For example, people trained in a year',
  },
  {
    value: 'level',
    label: 'How things stand at a time',
    hint: 'It can rise and fall. For example, people on a waiting list',
  },
]

const DIRECTION_OPTIONS: readonly RadioOption[] = [
  { value: 'increase', label: 'Rise to the target' },
  { value: 'decrease', label: 'Fall to the target, or stay below it' },
]

export const UnitPart = ({ of, fields }: PartProps) => (
  <Fieldset legend="Its figures" legendSize="m">
    <Radios {...asRadios(of('unitKind'))} legend="What are they?" legendSize="s" options={unitOptions(of)} />
    {fields.unitKind !== 'share' && (
      <Radios {...asRadios(of('measure'))} legend="How do they behave?" legendSize="s" options={MEASURE_OPTIONS} />
    )}
    <Radios
      {...asRadios(of('direction'))}
      legend="Which way are they to go?"
      legendSize="s"
      options={DIRECTION_OPTIONS}
    />
  </Fieldset>
)
