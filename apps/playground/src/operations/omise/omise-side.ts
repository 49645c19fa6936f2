import type { Omise } from '@x/omise'
import type { Side } from '../side.ts'
import { createSide } from '../side.ts'
import { create } from './create.ts'
import { destroyCard } from './destroy-card.ts'
import { destroy } from './destroy.ts'
import { listCards } from './list-cards.ts'
import { listSchedules } from './list-schedules.ts'
import { list } from './list.ts'
import { retrieveCard } from './retrieve-card.ts'
import { retrieve } from './retrieve.ts'
import { search } from './search.ts'
import { updateCard } from './update-card.ts'
import { update } from './update.ts'

/**
 * Creates the side of Omise, with an account of its own.
 *
 * @param seed - What the ids and the key in it are made of.
 */
export function createOmiseSide(seed?: number): Side {
  return createSide<Omise>({
    id: 'omise',
    name: 'Omise',
    mark: '●',
    color: 'light-dark(#2348c7, #9db4ff)',
    packageName: '@x/omise',
    idField: 'id',
    helpers: { card: 'Make a card token' },
    setup: `import { createOmise } from '@x/omise'

const omise = createOmise() // with OMISE_SECRET_KEY set`,
    operations: [
      create,
      retrieve,
      update,
      list,
      search,
      destroy,
      listCards,
      retrieveCard,
      updateCard,
      destroyCard,
      listSchedules,
    ],
    missing: {},
    none: {
      card: {
        reason: 'This customer has no card.',
        instead:
          'Make a card token in an update, under what Omise alone takes: it becomes a card of the customer.',
        see: 'update',
      },
      schedule: {
        reason: 'This customer has no schedule.',
        instead:
          'The package lists schedules and makes none. One of the first two customers here has one.',
        see: 'list',
      },
    },
    mistake: {
      topic: 'retrieve',
      input: retrieve.sample,
      story: 'an id that is not there',
    },
    types: () => import('./omise-side.ts?types').then((module) => module.default),
    size: () => import('./omise-package.ts?gzipped').then((module) => module.default),
    openAccount: () => import('./omise-account.ts').then((module) => module.openOmiseAccount(seed)),
  })
}
