import { describe, expect, it } from 'vitest'
import { csvRows } from './csv.ts'

describe('comma-separated text is read as RFC 4180 has it', () => {
  it.each([
    ['plain fields', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['no line end after the last row', 'a,b\r\n1,2', [{ a: '1', b: '2' }]],
    ['a comma within quotes', 'a,b\n"1,5",2\n', [{ a: '1,5', b: '2' }]],
    ['a doubled quote', 'a,b\n"say ""no""",2\n', [{ a: 'say "no"', b: '2' }]],
    ['a line end within quotes', 'a,b\n"1\n2",3\n', [{ a: '1\n2', b: '3' }]],
    ['empty fields, first and last', 'a,b,c\n,,\n', [{ a: '', b: '', c: '' }]],
    ['an empty quoted field', 'a,b\n"",2\n', [{ a: '', b: '2' }]],
    ['no rows', 'a,b\n', []],
  ])('%s', (_, text, rows) => expect(csvRows(text)).toEqual(rows))
  it('a row with a field too many is refused', () => expect(() => csvRows('a\n1,2\n')).toThrow(/2 fields/))
})
