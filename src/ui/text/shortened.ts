/** Long or odd text from outside, cut before it is shown again. */
export const shortened = (text: string, most = 30): string => (text.length > most ? `${text.slice(0, most)}…` : text)
