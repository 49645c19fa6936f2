import type { FieldError } from '../errors/api-error.ts'
import type { AnswerKind } from '../errors/error-kind.ts'
import type { Check } from './checks.ts'

/** What the headers of a request are made from. */
export interface HeaderContext {
  /** The key that the call is made with. */
  readonly key: string
  /** The client's settings, as they were given or read from the environment. */
  readonly settings: Readonly<Record<string, unknown>>
  /** The call's options, as they were given. */
  readonly options: Readonly<Record<string, unknown>>
  /** The ids in the path. */
  readonly ids: Readonly<Record<string, string>>
  /** The params, as they are sent. */
  readonly params: Readonly<Record<string, unknown>>
}

/** What a provider's error says. */
export interface ProviderError {
  /** The provider's code. */
  readonly code?: string | undefined
  /** The provider's sentence. */
  readonly message?: string | undefined
  /** What the code is about, where the status alone does not tell. */
  readonly kind?: AnswerKind | undefined
  /** The provider's page about the error. */
  readonly documentationUrl?: string | undefined
  /** What was wrong, field by field. */
  readonly fields?: readonly FieldError[] | undefined
}

/** Everything that core has to know of a provider, as data. */
export interface Provider {
  /** The name in errors and telemetry, such as `omise`. */
  readonly name: string
  /** The name in sentences, such as `Omise`. */
  readonly title: string
  /** The `User-Agent`, with the package's version. */
  readonly userAgent: string
  /** The key: the name of its setting, the environment variable, and what else it has to be. */
  readonly key: {
    readonly setting: string
    readonly variable: string
    readonly check?: Check
    /** Takes off what some keep together with the key, and is no part of it, all at once. */
    readonly normalise?: (key: string) => string
  }
  /** The provider's own settings besides the key, each with its check. */
  readonly settings: Readonly<Record<string, Check>>
  /** Settings that have to be there, each with the environment variable that stands for it. */
  readonly required?: Readonly<Record<string, string>>
  /** What to do where neither the settings nor `baseUrl` tell where the API is. */
  readonly noBaseUrl?: string
  /** The provider's own options of a call besides the key, each with its check. */
  readonly options: Readonly<Record<string, Check>>
  /** Gives the base URL for the settings, or undefined where they do not tell. */
  readonly baseUrl: (settings: Readonly<Record<string, unknown>>) => string | undefined
  /** How bodies are written. */
  readonly body: 'json' | 'form'
  /** How nested params are written in forms and queries: `a[b]` or `a.b`. */
  readonly nesting: 'brackets' | 'dots'
  /** The headers of a request besides those that every provider has. */
  readonly headers: (context: HeaderContext) => Record<string, string>
  /** The names of headers that users cannot set, with the setting to use instead. */
  readonly ownHeaders: Readonly<Record<string, string>>
  /** The names of the headers that bear the id of a request, best first. */
  readonly requestIdHeaders: readonly string[]
  /** Reads an answer as the provider's error; undefined when it is none. */
  readonly readError: (answer: Readonly<Record<string, unknown>>) => ProviderError | undefined
  /** Tells whether the endpoints' schemas describe what a call answers; they do unless it says no. */
  readonly isDescribed?: (context: Pick<HeaderContext, 'settings' | 'options'>) => boolean
  /** Matches the provider's own ids, which say nothing of a person and may be shown. */
  readonly publicId: RegExp
  /** Matches keys and tokens wherever they stand in a text (a global expression). */
  readonly secret: RegExp
}
