import type { Fields } from '@x/core/testing'
import type { DocumentedVersion } from '../omise-version.ts'
import type { StoredCard } from './simulated-card.ts'
import { writeCard } from './simulated-card.ts'
import type { StoredSchedule } from './simulated-schedule.ts'
import type { Timed } from './time-order.ts'
import { writeNestedList } from './write-list.ts'
import { writeTime } from './write-time.ts'

/** A customer as it is kept. What it holds is replaced, never changed, so that it can be shared. */
export interface StoredCustomer extends Timed {
  readonly id: string
  /** The time of the last request that it was an answer to. */
  answered: number
  email: string | null
  description: string | null
  metadata: Fields
  defaultCard: string | null
  /** The cards in the order in which they were added. */
  cards: readonly StoredCard[]
  linkedAccounts: readonly StoredLinkedAccount[]
  schedules: readonly StoredSchedule[]
}

/** A linked account as it is kept. */
export interface StoredLinkedAccount extends Timed {
  readonly id: string
}

/** How an answer is to be written. */
export interface WritingStyle {
  readonly version: DocumentedVersion
  /** The time of the request. */
  readonly now: number
  /** Whether `default_card` is written as the card itself. */
  readonly expand: boolean
}

/** Answers a request with a customer. */
export function answerCustomer(
  customer: StoredCustomer,
  style: WritingStyle,
  deleted = false,
): Fields {
  customer.answered = style.now
  return writeCustomer(customer, style, deleted)
}

/** Writes a customer in the shape of an API version, as it was last answered. */
export function writeCustomer(
  customer: StoredCustomer,
  style: Omit<WritingStyle, 'now'>,
  deleted = false,
): Fields {
  const { id, answered: now } = customer
  const { version } = style
  const latest = version >= '2019-05-29'
  // Recorded: until 2017-11-02 a deletion answers these four and nothing else.
  if (deleted && !latest) return { object: 'customer', id, livemode: false, deleted }
  return {
    object: 'customer',
    id,
    livemode: false,
    location: `/customers/${id}`,
    // Recorded: the whole object at 2019-05-29, whose cards and default card stay as they were.
    ...(latest && { deleted }),
    // Recorded: metadata came in 2017. Documented: linked accounts need this version, too.
    ...(version >= '2017-11-02' && { metadata: customer.metadata }),
    cards: writeNestedList(customer.cards, (card) => writeCard(card, id, version), {
      version,
      now,
      location: `/customers/${id}/cards`,
    }),
    default_card: writeDefaultCard(customer, style),
    email: customer.email,
    description: customer.description,
    ...(version >= '2017-11-02' && {
      linked_accounts: writeNestedList(customer.linkedAccounts, writeLinkedAccount, {
        version,
        now,
        location: `/customers/${id}/linked_accounts`,
      }),
    }),
    [latest ? 'created_at' : 'created']: writeTime(customer.created),
  }
}

function writeDefaultCard(
  { id, defaultCard, cards }: StoredCustomer,
  { expand, version }: Omit<WritingStyle, 'now'>,
): string | Fields | null {
  const card = expand ? cards.find((each) => each.id === defaultCard) : undefined
  return card ? writeCard(card, id, version) : defaultCard
}

/** Documented: these are the fields of a linked account. */
function writeLinkedAccount({ id, created }: StoredLinkedAccount): Fields {
  return {
    object: 'linked_account',
    id,
    livemode: false,
    location: `/linked_accounts/${id}`,
    registration_uri: null,
    return_uri: null,
    type: 'direct_debit_kbank',
    status: 'successful',
    last_digits: null,
    metadata: {},
    failure_code: null,
    failure_message: null,
    registered_at: writeTime(created),
    expires_at: null,
    created_at: writeTime(created),
  }
}
