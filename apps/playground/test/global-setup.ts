import type { TestProject } from 'vitest/node'
import { servePage } from './serve-page.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built page. */
    pageUrl: string
  }
}

/** Builds the page once for all tests, and serves it until they are over. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await servePage()
  provide('pageUrl', url)
  return close
}
