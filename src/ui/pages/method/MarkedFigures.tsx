/** The rule for figures that are not plain ones. */
export const MarkedFigures = () => (
  <section className="rule" aria-labelledby="marked">
    <h2 className="govuk-heading-m" id="marked">
      Provisional, partial, missing
    </h2>
    <p className="govuk-body">
      A provisional figure is judged and may change. A figure that covers a part of its period is shown and not judged,
      and so are figures from before a change of definition, or from after one that came once the due date was past.
      What was settled before such a change stays settled. Where a running total was corrected downward, earlier totals
      above it no longer count. A total published beside its parts confirms them or is the later word on the whole.
    </p>
  </section>
)
