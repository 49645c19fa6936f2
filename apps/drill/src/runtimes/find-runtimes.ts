import { findBunRuntime, findDenoRuntime } from './binary-runtimes.ts'
import { findNodeRuntimes } from './node-runtimes.ts'
import type { MissingRuntime, Runtime } from './runtime.ts'
import { findWorkerdRuntime } from './workerd-runtime.ts'

/** Finds all runtimes, the one that runs this first. */
export async function findRuntimes(): Promise<(MissingRuntime | Runtime)[]> {
  const nodes = await findNodeRuntimes()
  return [...nodes, findDenoRuntime(), findBunRuntime(), await findWorkerdRuntime()]
}
