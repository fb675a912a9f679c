/** The frame of every page: skip link, name of the product, the other pages, as-at control, main part, footer. */
import type { ReactNode } from 'react'
import * as programme from 'virtual:programme'
import { metricListHref } from '../../api/index.ts'
import { longDate } from '../text/date.ts'
import { PageLink } from '../routing/PageLink.tsx'
import { usePlace } from '../routing/Place.tsx'
import { PAGE_KINDS, routeTo, rowOf } from '../routing/routes.ts'

const FRONT = { kind: 'front' } as const
const MENU = PAGE_KINDS.flatMap((kind) => {
  const { menu } = rowOf(kind)
  return menu === undefined ? [] : [{ to: routeTo(kind), name: menu }]
})

function Masthead() {
  return (
    <header className="masthead">
      <div className="govuk-width-container masthead__row">
        <PageLink className="masthead__name" to={FRONT}>
          {programme.title}
        </PageLink>
        <nav aria-label="Pages">
          <ul className="masthead__pages">
            {MENU.map(({ to, name }) => (
              <li key={name}>
                <PageLink className="masthead__page" to={to}>
                  {name}
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function Colophon() {
  const { root } = usePlace()
  return (
    <footer className="colophon">
      <div className="govuk-width-container">
        <p className="govuk-body-s">
          Targets published by {programme.publisher}, {longDate(programme.publishedOn)}. {programme.about}
        </p>
        <ul className="colophon__links">
          <li>
            <a className="govuk-link" href={metricListHref(root)}>
              The record as JSON
            </a>
          </li>
          <li>
            <PageLink className="govuk-link" to={{ kind: 'accessibility' }}>
              Accessibility statement
            </PageLink>
          </li>
          <li>
            <PageLink className="govuk-link" to={{ kind: 'figures' }}>
              Put new figures in
            </PageLink>
          </li>
          {programme.further.map(({ title, url }) => (
            <li key={url}>
              <a className="govuk-link" href={url}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

type Props = {
  /** Of the day that is shown; absent where none is. */
  readonly control?: ReactNode
  readonly children: ReactNode
}

export function Layout({ control, children }: Props) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <Masthead />
      {control}
      <div className="govuk-width-container">
        <main id="main" className="govuk-main-wrapper" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Colophon />
    </>
  )
}
