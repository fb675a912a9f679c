/** The accessibility statement: what was tested and how, and what is known not to work. True of these pages only. */
import * as programme from 'virtual:programme'

export function AccessibilityPage() {
  return (
    <div className="prose">
      <h1 className="govuk-heading-xl">Accessibility statement</h1>
      <p className="govuk-body">
        This statement is about the pages of the {programme.title}. They are made to be used by as many people as
        possible. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>read everything without JavaScript, but for changing the date</li>
        <li>zoom in to 400% and read on a screen of 320 pixels without scrolling sideways, wide tables apart</li>
        <li>do everything with a keyboard alone, and see where the focus is</li>
        <li>read every chart as words, as a table, and figure by figure with the arrow keys</li>
        <li>tell every status by its word and its shape, without its colour</li>
        <li>use dark colours, the colours of your system, and paper</li>
      </ul>
      <h2 className="govuk-heading-m" id="how">
        How it is tested
      </h2>
      <p className="govuk-body">Every change to these pages is tested by programs before it is published:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          axe looks for breaches of WCAG 2.2 AA on every page, at 1,280 and at 320 pixels, by day and by night, and on
          days when the figures cannot be had
        </li>
        <li>every pair of colours that is used has its contrast worked out</li>
        <li>the pages are walked through in Chromium with the keyboard alone</li>
        <li>what is to be pressed is measured to be at least 24 pixels each way</li>
        <li>the words that stand in for a chart are compared with its table, number by number</li>
        <li>the pages are printed, shown without JavaScript, and checked as valid HTML</li>
      </ul>
      <h2 className="govuk-heading-m" id="status">
        Compliance status
      </h2>
      <p className="govuk-body">
        No breach of the Web Content Accessibility Guidelines version 2.2, level AA, is known. The pages have not been
        audited by people outside the project, nor tested with people who use screen readers every day. Programs find
        only some of what can be wrong.
      </p>
      <h2 className="govuk-heading-m" id="known">
        What you may stumble over
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Tables with sources are wider than a phone: they scroll within their box, with the first column kept in sight.
        </li>
        <li>
          Changing the date needs JavaScript. Without it a page speaks for the day it was made, and the history of each
          target is a table on it.
        </li>
        <li>
          Presenting the briefing, copying it and saving it as slides need JavaScript. On slides a chart is a picture
          with a description; its numbers are in the table of the target’s page.
        </li>
        <li>
          Putting new figures in needs JavaScript, which reads the spreadsheet in the browser. The command{' '}
          <code>npm run add-figures</code> does the same without.
        </li>
        <li>
          Sources lead to other sites, some of them PDF files that are not accessible. Their figures are repeated here
          in words.
        </li>
      </ul>
      <h2 className="govuk-heading-m" id="report">
        Telling us
      </h2>
      <p className="govuk-body">
        If something here cannot be used or read, tell whoever gave you this site’s address: the site itself names no
        contact. Say which page, what you used, and what happened. This statement was first made on 23 November 2026.
      </p>
    </div>
  )
}
