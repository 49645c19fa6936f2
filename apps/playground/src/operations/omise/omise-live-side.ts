import { createOmise } from '@x/omise'
import type { LiveSide } from '../live-side.ts'
import { bindOperations } from '../live-side.ts'
import type { Environment } from '../test-account.ts'
import { create } from './create.ts'
import { destroy } from './destroy.ts'
import { list } from './list.ts'
import { omiseTestAccount } from './omise-test-account.ts'
import { retrieve } from './retrieve.ts'
import { search } from './search.ts'
import { update } from './update.ts'

/** Who is created, and destroyed again. */
const params = {
  email: 'playground@example.com',
  description: 'Made by the demonstration of the playground, which destroys it again',
}

/** Connects to Omise with the test key of the environment. */
export function connectOmise({ OMISE_SECRET_KEY: secretKey }: Environment): LiveSide {
  const { baseUrl } = omiseTestAccount
  return {
    operations: bindOperations(
      [
        { ...create, sample: { ids: {}, params } },
        retrieve,
        update,
        list,
        { ...search, sample: { ids: {}, params: { query: params.email } } },
        destroy,
      ],
      (fetch) => createOmise({ secretKey, baseUrl, fetch }),
    ),
    idField: 'id',
  }
}
