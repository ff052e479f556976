import { Component, type ReactNode } from 'react'
import { ErrorState } from '#ui/states/error-state.tsx'

interface ExhibitProps {
  readonly name: string
  readonly state: string
  readonly shown: () => ReactNode
}

/** One state of one component. A component that throws shows its failure here and leaves the others standing. */
export class Exhibit extends Component<ExhibitProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const Shown = this.props.shown
    return (
      <figure className="fl-gallery-exhibit" aria-label={this.props.name}>
        <figcaption className="fl-faint">{this.props.state}</figcaption>
        <div className="fl-gallery-stage">
          {this.state.error === undefined ? <Shown /> : <ErrorState error={this.state.error} />}
        </div>
      </figure>
    )
  }
}
