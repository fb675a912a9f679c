/** The rules in the order of a judgement, each in plain words with its example. */
import type { Day, Metric } from '../../../progress/index.ts'
import { dayEndsIn } from '../../text/date.ts'
import {
  boundExample,
  forecastExample,
  freshnessExample,
  HAS,
  paceExample,
  pathExample,
  publishedExample,
  rateExample,
  setAsideExample,
  settledExample,
} from './examples.ts'
import { MarkedFigures } from './MarkedFigures.tsx'
import { Rule } from './Rule.tsx'
import { specimenFor } from './specimen.ts'
import { StatusRules } from './StatusRules.tsx'

export function Rules({ metrics, day }: { readonly metrics: readonly Metric[]; readonly day: Day }) {
  const on = (has: (typeof HAS)[keyof typeof HAS]) => specimenFor(metrics, day, has)
  return (
    <>
      <Rule id="published" title="What counts" specimen={on(HAS.figures)} example={publishedExample}>
        <p className="govuk-body">
          Only what had been published by the end of the day shown counts, in {dayEndsIn}. What comes out later never
          changes what an earlier day is told. Where a figure was corrected, the latest correction known that day is
          used.
        </p>
      </Rule>
      <Rule id="freshness" title="When a figure is late" specimen={on(HAS.due)} example={freshnessExample}>
        <p className="govuk-body">
          The record says how often figures are expected and how long they take to come out. A figure that has not come
          by then is late.
        </p>
      </Rule>
      <Rule id="path" title="What was needed, and the gap" specimen={on(HAS.gap)} example={pathExample}>
        <p className="govuk-body">
          The required path is a straight line from the figure that the target counts from to the target on its due
          date. That is the figure it names, else the last for a date before it was published. Where the promise has
          earlier stages, the line goes from each to the next; where so much growth a year was promised, it bends with
          it. The gap is the latest figure less what the path asked for on the same day.
        </p>
      </Rule>
      <Rule id="pace" title="Pace needed and pace held" specimen={on(HAS.pace)} example={paceExample}>
        <p className="govuk-body">
          The pace needed leads from the latest figure to the target by its due date. The pace held is the middle one of
          the slopes between every two figures, so that one odd figure does not decide it. It is called Theil-Sen. With
          two figures it is the slope between them. How many times the one is the other is worked out before either is
          rounded.
        </p>
      </Rule>
      <Rule id="forecast" title="Forecast and chance" specimen={on(HAS.forecast)} example={forecastExample}>
        <p className="govuk-body">
          The forecast carries the recent trend on. It is worked out with up to eight settings, weighed by how well each
          fits: an even pace, one that fades slowly or fast, growth that is still growing, and noise. A running total is
          forecast by what is added to it. Where figures by quarter or month swing with the season, the forecast does
          too. It gives a range that should hold four times in five, and the chance that the figure is at or beyond the
          target on the due date. What is forecast beyond a bound, such as none or all, lies on it. It needs three
          figures.
        </p>
      </Rule>
      <section className="rule" aria-labelledby="statuses">
        <h2 className="govuk-heading-m" id="statuses">
          The status words
        </h2>
        <StatusRules />
      </section>
      <Rule id="settled" title="Met and missed" specimen={on(HAS.settled)} example={settledExample}>
        <p className="govuk-body">
          A target is settled by a figure, never by the calendar alone. Figures are compared as published: one equal to
          the target has reached it; “almost 90%” has not reached 90%. A measure that can fall back is not met before
          its day: it is judged by its chance of being there then.
        </p>
      </Rule>
      <Rule id="rate" title="So many a year" specimen={on(HAS.rate)} example={rateExample}>
        <p className="govuk-body">
          A target of so many a year, with figures that are running totals, asks for the total that the rate comes to by
          the due date. Where its first and due date make whole months it is counted in months, else in days, of which
          two days’ share is not judged. Where the rate begins between two figures, what they leave open cannot be
          judged.
        </p>
      </Rule>
      <Rule id="bounds" title="“About”, “more than”, “almost”" specimen={on(HAS.bound)} example={boundExample}>
        <p className="govuk-body">
          Such words are kept with their figures. A gap counted from “more than” is itself “at most” or “more than”;
          where two words pull both ways it is “about”.
        </p>
      </Rule>
      <MarkedFigures />
      <Rule id="basis" title="Official and indicative" specimen={on(HAS.setAside)} example={setAsideExample}>
        <p className="govuk-body">
          Official figures are judged. Figures from the press or from suppliers are shown as hollow dots and are not
          judged.
        </p>
      </Rule>
    </>
  )
}
