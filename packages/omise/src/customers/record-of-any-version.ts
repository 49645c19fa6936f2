/** What is certain of a record of any API version. */
export interface RecordOfAnyVersion<Kind extends string> {
  /** The kind of this object. */
  object: Kind
  /** The record's id. */
  id: string
  /** Whether the record belongs to live mode. */
  livemode: boolean
  /** Whatever else the version has. */
  [field: string]: unknown
}
