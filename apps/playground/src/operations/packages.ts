import { juspayPackage } from './juspay/juspay-package.ts'
import { omisePackage } from './omise/omise-package.ts'

/** The packages that own code can import, by their names: the one list of them. */
export const packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@x/omise': omisePackage,
  '@x/juspay': juspayPackage,
}
