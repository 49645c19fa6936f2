import { expect, it } from 'vitest'
import { findUndocumented, readExports } from './find-undocumented.ts'

const types = `import { Page } from "@x/core";
/** The settings. */
interface Settings {
  key: string;
}
interface Internal {
  key: string;
}
type Name = string;
/**
 * Makes a client.
 */
declare function createClient(settings?: Settings): Name;
declare abstract class Client {}
export { Client, type Name, Page, type Settings, createClient };
`

it('finds what is exported without a doc comment', () => {
  expect(findUndocumented([types], new Set(readExports(types)))).toEqual(['Name', 'Client'])
})

it('leaves alone what another package documents', () => {
  expect(findUndocumented([types], new Set(['Page', 'Settings']))).toEqual([])
})
