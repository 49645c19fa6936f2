import type { EndpointValue } from './operation.ts'

/** The variables of an environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A provider's account for tests, which calls can be sent to instead of to the simulator. */
export interface TestAccount {
  /** The id of its side. */
  readonly id: string
  /** Where the provider keeps its API for tests: nothing is ever sent elsewhere. */
  readonly baseUrl: string
  /** What the environment has to hold: each variable by its name, and how its value looks. */
  readonly variables: Readonly<Record<string, string>>
  /** The names of those variables that no page and no log may show. */
  readonly secrets: readonly string[]
  /** Says what is wrong with the variables, which are all there; undefined when nothing is. */
  readonly refuse: (environment: Environment) => string | undefined
  /** Gives the headers that let a request in. */
  readonly credentials: (environment: Environment) => Readonly<Record<string, string>>
  /** The names of the headers of a call that the provider is to have besides the usual ones. */
  readonly headers: readonly string[]
  /** The only calls that are let through. */
  readonly endpoints: readonly AllowedEndpoint[]
}

/** The part of a provider's endpoint by which a request is known. */
export interface AllowedEndpoint extends EndpointValue {
  /** Query parameters that belong to the operation itself. */
  readonly query?: Readonly<Record<string, string>>
}

/** Names the variables that an account lacks; an empty one is as good as none. */
export function missingVariables(
  { variables }: TestAccount,
  environment: Environment,
): readonly string[] {
  return Object.keys(variables).filter((name) => !environment[name])
}

/** Tells whether a value can stand in a header as it is: visible ASCII characters. */
export function isHeaderText(value: string | undefined): boolean {
  return /^[\x21-\x7e]+$/.test(value ?? '')
}
