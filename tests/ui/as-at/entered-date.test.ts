import { describe, expect, it } from 'vitest'
import { enteredDate } from '../../../src/ui/as-at/entered-date.ts'

describe('a date as it is typed', () => {
  it.each([
    ['5 March 2019', '2019-03-05'],
    [' 5 mar  2019 ', '2019-03-05'],
    ['05/03/2019', '2019-03-05'],
    ['5.3.2019', '2019-03-05'],
    ['March 2019', '2019-03'],
    ['3/2019', '2019-03'],
    ['2019', '2019'],
    ['5th March 2019', '2019-03-05'],
    ['1st of', '1st of'],
    ['Mar 5, 2019', '2019-03-05'],
    ['2019/3/5', '2019-03-05'],
    ['2019-3-5', '2019-03-05'],
    ['2019 March', '2019-03'],
    ['5-3-2019', '2019-03-05'],
    ['2019-02', '2019-02'],
    ['2019-03-05', '2019-03-05'],
  ])('%j is %s', (text, date) => expect(enteredDate(text)).toBe(date))
  it.each(['30 February 2019', '5 Smarch 2019', '13/2019', 'soon', '', '5 March 19', '1 2 3 2019'])(
    '%j is left as it is, to be explained',
    (text) => expect(enteredDate(text)).toBe(text),
  )
})
