import type { VersionBefore2019 } from '../../omise-version.ts'
import type { RecordOfAnyVersion } from '../record-of-any-version.ts'
import type { ShortDeleted } from '../short-deleted.ts'
import type { Card } from './card.ts'

/** A card as the API answered it before version 2019-05-29. */
export interface CardBefore2019 extends Omit<Card, 'created_at'> {
  /** When the card was created, in UTC. */
  created: string
}

/** A card as an API version answers it; of an unknown version, what is certain. */
export type CardAt<Version extends string> = Version extends '2019-05-29'
  ? Card
  : Version extends VersionBefore2019
    ? CardBefore2019
    : RecordOfAnyVersion<'card'>

/** The answer to a card's destroy, at an API version. */
export type DestroyedCardAt<Version extends string> = Version extends VersionBefore2019
  ? ShortDeleted<'card'>
  : CardAt<Version>
