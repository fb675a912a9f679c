/** XML is scanned as saxes, a complete parser, reads it, in whatever pieces it comes. */
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { startScanner, type Visitor } from '../../src/spreadsheet/xml/scanner.ts'

type Event = readonly [kind: 'open' | 'close' | 'text', what: string, attributes?: Record<string, string | undefined>]

/** Text beside text is one. */
function recorder(): { readonly visitor: Required<Visitor>; readonly events: () => readonly Event[] } {
  const events: Event[] = []
  return {
    visitor: {
      open: (name, attributes) => events.push(['open', name, { ...attributes }]),
      close: (name) => events.push(['close', name]),
      text: (text) => {
        const last = events.at(-1)
        if (text === '') return
        if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + text]
        else events.push(['text', text])
      },
    },
    events: () => events,
  }
}

const orNot = (read: () => readonly Event[]): readonly Event[] | 'refused' => {
  try {
    return read()
  } catch {
    return 'refused'
  }
}

const scanned = (pieces: readonly string[]): readonly Event[] | 'refused' =>
  orNot(() => {
    const { visitor, events } = recorder()
    const scanner = startScanner(visitor)
    for (const piece of pieces) scanner.write(piece)
    scanner.end()
    return events()
  })

const parsed = (xml: string): readonly Event[] | 'refused' =>
  orNot(() => {
    const { visitor, events } = recorder()
    const parser = new SaxesParser({ position: false })
    let depth = 0
    const text = (more: string): void => {
      if (depth > 0) visitor.text(more)
    }
    parser.on('doctype', () => {
      throw new Error('refused')
    })
    parser.on('opentag', ({ name, attributes }) => {
      depth += 1
      visitor.open(name, attributes as Record<string, string>)
    })
    parser.on('closetag', ({ name }) => {
      depth -= 1
      visitor.close(name)
    })
    parser.on('text', text)
    parser.on('cdata', text)
    parser.write(xml).close()
    return events()
  })

const cut = (xml: string, size: number): readonly string[] =>
  Array.from({ length: Math.ceil(xml.length / size) }, (_, i) => xml.slice(i * size, (i + 1) * size))

describe('XML', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0"?>\n<!-- c --><a b="1" c=\'2\'>x<b />y</a >\n<!-- - --><?p i?>',
    '<a b = "&lt;&#65;&#x42;&quot;&apos;&amp;" c="a > b" d="\'">&gt;&amp;</a>',
    '<a b="1\n2\t3\r\n4">1\r\n2\r3\n</a>',
    '<a><![CDATA[<b>&amp;]] >]]></a>',
    '<x:a xmlns:x="u" x:b="1"><x:c/></x:a>',
    '<a>é東😀&#x1F600;</a>',
    '<a b=""/>',
  ])('%j is read as saxes 6.0.0 reads it, in pieces of any size', (xml) => {
    const whole = parsed(xml)
    expect(whole).not.toBe('refused')
    for (let size = 1; size <= xml.length; size += 1) expect(scanned(cut(xml, size))).toEqual(whole)
  })

  it.each([
    '',
    'a',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a b/>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a>&b;</a>',
    '<a>& b</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '< a/>',
    '<a',
    '<a b="',
    '<a><![CDATA[',
    '<a><!--',
    '<a><!x></a>',
    '<!DOCTYPE a><a/>',
    '<a"/>',
    '<a/ >',
  ])('%j is refused, as saxes 6.0.0 refuses it', (xml) => {
    expect(parsed(xml)).toBe('refused')
    for (const size of [1, 2, 3, 5, 100]) expect(scanned(cut(xml, size))).toBe('refused')
  })

  it('that anybody could write is read as saxes reads it, and refused only where saxes refuses it', () => {
    const piece = fc.constantFrom(
      '<a>', '</a>', '<b c="d">', '</b>', '<e/>', "<f g='&amp;' h=\"i'\"/>", 'text', '&lt;', '&#233;', '\r\n', ' ',
      '<!--x-->', '<?y z?>', '<![CDATA[<&]]>', '<', '>', '&', '"', '=', '/', ']',
    ) // prettier-ignore
    const inner = fc.array(piece, { maxLength: 8 }).map((pieces) => `<a>${pieces.join('')}</a>`)
    fc.assert(
      fc.property(inner, fc.integer({ min: 1, max: 20 }), (xml, size) => {
        const [ours, theirs] = [scanned(cut(xml, size)), parsed(xml)]
        // Being told that a file is damaged matters more than by whom: what saxes reads is read alike.
        if (theirs !== 'refused') expect(ours).toEqual(theirs)
      }),
      { numRuns: 3_000 },
    )
  })

  it('that is never complete is refused before it fills the memory', () => {
    const scanner = startScanner({ open: () => undefined })
    scanner.write('<a>')
    expect(() => scanner.write('x'.repeat(1_000_001))).toThrow('well-formed')
  })
})
