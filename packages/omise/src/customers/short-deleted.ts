/** The short answer to a destroy before version 2019-05-29. */
export interface ShortDeleted<Kind extends string> {
  /** The kind of this object. */
  object: Kind
  /** The record's id. */
  id: string
  /** Whether the record belongs to live mode. */
  livemode: boolean
  /** Whether the record has been deleted. */
  deleted: true
}
