/** When a finished page is taken over: at a sign of a reader, with the record, and never worse than it was. */
import { describe, expect, it } from 'vitest'
import type { Parts } from '../../../src/ui/app/parts.ts'
import { hydrateOnInteraction } from '../../../src/ui/startup/hydrate-on-interaction.ts'

const PARTS: Parts = {
  PageSwitch: () => null,
  ChangeSteps: () => null,
  latePage: () => undefined,
}

/** A page and its world, turned by hand. */
function world({ isOutOfDate = false }: { readonly isOutOfDate?: boolean } = {}) {
  let outOfDate = isOutOfDate
  const signs: (() => void)[] = []
  const told: (() => void)[] = []
  const fetches: ((isComplete: boolean) => void)[] = []
  let load = (): Promise<Parts> => Promise.resolve(PARTS)
  const state = { answer: 'waiting' as 'waiting' | 'there', failures: 0 }
  const start = () =>
    hydrateOnInteraction({
      load: () => load(),
      fetchRecord: () => new Promise((resolve) => fetches.push(resolve)),
      nextSign: () => new Promise((resolve) => signs.push(resolve)),
      isPageOutOfDate: () => outOfDate,
      whenOutOfDate: () => (outOfDate ? Promise.resolve() : new Promise((resolve) => told.push(resolve))),
      onFailed: () => (state.failures += 1),
    }).then(() => (state.answer = 'there'))
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return {
    state,
    signs,
    fetches,
    start,
    settle,
    breakFile: () => (load = () => Promise.reject(new Error('gone'))),
    mendFile: () => (load = () => Promise.resolve(PARTS)),
    askForAnotherDay: () => {
      outOfDate = true
      told.forEach((tell) => tell())
      signs.forEach((sign) => sign())
    },
  }
}

describe('a finished page', () => {
  it('asks for nothing before a sign of a reader', async () => {
    const { state, fetches, start, settle } = world()
    void start()
    await settle()
    expect(fetches).toHaveLength(0)
    expect(state.answer).toBe('waiting')
  })
  it('is taken over after a sign, once the record is there', async () => {
    const { state, signs, fetches, start, settle } = world()
    void start()
    signs[0]!()
    await settle()
    expect(state.answer).toBe('waiting')
    fetches[0]!(true)
    await settle()
    expect(state.answer).toBe('there')
  })
  it('stays as it is when the record cannot be had, and the next sign tries again', async () => {
    const { state, signs, fetches, start, settle } = world()
    void start()
    signs[0]!()
    await settle()
    fetches[0]!(false)
    await settle()
    expect(state.answer).toBe('waiting')
    signs[1]!()
    await settle()
    fetches[1]!(true)
    await settle()
    expect(state.answer).toBe('there')
  })
  it('stays as it is when a file of the app is gone, and the next sign tries again', async () => {
    const { state, signs, fetches, start, settle, breakFile, mendFile } = world()
    breakFile()
    void start()
    signs[0]!()
    await settle()
    fetches[0]!(true)
    await settle()
    expect(state).toEqual({ answer: 'waiting', failures: 0 })
    mendFile()
    signs[1]!()
    await settle()
    fetches[1]!(true)
    await settle()
    expect(state.answer).toBe('there')
  })
})

describe('a page that is asked for another day', () => {
  it('is taken over without waiting for a sign, also when the record cannot be had: the failure is to be shown', async () => {
    const { state, fetches, start, settle } = world({ isOutOfDate: true })
    void start()
    await settle()
    fetches[0]!(false)
    await settle()
    expect(state.answer).toBe('there')
  })
  it('says so when a file of the app is gone, stays as it is, and tries again at the next sign', async () => {
    const { state, signs, fetches, start, settle, breakFile, mendFile } = world({ isOutOfDate: true })
    breakFile()
    void start()
    await settle()
    fetches[0]!(true)
    await settle()
    expect(state).toEqual({ answer: 'waiting', failures: 1 })
    mendFile()
    signs[0]!()
    await settle()
    fetches[1]!(true)
    await settle()
    expect(state).toEqual({ answer: 'there', failures: 1 })
  })
  it('does not keep its reader waiting for a record that never comes, whenever they ask', async () => {
    const { state, signs, start, settle, askForAnotherDay } = world()
    void start()
    signs[0]!()
    await settle()
    askForAnotherDay()
    await new Promise((resolve) => setTimeout(resolve, 2_700))
    expect(state.answer).toBe('there')
  })
})
