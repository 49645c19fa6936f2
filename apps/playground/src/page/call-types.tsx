import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Pane } from '../state/pane.ts'
import type { SideState } from '../state/side-state.ts'
import type { CallTypes as Types, TypeText } from '../types/call-type.ts'
import './call-types.css'
import { CopyButton } from './copy-button.tsx'
import { Highlighted } from './highlighted.tsx'

/** What a call takes and gives, as its package declares it. */
export function CallTypes({
  state: { side },
  pane: { operation, fields },
}: {
  readonly state: SideState
  readonly pane: Pane
}): JSX.Element {
  const types = useSignal<Types | undefined>(undefined)
  const hasFailed = useSignal(false)
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        types.value = await side.types()
      } catch {
        hasFailed.value = true
      }
    }
    void load()
  }, [side, types, hasFailed])
  const type = types.value?.[operation.endpoint.operation]
  if (!type) {
    return (
      <p class="empty" aria-busy={!hasFailed.value}>
        {hasFailed.value ? 'The types could not be loaded.' : 'Loading…'}
      </p>
    )
  }
  const { takes, gives } = type
  const ids = fields.filter(({ isId }) => isId).map(({ path }) => path)
  const call = `${operation.endpoint.operation} at ${side.name}`
  return (
    <div class="call-types">
      {ids.length > 0 && (
        <p>
          First the <code>{ids.join(', ')}</code>, {ids.length > 1 && 'each '}as a string.
        </p>
      )}
      {takes && <TypeCard title="Takes" type={takes} what={`what ${call} takes`} />}
      {!takes && ids.length === 0 && <p>It takes nothing.</p>}
      <TypeCard title="Gives" type={gives} what={`what ${call} gives`} />
    </div>
  )
}

function TypeCard({
  title,
  type: { name, text },
  what,
}: {
  readonly title: string
  readonly type: TypeText
  readonly what: string
}): JSX.Element {
  return (
    <>
      <p class="call-types-head">
        {title} <code>{name}</code>
        <CopyButton text={text} what={what} />
      </p>
      <Highlighted source={text} label={`Declaration of ${what}`} />
    </>
  )
}
