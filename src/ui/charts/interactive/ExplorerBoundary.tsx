/** Keeps the still picture when the drawing for exploring cannot be had: its file is gone, or it fails. */
import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode; readonly onFault: () => void }

export class ExplorerBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidCatch(): void {
    this.props.onFault()
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children
  }
}
