/** Carries "about", "more than" and "almost" from published figures into what is worked out from them. */
import type { Precision } from './metric.ts'

/** The precision of a figure taken away: less "more than 5" leaves "almost". */
function taken(precision: Precision): Precision {
  if (precision === 'more-than') return 'almost'
  return precision === 'almost' ? 'more-than' : precision
}

/**
 * The precision of a sum. Bounds on one side stay a bound; bounds that pull both ways, or anything rounded, leave
 * "about".
 *
 * @example sumPrecision('exact', 'more-than') // => "more-than"
 * @example sumPrecision('almost', 'more-than') // => "about"
 */
export function sumPrecision(one: Precision, other: Precision): Precision {
  if (one === 'exact' || one === other) return other
  return other === 'exact' ? one : 'about'
}

/**
 * The precision of a difference.
 *
 * @example differencePrecision('exact', 'more-than') // => "almost"
 * @example differencePrecision('more-than', 'almost') // => "more-than"
 */
export const differencePrecision = (from: Precision, less: Precision): Precision => sumPrecision(from, taken(less))
