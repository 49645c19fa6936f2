import * as juspay from '@x/juspay'

/**
 * Gives the package as own code sees it. Its cage is a part of a browser, with the keys of a
 * simulator and nothing else in it, so a client need not be told that this is no danger.
 */
export const juspayPackage: Readonly<Record<string, unknown>> = {
  ...juspay,
  createJuspay: (settings: juspay.JuspaySettings = {}) =>
    juspay.createJuspay({ dangerouslyAllowBrowser: true, ...settings }),
}
