import { readHost } from '@x/shared/host'
import { findBunRuntime } from './bun-runtime.ts'
import { findChromiumRuntime } from './chromium-runtime.ts'
import { findDenoRuntimes } from './deno-runtimes.ts'
import { findEdgeRuntime } from './edge-runtime.ts'
import { findNodeRuntimes } from './node-runtimes.ts'
import { isRuntime, type MissingRuntime, type Runtime } from './runtime.ts'
import { findWorkerdRuntime } from './workerd-runtime.ts'

/** Finds all runtimes that the packages are shown to run on. */
export async function findRuntimes(): Promise<(MissingRuntime | Runtime)[]> {
  const host = readHost()
  const [nodes, chromium] = await Promise.all([findNodeRuntimes(host), findChromiumRuntime(host)])
  return [
    ...nodes,
    ...findDenoRuntimes(host),
    findBunRuntime(host),
    findWorkerdRuntime(host),
    findEdgeRuntime(),
    chromium,
  ]
}

/** Ends what the runtimes have started. */
export async function closeRuntimes(
  runtimes: readonly (MissingRuntime | Runtime)[],
): Promise<void> {
  for (const runtime of runtimes.filter(isRuntime)) await runtime.close?.()
}
