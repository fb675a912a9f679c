/** Where each of others' methods is published, and its rule in a line. */
import type { OtherMethod } from '../../../progress/index.ts'

type Published = { readonly title: string; readonly url: string; readonly formula: string }

const NHS = { title: 'NHSRplotthedots, after NHS England', url: 'https://github.com/nhs-r-community/NHSRplotthedots' } as const
const NHS_FORMULA = 'Limits: mean ± 2.66 × mean change from figure to figure. What is required lies beyond them on the wanted side: consistently fails. On the other side: consistently passes. Between them: inconsistent.'

export const PUBLISHED: Readonly<Record<OtherMethod, Published>> = {
  'open-sdg': {
    title: 'Open SDG, sdg-build',
    url: 'https://github.com/open-sdg/sdg-build',
    formula: 'Growth a year so far ÷ growth a year needed from the first figure. From 0.95 on track, from 0.6 needs acceleration, from 0 limited, below that deterioration.',
  },
  unsd: {
    title: 'Eustat, after the UN technical note',
    url: 'https://github.com/EUSTAT-DES/site',
    formula: '(Value expected by the due date, if growth holds, − first) ÷ (target − first). From 0.95 achieved or on track, from 0.1 fair, below that stagnation or regression.',
  },
  escap: { title: 'Technical notes, UNECE', url: 'https://w3.unece.org/sdg2022', formula: '10 × (latest − first) ÷ (target − first): 0 at the start, 10 at the target. Dates play no part.' },
  tola: { title: 'TolaActivity', url: 'https://github.com/toladata/TolaActivity', formula: 'Results of completed years ÷ their targets. Above 1.15 over, below 0.85 under, else on scope.' },
  'gc-infobase': { title: 'GC InfoBase', url: 'https://github.com/TBS-EACPD/infobase', formula: 'The result for the due date lies within the target: met. Else not met. Before the due date: future.' },
  'nhs-assurance': { ...NHS, formula: NHS_FORMULA },
  'nhs-assurance-on-path': { ...NHS, formula: NHS_FORMULA },
}
