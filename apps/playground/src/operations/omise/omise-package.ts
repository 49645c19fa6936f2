import * as omise from '@x/omise'

/**
 * Gives the package as own code sees it. Its cage is a part of a browser, with the keys of a
 * simulator and nothing else in it, so a client need not be told that this is no danger.
 */
export const omisePackage: Readonly<Record<string, unknown>> = {
  ...omise,
  createOmise: (settings: omise.OmiseSettings = {}) =>
    omise.createOmise({ dangerouslyAllowBrowser: true, ...settings }),
}
