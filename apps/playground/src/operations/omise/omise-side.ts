import type { Omise } from '@x/omise'
import type { Side } from '../side.ts'
import { createSide } from '../side.ts'
import { create } from './create.ts'
import { destroy } from './destroy.ts'
import { list } from './list.ts'
import { omiseMeanings } from './omise-meanings.ts'
import { omiseWire } from './omise-wire.ts'
import { retrieve } from './retrieve.ts'
import { search } from './search.ts'
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
    operations: [create, retrieve, update, list, search, destroy],
    missing: {},
    mistake: {
      topic: 'retrieve',
      input: retrieve.sample,
      story: 'an id that is not there',
    },
    wire: omiseWire,
    meanings: omiseMeanings,
    types: () => import('./omise-side.ts?types').then((module) => module.default),
    size: () => import('./omise-package.ts?gzipped').then((module) => module.default),
    openAccount: () => import('./omise-account.ts').then((module) => module.openOmiseAccount(seed)),
  })
}
