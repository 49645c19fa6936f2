/** One field of a form. */
export interface Field {
  /** The field's name, as an issue of a call names it: `email`, `filters.created`. */
  readonly path: string
  /** Whether the value is an id in the path of the request. */
  readonly isId: boolean
  readonly kind: FieldKind
  readonly isRequired: boolean
  /** The values to choose from, where there is a choice. */
  readonly choices: readonly string[]
  /** What goes into the field, in a few words; empty when it is any text. */
  readonly hint: string
}

/** How a field is shown and how its text is read. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'choice' | 'json'

/** What stands in the fields of a form, by their paths; an empty text is no value. */
export type FieldValues = Readonly<Record<string, string>>
