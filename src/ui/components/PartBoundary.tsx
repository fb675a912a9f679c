/** A part of the page that cannot be drawn, its file gone or at fault, says so and leaves the rest standing. */
import { Component, type ReactNode } from 'react'
import { loadAgain } from '../startup/failed-file.ts'

type Props = {
  readonly children: ReactNode
  /** What is drawn: when it changes, another try is made. */
  readonly of?: string
  /** Says nothing: another part that failed with it does. */
  readonly isQuiet?: boolean
}

type State = { readonly hasFailed: boolean; readonly of?: string | undefined }

export class PartBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, of: this.props.of }

  static getDerivedStateFromError(): Pick<State, 'hasFailed'> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ of }: Props, held: State): State {
    return { hasFailed: held.hasFailed && held.of === of, of }
  }

  override componentDidCatch(error: unknown): void {
    if (this.props.isQuiet !== true) void loadAgain(error)
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    if (this.props.isQuiet === true) return null
    return (
      <div className="notice notice--failure" role="alert">
        <h1 className="govuk-heading-m">Part of this page could not be loaded</h1>
        <p className="govuk-body">The page may have been renewed while you were reading it.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
        <p className="govuk-body">
          <a className="govuk-link" href={window.location.pathname}>
            The page as it was last published
          </a>
        </p>
      </div>
    )
  }
}
