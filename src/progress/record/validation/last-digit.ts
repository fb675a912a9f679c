/** One step of the last digit of a value that is not zero: 100,000 for 3,600,000, and 0.01 for 0.73. */
export function lastDigitStep(value: number): number {
  const [digits = '', power = ''] = value.toExponential().split('e')
  const [, decimals = ''] = digits.split('.')
  return 10 ** (Number(power) - decimals.length)
}
