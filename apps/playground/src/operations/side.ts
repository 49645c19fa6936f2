import type { Account, SimulatedAccount } from './account.ts'
import { createAccount } from './create-account.ts'
import type { CallInput, Operation, OperationDefinition, Walk } from './operation.ts'
import type { RecordKind, TopicId } from './topics.ts'
import type { CallTypes } from '../types/call-type.ts'

/** Why there is no call for a topic, or nothing to call it for, and what to do then. */
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
  /** The field of a customer that its calls ask for as the id. */
  readonly idField: string
  /** What the account can make for a param, as a button says it, by the param's name. */
  readonly helpers?: Readonly<Record<string, string>>
  /** The lines of a program that make the client. */
  readonly setup: string
  readonly operations: readonly OperationDefinition<Client>[]
  readonly missing: Readonly<Partial<Record<TopicId, Missing>>>
  /** Why a customer may have nothing of a kind, and how it comes to have something. */
  readonly none?: Readonly<Partial<Record<RecordKind, Missing>>>
  readonly mistake: Mistake
  /** Loads what its calls take and give, as the package declares it. */
  readonly types: () => Promise<CallTypes>
  /** Loads how many bytes the package is, bundled with what it needs, and gzipped. */
  readonly size: () => Promise<number>
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
  // Its clients do for those that follow it, too: they have the same keys.
  const open = (): Promise<SimulatedAccount<Client>> => (opening ??= openAccount())
  const bindWalk = (walk: Walk<Client>): Walk<typeof globalThis.fetch> =>
    async function* walkOver(fetch, input, options) {
      const { createClient } = await open()
      yield* walk(createClient(fetch), input, options)
    }
  const bind = ({ call, code, walk, ...facts }: OperationDefinition<Client>): Operation => ({
    ...facts,
    async call(fetch, input, options) {
      const { createClient } = await open()
      const taken = facts.canReconcile ? options : { ...options, reconcile: undefined }
      return call(createClient(fetch), input, taken)
    },
    ...(walk && { walk: bindWalk(walk) }),
    code: (input, options) => `${setup}\n\n${code(input, options)}\n`,
  })
  let account: Promise<Account> | undefined
  return {
    ...rest,
    operations: new Map(operations.map((operation) => [operation.topic, bind(operation)])),
    account: () => (account ??= createAccount(open, openAccount)),
  }
}
