/**
 * Finds the modules in a bundle that have no business there.
 *
 * @param modules - The paths of the bundle's modules, with slashes.
 * @param provider - The name of the only provider that the bundle may hold.
 */
export function findStrangers(modules: readonly string[], provider: string): string[] {
  const expected = [
    // What the bundler itself adds.
    /^\0?rolldown\//,
    new RegExp(`/programs/(?:${provider}/)?[\\w-]+\\.mjs$`),
    new RegExp(`/node_modules/(?:@x/(?:core|${provider})|ky|valibot)/`),
  ]
  return modules.filter((path) => !expected.some((pattern) => pattern.test(path)))
}
