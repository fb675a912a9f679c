/** Numbers as text, without the powers of ten that people do not write. */

const MOST_DECIMALS = 20

/** Every digit that tells the number from others, and no exponent. */
export function numberText(number: number): string {
  const text = String(number)
  if (!text.includes('e')) return text
  if (Math.abs(number) >= 1) return BigInt(number).toString()
  return number.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '')
}

/** A share in per cent, without binary dust. */
export const percentText = (share: number): string => `${numberText(Number((share * 100).toPrecision(15)))}%`
