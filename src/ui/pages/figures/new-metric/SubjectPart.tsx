/** What the new metric is about. */
import { Fieldset } from '../../../components/form/Fieldset.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import type { PartProps } from './form-fields.ts'

export const SubjectPart = ({ of }: PartProps) => (
  <Fieldset legend="What it is about" legendSize="m">
    <TextField {...of('title')} label="Title" hint="For example, Permit applications made online" />
    <TextField
      {...of('question')}
      label="The question that its figures answer"
      hint="For example, What share of permit applications are made online?"
    />
    <TextField {...of('owner')} label="Who is responsible" hint="For example, Licensing Office" width={30} />
  </Fieldset>
)
