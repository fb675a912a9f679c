/** The briefing for the minutes of the meeting: as clean text, and as rich text whose tables survive pasting. */
import { cellText } from '../../../../spreadsheet/cell-text.ts'
import { statusWord } from '../../../text/status-words.ts'
import type { ActionRow, BriefingWords } from './briefing-words.ts'

type Section =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const paragraph = (text: string | undefined): readonly Section[] =>
  text === undefined ? [] : [{ kind: 'paragraph', text }]
const actionCells = ({ target, ask, owner, due, state }: ActionRow): readonly string[] => [
  target,
  ask,
  owner,
  due,
  state,
]

function sectionsOf(words: BriefingWords, address: string): readonly Section[] {
  const { exceptions, unchanged, changes, actions } = words
  const rows = exceptions.map((one) => [
    `${one.title}${one.isIllustrative ? ' (illustrative)' : ''}`,
    statusWord(one.status),
    one.headline,
    one.why,
    one.forecast,
    one.standing,
    one.asked.join(' '),
  ])
  return [
    { kind: 'heading', text: `Briefing, ${words.dates}` },
    ...paragraph(words.headline),
    ...paragraph(words.worst),
    ...(rows.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Exceptions' },
          { kind: 'table', head: ['Target', 'Status', 'Headline', 'Why', 'Forecast', 'In this status', 'Asked'], rows },
        ] as const)),
    ...(unchanged.length === 0
      ? []
      : ([
          { kind: 'heading', text: 'Unchanged' },
          { kind: 'list', items: unchanged.map(({ title, status }) => `${title}: ${statusWord(status)}`) },
        ] as const)),
    { kind: 'heading', text: words.sinceLast },
    ...paragraph(words.nothingNew),
    ...changes.flatMap(({ cause, lines }): readonly Section[] => [
      { kind: 'paragraph', text: `${cause}:` },
      { kind: 'list', items: lines.map(({ on, target, words: line }) => `${target}, ${on}: ${line}`) },
    ]),
    ...paragraph(words.parts),
    { kind: 'heading', text: 'Actions' },
    ...(actions.length === 0
      ? paragraph('No actions are recorded.')
      : ([
          { kind: 'table', head: ['Target', 'Ask', 'Owner', 'Due', 'State'], rows: actions.map(actionCells) },
        ] as const)),
    ...paragraph(`${words.method} ${address}`),
  ]
}

/** A row of a table reads as a short block: columns would not line up in plain text. */
function plainSection(section: Section): string {
  switch (section.kind) {
    case 'heading':
      return section.text.toUpperCase()
    case 'paragraph':
      return section.text
    case 'list':
      return section.items.map((item) => `* ${item}`).join('\n')
    case 'table':
      return section.rows
        .map((row) => row.map((cell, i) => `${section.head[i] ?? ''}: ${cell}`).join('\n'))
        .join('\n\n')
  }
}

function element(tag: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

/**
 * Every text goes in as text. Cells are kept from being taken for formulas, for tables are pasted into spreadsheets
 * too.
 */
function richSection(section: Section): HTMLElement {
  switch (section.kind) {
    case 'heading':
      return element('h2', [section.text])
    case 'paragraph':
      return element('p', [section.text])
    case 'list':
      return element(
        'ul',
        section.items.map((item) => element('li', [item])),
      )
    case 'table': {
      const rows = section.rows.map((row) =>
        element(
          'tr',
          row.map((cell) => element('td', [cellText(cell)])),
        ),
      )
      const table = element('table', [
        element('thead', [
          element(
            'tr',
            section.head.map((cell) => element('th', [cell])),
          ),
        ]),
        element('tbody', rows),
      ])
      // Without it an editor pastes a table that has no lines.
      table.setAttribute('border', '1')
      return table
    }
  }
}

export type Minutes = { readonly text: string; readonly html: string }

/** `address`: the link to the briefing for these two dates. */
export function minutesOf(words: BriefingWords, address: string): Minutes {
  const sections = sectionsOf(words, address)
  return {
    text: `${sections.map(plainSection).join('\n\n')}\n`,
    html: element('div', sections.map(richSection)).innerHTML,
  }
}
