import { describe, expect, it } from 'vitest'
import { usedCss } from '../../src/publish/used-css.ts'

const CSS =
  '.shown{color:red}.unused{color:blue}.status--met{color:green}.late{color:grey}@media print{.unused{color:black}.shown{color:black}}html{margin:0}'

describe('the style sheet that every page holds', () => {
  it('keeps what a page or a script names, and nothing else', async () => {
    const css = await usedCss(CSS, ['<html><p class="shown">words</p></html>', 'x.className="late"'])
    expect(css).toContain('.shown{color:red}')
    expect(css).toContain('.late')
    expect(css).toContain('html{margin:0}')
    expect(css).not.toContain('unused')
    expect(css).not.toContain('status--met')
  })
  it('leaves no rule without a word in it, nor a condition around none', async () => {
    const css = await usedCss('@media print{:root{--a:1px}}@media screen{.shown{color:red}}', ['<p class="shown"></p>'])
    expect(css).toBe('@media screen{.shown{color:red}}')
  })
  it('keeps what a script only begins to name', async () =>
    expect(await usedCss(CSS, ['<html></html>', 'x.className=`status status--${kind}`'])).toContain('.status--met'))
})
