/** Rows that sum others up, or hold them beside one another: no figures of a time of their own. */

const SUM =
  /^(?:(?:grand|sub|running|overall)[\s-]?)?(?:totals?|all|sum|average|mean|median|minimum|maximum|cumulative|year to date|ytd|(?:%\s?)?change|difference|growth)\b|\b(?:sub)?total$/i

export const isSum = (words: string): boolean => SUM.test(words.trim())
