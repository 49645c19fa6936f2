/** A platform, as far as it decides which binary runs there. */
export interface Host {
  readonly platform: string
  readonly arch: string
  /** Whether it is a Linux with musl instead of glibc. */
  readonly musl: boolean
}

/** Tells what platform this is. */
export function readHost(): Host {
  const { platform, arch } = process
  return { platform, arch, musl: platform === 'linux' && !hasGlibc() }
}

/** Names a platform as people do: `linux-x64`, `linux-x64-musl`. */
export function nameHost({ platform, arch, musl }: Host): string {
  return `${platform}-${arch}${musl ? '-musl' : ''}`
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return report.header.glibcVersionRuntime !== undefined
}
