import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { Preview } from '../calls/preview.ts'
import type { Field, FieldValues } from '../form/field.ts'
import { readFields } from '../form/read-fields.ts'
import type { WrittenParams } from '../form/read-params.ts'
import { readValues } from '../form/read-values.ts'
import { writeValues } from '../form/write-values.ts'
import type { Concept, ConceptValues } from '../operations/concepts.ts'
import { concepts } from '../operations/concepts.ts'
import type { CallInput, Operation, ShownOptions } from '../operations/operation.ts'
import type { CallRecord } from './call-record.ts'
import type { Walker } from './walk.ts'
import { createWalker } from './walk.ts'

/** One call of one side: its form, and what became of its last run. */
export interface Pane {
  readonly operation: Operation
  /** The fields of the side's own form: what is not in the common one. */
  readonly fields: readonly Field[]
  /** The paths of the params that the call cannot do without. */
  readonly required: ReadonlySet<string>
  /** What the user has typed into the side's own form, by the fields' paths. */
  readonly edited: Signal<FieldValues>
  /** Whether what has no param of its own is put into the operation's spare one. */
  readonly usesSpare: Signal<boolean>
  /** What stands in the side's own form. */
  readonly values: ReadonlySignal<FieldValues>
  /** What stands in the common form and is not sent to this side. */
  readonly notSent: ReadonlySignal<readonly Concept[]>
  /** What has no param of its own, whether it is put elsewhere or not sent. */
  readonly homeless: ReadonlySignal<readonly Concept[]>
  readonly input: ReadonlySignal<CallInput>
  /** The params as they were written last, until the fields change; undefined when they were not. */
  readonly written: ReadonlySignal<WrittenParams | undefined>
  /** Takes params as they were written; with none, what stands in the fields is what holds. */
  readonly write: (params: WrittenParams | undefined) => void
  /** The options as this call takes them. */
  readonly options: ReadonlySignal<ShownOptions>
  readonly code: ReadonlySignal<string>
  readonly preview: Signal<Preview>
  /** The last run, or the one that is under way. */
  readonly run: Signal<CallRecord | undefined>
  /** Whether the form has changed since the last run. */
  readonly isStale: ReadonlySignal<boolean>
  /** What walks the whole list, where the call lists. */
  readonly walker: Walker | undefined
}

/** What a pane shares with others. */
export interface PaneContext {
  /** The ids at hand, which stand in every form of the side that asks for them. */
  readonly ids: ReadonlySignal<CallInput['ids']>
  /** What stands in the topic's common form. */
  readonly intent: ReadonlySignal<ConceptValues>
  readonly options: ReadonlySignal<ShownOptions>
}

/** Creates the pane of an operation. */
export function createPane(
  operation: Operation,
  { ids, intent, options: shared }: PaneContext,
): Pane {
  const all = readFields(operation.endpoint)
  const paths = new Set(Object.values(operation.concepts ?? {}))
  const fields = all.filter(({ path }) => !paths.has(path))
  const sample = writeValues(fields, operation.sample)
  const edited = signal<FieldValues>({})
  const usesSpare = signal(false)
  const values = computed(() => ({ ...sample, ...ids.value, ...edited.value }))
  const homeless = computed(() =>
    concepts.filter(({ id }) => intent.value[id] && operation.concepts?.[id] === undefined),
  )
  const fromFields = computed(() => {
    const common = concepts.flatMap(({ id }) => {
      const path = operation.concepts?.[id]
      return path === undefined ? [] : [[path, intent.value[id] ?? ''] as const]
    })
    const read = readValues(all, { ...values.value, ...Object.fromEntries(common) })
    return usesSpare.value ? fillSpare(operation, read, homeless.value, intent.value) : read
  })
  const given = signal<{ readonly written: WrittenParams; readonly over: string } | undefined>(
    undefined,
  )
  const written = computed(() => {
    const isOver = given.value?.over === JSON.stringify(fromFields.value.params)
    return isOver ? given.value?.written : undefined
  })
  const input = computed(() => {
    const params = written.value?.params
    return params ? { ...fromFields.value, params } : fromFields.value
  })
  const options = computed(() =>
    operation.canReconcile ? shared.value : { ...shared.value, reconcile: undefined },
  )
  const run = signal<CallRecord | undefined>(undefined)
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
  return {
    operation,
    fields,
    required: new Set(all.filter(({ isRequired }) => isRequired).map(({ path }) => path)),
    edited,
    usesSpare,
    values,
    homeless,
    notSent: computed(() => (usesSpare.value ? [] : homeless.value)),
    input,
    written,
    write(params) {
      given.value = params && { written: params, over: JSON.stringify(fromFields.value.params) }
    },
    options,
    code: computed(() => operation.code(input.value, options.value)),
    preview: signal<Preview>({}),
    run,
    walker: createWalker(operation),
    isStale: computed(
      () =>
        run.value !== undefined &&
        !(isSame(run.value.input, input.value) && isSame(run.value.options, options.value)),
    ),
  }
}

/** Puts what has no param of its own into the one that takes anything. */
function fillSpare(
  { spare }: Operation,
  { ids, params }: CallInput,
  homeless: readonly Concept[],
  values: ConceptValues,
): CallInput {
  if (spare === undefined || homeless.length === 0) return { ids, params }
  const given = params[spare]
  const own = typeof given === 'object' && given !== null ? given : {}
  const added = Object.fromEntries(homeless.map(({ id }) => [id, values[id]]))
  return { ids, params: { ...params, [spare]: { ...added, ...own } } }
}
