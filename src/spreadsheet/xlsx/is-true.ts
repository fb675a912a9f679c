/** Attributes that say yes or no: `1` or `true`. */
export const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'
