/** The API versions that Omise documents, the newest first. */
export const DOCUMENTED_VERSIONS = ['2019-05-29', '2017-11-02', '2015-11-17', '2014-07-27'] as const

/** An API version that Omise documents. */
export type DocumentedVersion = (typeof DOCUMENTED_VERSIONS)[number]

/** An API version whose records have the older fields. */
export type VersionBefore2019 = Exclude<DocumentedVersion, '2019-05-29'>

/** An API version that Omise documents, or any other by its date. */
export type OmiseVersion = DocumentedVersion | (string & {})

/** The version that requests ask for unless the settings name another. */
export const DEFAULT_VERSION = '2019-05-29'

/** The version that requests ask for unless the settings name another. */
export type DefaultVersion = typeof DEFAULT_VERSION

/** The version of a call: its own where it names one, else the client's. */
export type VersionOf<Version extends OmiseVersion, Own extends OmiseVersion> = [Version] extends [
  never,
]
  ? Own
  : Version
