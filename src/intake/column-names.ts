/** What a column is likely to hold, by its name. */

/** `code`: says again, as a code, what another column says in words. */
export type Role =
  | 'date'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'published'
  | 'note'
  | 'status'
  | 'source'
  | 'unit'
  | 'size'
  | 'year'
  | 'code'

/** In order: the first that fits decides. Names as offices of statistics and this product's own tables give them. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['published', /^(published|publication|release)( ?(on|date|day))?$|^published_on$|^date (of publication|published)$/],
  ['size', /^(unit )?multiplier$|^scale$|^unit_mult$/],
  ['unit', /^units?( (of )?measure)?$|^unit_measure$|^measure$/],
  ['status', /^(observation|obs)[ _]status$|^status$|^flags?$/],
  ['note', /^notes?$|^comments?( obs)?$|^remarks?$|^footnotes?$/],
  ['numerator', /^numerator$|^(number|count) (of )?online$/],
  ['denominator', /^denominator$|^total (number )?(of )?(applications|cases)$|^all applications$/],
  ['source', /^source$/],
  ['code', /^geo ?code$|^(series|area|region) ?(id|code)$|^code$|^cdid$/],
  ['value', /^(value|figure|actual|result|obs[ _]value|number|count|total|amount|share|rate|percentage|per cent|%)$/],
  ['year', /^(financial |calendar |fiscal )?years?$/],
  [
    'date',
    /^(date|day|on|period|time( period)?|month|quarter|time_period|period[ _]end|end date|week( ending)?|reference (date|period))$/,
  ],
]

/** Names without their remarks, units in brackets and case. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/\[[^\]]*\]|\([^)]*\)/g, '')
    .replaceAll(/[:*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const roleOf = (name: string): Role | undefined => NAMES.find(([, pattern]) => pattern.test(bare(name)))?.[0]
