import { describe, expect, it } from 'vitest'
import { checkNothingEmpty, said } from '../../src/publish/nothing-empty.ts'

describe('an empty sentence fails the build', () => {
  it.each(['<p></p>', '<p class="reason"> </p>', '<li>\n</li>', '<h2 id="why"></h2>', '<dd></dd>'])('%s', (html) =>
    expect(() => checkNothingEmpty('index.html', `<main>${html}</main>`)).toThrow(/index\.html has an empty </),
  )
  it.each(['<p>Words.</p>', '<p><b>x</b></p>', '<p role="status"></p>', '<p aria-live="polite"></p>', '<td></td>'])(
    '%s is let be',
    (html) => expect(() => checkNothingEmpty('index.html', html)).not.toThrow(),
  )
  it('in the list of judgements too', () => {
    expect(() => said('', 'tea on 5 March 2019')).toThrow('There is no sentence for tea on 5 March 2019')
    expect(said('Off track.', 'tea')).toBe('Off track.')
  })
})
