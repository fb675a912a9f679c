/** Says that the figures on the page are invented. */
export function IllustrativeBanner() {
  return (
    <div className="illustrative" role="region" aria-label="Illustrative figures">
      <strong>Illustrative figures.</strong> Everything on this page is invented to show how it works. None of it
      happened.
    </div>
  )
}
