/** An amount as a person writes it: "970,000", "1.2 million", "1.2m", "90%". */

const TIMES = { million: 1e6, m: 1e6, thousand: 1e3, k: 1e3 } as const
const AMOUNT = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(million|thousand|m|k|%)?$/i

const timesOf = (word: string | undefined): number => {
  const found = word?.toLowerCase()
  return found === 'million' || found === 'm' || found === 'thousand' || found === 'k' ? TIMES[found] : 1
}

/**
 * As many as are written; a per cent sign is passed over. `undefined` for anything that is not such an amount, or not
 * finite.
 */
export function enteredAmount(text: string): number | undefined {
  const [, digits, word] = AMOUNT.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  const amount = Number(digits.replaceAll(',', '')) * timesOf(word)
  return Number.isFinite(amount) ? amount : undefined
}
