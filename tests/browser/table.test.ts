import { expect, it } from 'vitest'
import { inBrowser, openReady } from './site.ts'

inBrowser('the table on a small screen', () => {
  it.each([320, 390])('at %i px its title and its dates stay in sight while the rest scrolls by', async (width) => {
    const page = await openReady('/?as-at=2019-03-05', { width })
    const verify = page.getByRole('region', { name: 'GOV.UK Verify users', exact: true })
    await verify.getByText('Show the figures as a table').click()
    const title = 'GOV.UK Verify users: figures published by 5 March 2019'
    const scroller = verify.getByRole('region', { name: title })
    const boxes = async () => ({
      title: await verify.getByRole('heading', { level: 3, name: title }).boundingBox(),
      date: await verify.getByRole('rowheader', { name: '26 November 2018' }).boundingBox(),
      room: await scroller.boundingBox(),
    })
    const before = await boxes()
    await scroller.evaluate((box) => box.scrollTo(box.scrollWidth, 0))
    const after = await boxes()
    expect(await scroller.evaluate((box) => box.scrollLeft)).toBeGreaterThan(100)
    expect(after.date!.x).toBeCloseTo(before.room!.x, 0)
    expect(after.title).toEqual(before.title)
    expect(after.title!.x + after.title!.width).toBeLessThanOrEqual(width)
    // Wide enough for the longest date in two lines, and no wider than half the room.
    expect(after.date!.width).toBeGreaterThanOrEqual(100)
    expect(after.date!.width).toBeLessThanOrEqual(before.room!.width / 2)
  })
})
