import type { JSX } from 'preact'
import { CopyButton } from './copy-button.tsx'
import { Highlighted } from './highlighted.tsx'

/** The program that the form stands for. */
export function CodeCard({
  code,
  name,
}: {
  readonly code: string
  readonly name: string
}): JSX.Element {
  return (
    <div class="card code">
      <div class="card-head">
        <h3>Code</h3>
        <CopyButton text={code} what={`the code for ${name}`} />
      </div>
      <Highlighted source={code} label={`Code for ${name}`} />
    </div>
  )
}
