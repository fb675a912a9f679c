/** Plain data as an XML document: text is escaped, and characters that no XML may hold are left out. */
import XMLBuilder from 'fast-xml-builder'

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  format: true,
})

/** XML 1.0, section 2.2: everything else is forbidden, even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** `@name` is an attribute, `#text` the text beside it, a list the same element several times over. */
export type XmlElement = { readonly [name: string]: string | XmlElement | readonly XmlElement[] }

export const xmlDocument = (root: XmlElement): string =>
  builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root }).replaceAll(FORBIDDEN, '')
