/** The parts of the runtimes' globals that tell them apart; each may be missing. */
interface Globals {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> }
  readonly Deno?: {
    readonly permissions?: {
      querySync?: (query: { name: string; variable: string }) => { state: string }
    }
  }
  readonly Bun?: unknown
  readonly EdgeRuntime?: unknown
  readonly document?: unknown
  readonly window?: unknown
  readonly navigator?: { readonly userAgent?: string }
  readonly WorkerGlobalScope?: unknown
}

function globals(): Globals {
  return globalThis
}

/** Reads a variable of the environment, without ever throwing or prompting. */
export function readEnvironment(variable: string): string | undefined {
  try {
    const { Deno, process } = globals()
    // Deno would ask the person at the terminal for the permission.
    const state = Deno?.permissions?.querySync?.({ name: 'env', variable }).state ?? 'granted'
    return state === 'granted' ? process?.env?.[variable] : undefined
  } catch {
    return undefined
  }
}

/** Tells whether this is a browser's page or worker, where visitors can read every key. */
export function isBrowser(): boolean {
  const { Deno, Bun, EdgeRuntime, document, window, navigator, WorkerGlobalScope } = globals()
  if (Deno !== undefined || Bun !== undefined || EdgeRuntime !== undefined) return false
  if (navigator?.userAgent === 'Cloudflare-Workers') return false
  if (window !== undefined && document !== undefined) return true
  return typeof WorkerGlobalScope === 'function' && globalThis instanceof WorkerGlobalScope
}

/** Tells whether this is Deno. */
export function isDeno(): boolean {
  return globals().Deno !== undefined
}

/** Tells whether this is Bun. */
export function isBun(): boolean {
  return globals().Bun !== undefined
}
