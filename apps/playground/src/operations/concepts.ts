/** A fact about a customer that is typed once, and goes to each provider under its own name. */
export interface Concept {
  readonly id: ConceptId
  readonly label: string
}

/** The id of a concept, as it stands in links to the page. */
export type ConceptId =
  | 'email'
  | 'first_name'
  | 'last_name'
  | 'phone_country'
  | 'phone'
  | 'reference'
  | 'description'

/** What stands in the common form, by the concepts; an empty text is no value. */
export type ConceptValues = Readonly<Partial<Record<ConceptId, string>>>

/** The fields of the common form, in their order. */
export const concepts: readonly Concept[] = [
  { id: 'email', label: 'E-mail' },
  { id: 'first_name', label: 'First name' },
  { id: 'last_name', label: 'Last name' },
  { id: 'phone_country', label: 'Country code' },
  { id: 'phone', label: 'Phone' },
  { id: 'reference', label: 'Your reference' },
  { id: 'description', label: 'Description' },
]
