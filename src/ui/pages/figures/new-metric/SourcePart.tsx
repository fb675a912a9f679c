/** Where the promise can be read. */
import { Fieldset } from '../../../components/form/Fieldset.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import type { PartProps } from './form-fields.ts'

export const SourcePart = ({ of }: PartProps) => (
  <Fieldset legend="Where it was promised" legendSize="m">
    <TextField {...of('sourceTitle')} label="Title of the source" hint="For example, Digital Plan" />
    <TextField {...of('sourcePublisher')} label="Who published it" hint="For example, City Council" width={30} />
    <TextField {...of('sourceUrl')} label="Its web address (optional)" hint="It begins with https:// or http://" />
    <TextField
      {...of('sourceDate')}
      label="When the source was published (optional)"
      hint="A day, a month or a year. Leave it blank if the source does not say"
      width={20}
    />
  </Fieldset>
)
