import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Outcome } from '../calls/carry-out.ts'
import type { Exchange } from '../calls/exchange.ts'
import type { Preview } from '../calls/preview.ts'
import type { Field, FieldValues } from '../form/field.ts'
import { readFields } from '../form/read-fields.ts'
import { readValues } from '../form/read-values.ts'
import { writeValues } from '../form/write-values.ts'
import type { CallInput, Operation } from '../operations/operation.ts'

/** One call of one side: its form, and what became of its last run. */
export interface Pane {
  readonly operation: Operation
  readonly fields: readonly Field[]
  /** What the user has typed, by the fields' paths. */
  readonly edited: Signal<FieldValues>
  /** What stands in the form. */
  readonly values: ReadonlySignal<FieldValues>
  readonly input: ReadonlySignal<CallInput>
  readonly code: ReadonlySignal<string>
  readonly preview: Signal<Preview>
  readonly run: Signal<Run | undefined>
  /** Whether the form has changed since the last run. */
  readonly isStale: ReadonlySignal<boolean>
}

/** A run of a call; without an outcome while it is under way. */
export interface Run {
  readonly input: CallInput
  readonly exchanges: readonly Exchange[]
  readonly outcome?: Outcome
}

/**
 * Creates a pane.
 *
 * @param customerId - The id of the customer at hand, which stands in every form of the side.
 */
export function createPane(operation: Operation, customerId: ReadonlySignal<string>): Pane {
  const fields = readFields(operation.endpoint)
  const sample = writeValues(fields, operation.sample)
  const edited = signal<FieldValues>({})
  const values = computed(() => {
    const ids = fields.filter(({ isId }) => isId).map(({ path }) => [path, customerId.value])
    return { ...sample, ...Object.fromEntries(ids), ...edited.value }
  })
  const input = computed(() => readValues(fields, values.value))
  const run = signal<Run | undefined>(undefined)
  return {
    operation,
    fields,
    edited,
    values,
    input,
    code: computed(() => operation.code(input.value)),
    preview: signal<Preview>({}),
    run,
    isStale: computed(
      () =>
        run.value !== undefined && JSON.stringify(run.value.input) !== JSON.stringify(input.value),
    ),
  }
}
