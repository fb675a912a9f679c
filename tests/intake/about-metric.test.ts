/** What the metadata of an Open SDG indicator is read as. */
import { describe, expect, it } from 'vitest'
import { aboutMetric } from '../../src/intake/about-metric.ts'
import { plainText } from '../../src/intake/plain-text.ts'

const yml = (...lines: readonly string[]) => aboutMetric('1-1-1.yml', lines.join('\n'))
function about(...lines: readonly string[]) {
  const read = yml(...lines)
  if (!read.ok) throw new Error(read.fault)
  return read.value
}
function fault(...lines: readonly string[]): string {
  const read = yml(...lines)
  if (read.ok) throw new Error('it was read')
  return read.fault
}

describe('Metadata', () => {
  it('says title, description, unit, promise and sources', () => {
    expect(
      about(
        'indicator_number: 1.1.1',
        'indicator_name: Trees planted',
        "national_indicator_description: '<p>How many <em>trees</em> there are.<br>Hedges &amp; bushes do not count.</p>'",
        'computation_units: Number',
        'target_name: Ten thousand trees by 2030',
        'source_active_1: true',
        'source_url_text_1: Count of trees',
        'source_organisation_1: Parks',
        'source_url_1: https://parks.example/trees',
        'source_release_date_1: 23/11/2022',
        'source_active_2: false',
        'source_organisation_2: Roads',
        'source_organisation_3: Rivers',
        'source_url_3: javascript:alert(1)',
        'source_release_date_3: soon',
      ),
    ).toEqual({
      file: '1-1-1.yml',
      indicator: '1.1.1',
      title: 'Trees planted',
      description: 'How many trees there are. Hedges & bushes do not count.',
      unit: 'Number',
      targetWords: 'Ten thousand trees by 2030',
      sources: [
        { title: 'Count of trees', publisher: 'Parks', url: 'https://parks.example/trees', publishedOn: '2022-11-23' },
        { publisher: 'Rivers' },
      ],
      targets: [],
    })
  })
  it('stands at the head of a Markdown file, with the line ends of any system', () => {
    for (const text of [
      '---\nindicator_name: Trees\n---\nMore: [words](a)',
      '\uFEFF---\r\nindicator_name: Trees\r\n---\r\n',
      '---\nindicator_name: Trees\n---',
    ])
      expect(aboutMetric('1-1-1.md', text)).toMatchObject({ ok: true, value: { title: 'Trees' } })
  })
  it('takes no name of a text for the text', () => {
    expect(about('indicator_name: global_indicators.8-8-1-title', 'indicator_available: Injuries')).toMatchObject({
      title: 'Injuries',
    })
    expect(about('indicator_name: global_indicators.8-8-1-title')).not.toHaveProperty('title')
  })
  it('keeps only plain text', () => {
    expect(about('indicator_name: [a, b]', 'computation_units:', 'constructor: x', '__proto__: {title: x}')).toEqual({
      file: '1-1-1.yml',
      sources: [],
      targets: [],
    })
  })
})

describe('The targets', () => {
  it('come from how progress is worked out', () => {
    expect(
      about(
        'progress_calculation_options:',
        '- series: Shelters',
        '  unit: Number',
        '  direction: negative',
        '  target: 13433',
        '  base_year: 2016',
        '  target_year: 2028',
        '- direction: positive',
        '  target: 55.0',
      ).targets,
    ).toEqual([
      { series: 'Shelters', unit: 'Number', direction: 'decrease', value: 13_433, baseYear: 2016, year: 2028 },
      { direction: 'increase', value: 55 },
    ])
  })
  it('and from the lines of the chart, unless they say the same again', () => {
    const options = [
      'progress_calculation_options:',
      '  unit: Percentage',
      '  direction: positive',
      '  target_year: 2026',
    ]
    expect(about(...options, 'graph_target_lines:', '- unit: Percentage', '  value: 55.0').targets).toEqual([
      { unit: 'Percentage', direction: 'increase', year: 2026, value: 55 },
    ])
    expect(about(...options, '  target: 55', 'graph_target_lines:', '- value: 55.0').targets).toHaveLength(1)
    expect(
      about(...options, '  target: 55', 'graph_target_lines:', '- unit: Number', '  value: 55').targets,
    ).toHaveLength(2)
    expect(about(...options, '  target: 55', 'graph_target_lines:', '- value: 60').targets[1]).toEqual({ value: 60 })
  })
  it.each([
    [
      ['progress_calculation_options:', '- target: lots'],
      '“1-1-1.yml”: target is “lots”. Write a number such as 85 or 7.25 alone, or leave the line out.',
    ],
    [
      ['progress_calculation_options:', '- target_year: soon'],
      'target_year is “soon”. Write a year such as 2030 alone',
    ],
    [['progress_calculation_options:', '- base_year: 2016/17'], 'base_year is “2016/17”.'],
    [
      ['progress_calculation_options:', '- direction: constructor'],
      'direction is “constructor”. Write positive or negative',
    ],
    [['graph_target_lines:', '- value: 10,5'], 'value is “10,5”.'],
  ])('are refused in a sentence: %j', (lines, words) => expect(fault(...lines)).toContain(words))
})

describe('Metadata that cannot be read', () => {
  it.each([
    [['a: 1', 'b: "open'], '“1-1-1.yml” cannot be read at line 2: Missing closing "quote. Mend it in a text editor'],
    [['a: 1', 'b: 2', 'a: 3'], 'has the field a twice'],
    [['a: &x 1'], 'has a tag or an anchor (! or &)'],
    [['a: *x'], 'refers to another place in it (*)'],
    [['a: &x [1]', 'b: *x'], 'only plain text is read'],
    [['a: !!binary aGk='], 'has a tag or an anchor'],
    [['a: !thing x'], 'has a tag or an anchor'],
    [['? [a]', ': b'], 'has a field whose name is not plain text'],
    [['only words'], 'has no fields such as'],
    [[''], 'has no fields such as'],
    [['a: '.padEnd(200_001, 'x')], 'is too long for metadata'],
  ])('is told of: %j', (lines, words) => expect(fault(...lines)).toContain(words))

  it('names the line of a Markdown file as an editor counts it', () => {
    expect(aboutMetric('1.md', '---\na: 1\nb: "open\n---\n')).toMatchObject({
      ok: false,
      fault: expect.stringMatching(/at line [34]/),
    })
    expect(aboutMetric('1.md', '# Trees')).toMatchObject({
      ok: false,
      fault: expect.stringContaining('does not begin with a line of ---'),
    })
  })
})

describe('Text with markup', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['<a href="https://a.example">A &lt; B</a>', 'A < B'],
    ['See [the report](https://a.example/b) and ![chart](c.png)', 'See the report and chart'],
    ['under < 5 and over > 3', 'under < 5 and over > 3'],
    ['<scr<b>ipt>x', '<script>x'],
    ['a&nbsp;b &amp;lt; c', 'a b &lt; c'],
  ])('%s', (marked, plain) => expect(plainText(marked)).toBe(plain))
})
