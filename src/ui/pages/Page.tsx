/** The frame of every page: skip link, name of the product, as-at control, main part, footer. */
import type { ReactNode } from 'react'
import { metricListAddress } from '../../api/index.ts'

type Props = { readonly control: ReactNode; readonly isIllustrative: boolean; readonly children: ReactNode }

function IllustrativeBanner() {
  return (
    <div className="illustrative" role="region" aria-label="Illustrative figures">
      <div className="govuk-width-container">
        <strong>Illustrative figures.</strong> Everything on this page is invented to show how it works. None of it happened.
      </div>
    </div>
  )
}

export function Page({ control, isIllustrative, children }: Props) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="masthead">
        <div className="govuk-width-container">
          <a className="masthead__name" href="./">
            2020 targets tracker
          </a>
        </div>
      </header>
      {control}
      {isIllustrative && <IllustrativeBanner />}
      <div className="govuk-width-container">
        <main id="main" className="govuk-main-wrapper" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="colophon">
        <div className="govuk-width-container">
          <p className="govuk-body-s">
            Gathered from published sources, each named beside its figure. Management information and press reports, not official statistics. Not a
            government service.
          </p>
          <p className="govuk-body-s">
            <a className="govuk-link" href={metricListAddress()}>
              The record as JSON
            </a>
          </p>
        </div>
      </footer>
    </>
  )
}
