/** Carries "about", "more than" and "almost" from published figures into what is worked out from them. */
import type { Qualifier } from '../record/metric.ts'

/** The precision of a figure taken away: less "more than 5" leaves "almost". */
function taken(precision: Qualifier): Qualifier {
  if (precision === 'more-than') return 'almost'
  return precision === 'almost' ? 'more-than' : precision
}

/**
 * The precision of a sum. Bounds on one side stay a bound; bounds that pull both ways, or anything rounded, leave
 * "about".
 *
 * @example sumQualifier('exact', 'more-than') // => "more-than"
 * @example sumQualifier('almost', 'more-than') // => "about"
 */
export function sumQualifier(one: Qualifier, other: Qualifier): Qualifier {
  if (one === 'exact' || one === other) return other
  return other === 'exact' ? one : 'about'
}

/**
 * The precision of a difference.
 *
 * @example differenceQualifier('exact', 'more-than') // => "almost"
 * @example differenceQualifier('more-than', 'almost') // => "more-than"
 */
export const differenceQualifier = (from: Qualifier, less: Qualifier): Qualifier => sumQualifier(from, taken(less))
