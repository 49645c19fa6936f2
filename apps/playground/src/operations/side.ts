import { createRedactor } from '../calls/redactor.ts'
import type { Account, SimulatedAccount } from './account.ts'
import type { CallInput, Operation, OperationDefinition } from './operation.ts'
import type { TopicId } from './topics.ts'

/** Why a provider has no call for a topic, and what to do there instead. */
export interface Missing {
  readonly reason: string
  readonly instead: string
  /** The topic to go to for that. */
  readonly see: TopicId
}

/** A call that a provider refuses, to show its error. */
export interface Mistake {
  readonly topic: TopicId
  readonly input: CallInput
  /** What was done wrong, in a few words. */
  readonly story: string
}

/** A provider, described for the page and the terminal: one folder beside this file. */
export interface SideDefinition<Client> {
  readonly id: string
  readonly name: string
  /** A shape that tells the side from the others without colour. */
  readonly mark: string
  /** The colour of the side, as CSS. */
  readonly color: string
  readonly packageName: string
  /** The lines of a program that make the client. */
  readonly setup: string
  readonly operations: readonly OperationDefinition<Client>[]
  readonly missing: Readonly<Partial<Record<TopicId, Missing>>>
  readonly mistake: Mistake
  /** Loads the package and its simulator, and opens an account there. */
  readonly openAccount: () => Promise<SimulatedAccount<Client>>
}

/** A provider as the page and the terminal see it: what its client is stays inside. */
export interface Side extends Omit<
  SideDefinition<unknown>,
  'openAccount' | 'operations' | 'setup'
> {
  readonly operations: ReadonlyMap<TopicId, Operation>
  /** Gives the side's account, which is opened when it is first asked for. */
  readonly account: () => Promise<Account>
}

/** Makes a side of its description. */
export function createSide<Client>(definition: SideDefinition<Client>): Side {
  const { openAccount, operations, setup, ...rest } = definition
  let opening: Promise<SimulatedAccount<Client>> | undefined
  const open = (): Promise<SimulatedAccount<Client>> => (opening ??= openAccount())
  const bind = (operation: OperationDefinition<Client>): Operation => ({
    ...operation,
    async call(fetch, input, options) {
      const { createClient } = await open()
      return operation.call(createClient(fetch), input, options)
    },
    code: (input) => `${setup}\n\n${operation.code(input)}\n`,
  })
  return {
    ...rest,
    operations: new Map(operations.map((operation) => [operation.topic, bind(operation)])),
    async account() {
      const { createClient, seed, ...account } = await open()
      return {
        ...account,
        redactor: createRedactor(account.secrets),
        async reset() {
          account.simulator.reset()
          await seed(createClient(account.simulator.fetch))
        },
      }
    },
  }
}
