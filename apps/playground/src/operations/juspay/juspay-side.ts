import type { Juspay } from '@x/juspay'
import type { Missing, Side } from '../side.ts'
import { createSide } from '../side.ts'
import { create } from './create.ts'
import { firstCustomer } from './first-customer.ts'
import { get } from './get.ts'
import { update } from './update.ts'

const noCards: Missing = {
  reason: 'The package for Juspay has no calls for cards.',
  instead: 'Juspay keeps cards in calls of their own, apart from the customer.',
  see: 'retrieve',
}

const noSchedules: Missing = {
  reason: 'The package for Juspay has no calls for schedules.',
  instead: 'What Juspay charges again and again are mandates, in calls of their own.',
  see: 'retrieve',
}

/**
 * Creates the side of Juspay, with an account of its own.
 *
 * @param seed - What the ids and the key in it are made of.
 */
export function createJuspaySide(seed?: number): Side {
  return createSide<Juspay>({
    id: 'juspay',
    name: 'Juspay',
    mark: '▲',
    color: 'light-dark(#a4480a, #ffb27a)',
    packageName: '@x/juspay',
    idField: 'object_reference_id',
    setup: `import { createJuspay } from '@x/juspay'

// with JUSPAY_API_KEY and JUSPAY_MERCHANT_ID set
const juspay = createJuspay({ environment: 'sandbox' })`,
    operations: [create, get, update],
    missing: {
      list: {
        reason: 'Juspay has no call that lists customers.',
        instead:
          'Keep the reference ids that you create customers with, and get each one by its own.',
        see: 'retrieve',
      },
      search: {
        reason: 'Juspay has no call that searches customers.',
        instead:
          'Choose reference ids that you can work out again, such as your own user ids, and get the customer by it.',
        see: 'retrieve',
      },
      destroy: {
        reason: 'Juspay has no call that deletes a customer.',
        instead:
          'A customer stays for good: update it with what may be kept, and forget its reference id on your side.',
        see: 'update',
      },
      'list-cards': noCards,
      'retrieve-card': noCards,
      'update-card': noCards,
      'destroy-card': noCards,
      'list-schedules': noSchedules,
    },
    mistake: {
      topic: 'create',
      input: { ids: {}, params: firstCustomer },
      story: 'a reference that is taken',
    },
    types: () => import('./juspay-side.ts?types').then((module) => module.default),
    size: () => import('./juspay-package.ts?gzipped').then((module) => module.default),
    openAccount: () =>
      import('./juspay-account.ts').then((module) => module.openJuspayAccount(seed)),
  })
}
